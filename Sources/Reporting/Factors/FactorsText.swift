import AuditModel
import Foundation
import Statistics

/// What a regression found, in words and a small table.
package struct FactorsText {
    private let content: FactorsContent
    private let numbers: ReportNumbers

    package init(_ content: FactorsContent) {
        self.content = content
        numbers = ReportNumbers(language: content.language)
    }

    private func text(_ danish: String, _ english: String) -> String {
        content.language == .danish ? danish : english
    }

    package var text: String {
        func left(_ count: Int) -> String { content.isSmall(count) ? text("få", "few") : String(count) }
        let (outside, lacking) = (left(content.leftOut.notCounted), left(content.leftOut.notRecorded))
        let titles = content.outcome.map { $0.title[content.language] }.joined(separator: " + ")
        var lines = [
            text("Hvad hænger sammen med: ", "What goes with: ") + titles,
            text(
                "\(content.rows.count.of("sag", "sager")); \(outside) er uden for N, og \(lacking) mangler en oplysning.",
                "\(content.rows.count.of("case", "cases")); \(outside) are outside N, and \(lacking) lack a factor."),
        ]
        if content.outcome.count > 1 {
            let alpha = content.reliability.map { numbers.decimal($0, digits: 2) } ?? "–"
            lines.append(text("Sumindeks, Cronbachs alfa ", "Sum index, Cronbach's alpha ") + alpha)
        }
        if let refusal { return (lines + [refusal]).joined(separator: "\n") }
        for line in content.lines where line.effect != nil { lines.append("  " + self.line(line)) }
        if let fit = content.fit {
            lines.append(
                "McFadden R² \(numbers.decimal(fit.r2, digits: 3)); "
                    + text(
                        "fejl efter \(fit.clusters) kommuner som klynger.",
                        "errors by \(fit.clusters) municipalities as clusters."))
        }
        lines.append(text("En sammenhæng er ikke en årsag.", "An association is not a cause."))
        return lines.joined(separator: "\n")
    }

    /// "dubu: odds × 2,01 (1,30 til 3,11), p 0,002; +16,0 procentpoint".
    private func line(_ line: FactorsContent.Line) -> String {
        let interval = line.term.interval
        let odds = [line.term.coefficient, interval.lower, interval.upper].map { numbers.decimal(exp($0), digits: 2) }
        var sentence = "\(line.term.name): odds × \(odds[0]) (\(odds[1]) " + text("til", "to") + " \(odds[2])), p "
        sentence += numbers.probability(line.term.probability)
        guard let effect = line.effect else { return sentence }
        let isIndex = content.outcome.count > 1
        let size = numbers.decimal((isIndex ? effect.value : 100 * effect.value).magnitude, digits: isIndex ? 2 : 1)
        let unit = isIndex ? text("point", "points") : text("procentpoint", "percentage points")
        return sentence + "; \(effect.value < 0 ? "−" : "+")\(size) \(unit)"
    }

    /// Why no regression was made; `nil` when one was.
    package var refusal: String? {
        switch content.withheldFor {
        case .ofOutcome?:
            return text(
                "Resultatet vises ikke: for få sager har det ene udfald.",
                "The result is not shown: too few cases have one of the outcomes.")
        case .of(let factor)?:
            return text(
                "Resultatet vises ikke: for få sager har det ene udfald blandt dem med og uden '\(factor)'.",
                "The result is not shown: too few cases have one of the outcomes among those with and without '\(factor)'."
            )
        case nil: break
        }
        guard case .refused(let refusal) = content.result else { return nil }
        let reason: String =
            switch refusal {
            case .noVariation: text("alle sager har samme udfald", "all cases have the same outcome")
            case .constant(let name): text("'\(name)' er ens for alle sager", "'\(name)' is the same for all cases")
            case .collinear(let name):
                text("'\(name)' følger af de andre faktorer", "'\(name)' follows from the other factors")
            case .tooFewEvents(let events, let factors, let needed):
                text(
                    "\(events.of("sag", "sager")) af det sjældneste udfald er for få til "
                        + "\(factors.of("faktor", "faktorer")); der skal være \(needed) til hver",
                    "\(events.of("case", "cases")) of the rarer outcome \(events == 1 ? "is" : "are") too few for "
                        + "\(factors.of("factor", "factors")); there must be \(needed) for each")
            case .tooFewClusters(let count):
                text(
                    "\(count) kommune er for få til at skønne, hvor forskellige kommuner er",
                    "\(count) municipality is too few to estimate how municipalities differ")
            case .unreliable(let name, let count):
                text(
                    "\(count) kommuner er for få, eller for ulige store, til at sige, hvor sikkert skønnet over '\(name)' er",
                    "\(count) municipalities are too few, or too unequal, to say how sure the estimate of '\(name)' is"
                )
            case .separation(let name):
                text(
                    "udfaldet følger uden undtagelse af \(name.map { "'\($0)'" } ?? "faktorerne") for en del af sagerne",
                    "the outcome follows without exception from \(name.map { "'\($0)'" } ?? "the factors") for some cases"
                )
            }
        return text("Der er ikke lavet en regression: ", "No regression was made: ") + reason + "."
    }
}
