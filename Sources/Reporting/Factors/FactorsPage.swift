import AuditModel
import Foundation
import Statistics

/// `faktorer.html`: odds ratios with intervals on a line, effects beside them, and why there is none where there is none.
enum FactorsPage {
    /// The ends of the drawings: odds eight times as large or as small.
    private static let widest = log(8.0)

    static func page(_ content: FactorsContent) -> AnalysisPage {
        let isDanish = content.language == .danish
        func text(_ danish: String, _ english: String) -> String { isDanish ? danish : english }
        let numbers = ReportNumbers(language: content.language)
        let shown = FactorsText(content)
        func left(_ count: Int) -> String { content.isSmall(count) ? text("få", "few") : numbers.count(count) }
        var facts = [
            AnalysisPage.Fact(term: text("Sager", "Cases"), value: numbers.count(content.rows.count)),
            AnalysisPage.Fact(term: text("Uden for N", "Outside N"), value: left(content.leftOut.notCounted)),
            AnalysisPage.Fact(
                term: text("Mangler en oplysning", "Lack a factor"), value: left(content.leftOut.notRecorded)),
            AnalysisPage.Fact(term: text("Standard", "Standard"), value: content.standard.name),
            AnalysisPage.Fact(
                term: text("Referencedato", "Reference date"), value: numbers.date(content.referenceDate)),
        ]
        if let fit = content.fit {
            facts += [
                AnalysisPage.Fact(term: text("Kommuner", "Municipalities"), value: numbers.count(fit.clusters)),
                AnalysisPage.Fact(term: "McFadden R²", value: numbers.decimal(fit.r2, digits: 3)),
            ]
        }
        if content.outcome.count > 1, let alpha = content.reliability {
            facts.append(
                AnalysisPage.Fact(
                    term: text("Cronbachs alfa", "Cronbach's alpha"), value: numbers.decimal(alpha, digits: 2)))
        }
        let titles = content.outcome.map { $0.title[content.language] }.joined(separator: " + ")
        let isIndex = content.outcome.count > 1
        let section = AnalysisPage.Section(
            heading: text("Faktorer", "Factors"),
            lead: text(
                "Linjen går fra odds otte gange så små til otte gange så store; midten er ingen sammenhæng.",
                "The line runs from odds an eighth as large to eight times as large; the middle is no association."),
            first: text("Faktor", "Factor"),
            columns: [
                .drawing(text("Oddsratio med 95 %-interval", "Odds ratio with 95% interval")), .number("Odds ×"),
                .number(
                    isIndex ? text("Effekt, point", "Effect, points") : text("Effekt, procentpoint", "Effect, points")),
                .number("p"),
            ],
            rows: content.lines.compactMap { line in
                guard let effect = line.effect else { return nil }
                return row(line.term, effect, isIndex: isIndex, numbers, text("til", "to"))
            })
        return AnalysisPage(
            language: content.language, kind: text("Hvad hænger sammen med", "What goes with"), title: titles,
            facts: facts, notices: shown.refusal.map { [$0] } ?? [],
            sections: content.lines.isEmpty ? [] : [section], method: method(isIndex: isIndex, text),
            footer: "\(content.standard.name): SHA-256 \(content.standard.hash)")
    }

    private static func row(
        _ term: RegressionTerm, _ effect: LogisticRegression.MarginalEffect, isIndex: Bool, _ numbers: ReportNumbers,
        _ to: String
    ) -> AnalysisPage.Row {
        let interval = term.interval
        func place(_ coefficient: Double) -> Double { (coefficient / widest + 1) / 2 }
        func odds(_ coefficient: Double) -> String { numbers.decimal(exp(coefficient), digits: 2) }
        func size(_ value: Double) -> String {
            let digits = numbers.decimal((isIndex ? value : 100 * value).magnitude, digits: isIndex ? 2 : 1)
            return (value < 0 ? "−" : "+") + digits
        }
        return AnalysisPage.Row(
            name: term.name, note: nil,
            cells: [
                .drawing(
                    AnalysisPage.Span(
                        place(term.coefficient), interval: (place(interval.lower), place(interval.upper)))),
                .number(odds(term.coefficient), aside: "\(odds(interval.lower)) \(to) \(odds(interval.upper))"),
                .number(
                    size(effect.value), aside: "\(size(effect.interval.lower)) \(to) \(size(effect.interval.upper))"),
                .number(numbers.probability(term.probability)),
            ])
    }

    private static func method(isIndex: Bool, _ text: (String, String) -> String) -> [String] {
        [
            isIndex
                ? text(
                    "Ordinal logistisk regression (proportionale odds) af, hvor mange af kriterierne der er ja. Effekten er ændringen i det ventede antal.",
                    "Ordinal logistic regression (proportional odds) of how many of the criteria are yes. The effect is the change of the expected number."
                )
                : text(
                    "Logistisk regression af ja mod delvist og nej. Effekten er den gennemsnitlige ændring i sandsynligheden for ja.",
                    "Logistic regression of yes against partly and no. The effect is the average change of the probability of yes."
                ),
            text(
                "Standardfejlene tager højde for, at sager fra samme kommune ligner hinanden (klynger), og p og intervaller følger t-fordelingen med én frihedsgrad færre, end der er kommuner. Med få kommuner er også de usikre.",
                "Standard errors allow for cases of one municipality being alike (clusters), and p and intervals follow the t distribution with one degree of freedom less than there are municipalities. With few municipalities they too are uncertain."
            ),
            text(
                "Der laves ingen regression, når der er for få sager til antallet af faktorer, når kommunerne er for få eller for ulige store til en faktors standardfejl, når en faktor følger af andre, eller når udfaldet følger uden undtagelse af en faktor.",
                "No regression is made when there are too few cases for the number of factors, when municipalities are too few or too unequal for the error of a factor, when a factor follows from others, or when the outcome follows without exception from a factor."
            ),
            text(
                "En sammenhæng er ikke en årsag: Kommuner og sager kan være forskellige på andet, end der er spurgt om.",
                "An association is not a cause: municipalities and cases may differ in other ways than those asked about."
            ),
        ]
    }
}
