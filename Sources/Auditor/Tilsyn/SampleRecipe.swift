import AuditModel
import Reporting

/// How a sample was drawn, so that others can draw it again (`opskrift.txt`).
struct SampleRecipe {
    let sample: CaseSample
    let language: ReportLanguage
    let shown: ShownID

    /// Ten lines that get the same cases from `ramme.csv`, in the order of their numbers.
    static func program(seed: String, counts: [(stratum: String, drawn: Int)], isBlind: Bool) -> String {
        func quoted(_ text: String) -> String {
            "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        }
        let take = counts.map { "\(quoted($0.stratum)): \($0.drawn)" }.joined(separator: ", ")
        if isBlind {
            return """
                import csv, hashlib
                seed = \(quoted(seed))
                take = {\(take)}
                order = {}
                sha = lambda text: hashlib.sha256(text.encode()).hexdigest()
                for row in csv.DictReader(open("ramme.csv", encoding="utf-8", newline="")):
                    order.setdefault(row["stratum"], []).append((sha(f"{seed}|{row['kommune']}|{row['sag']}"), row["kommune"], row["sag"]))
                drawn = [one[1:] for stratum in order for one in sorted(order[stratum])[: take.get(stratum, 0)]]
                for kommune, sag in sorted(drawn, key=lambda one: sha(f"{seed}|nummer|{one[0]}|{one[1]}")):
                    print(kommune, sag, sep=",")
                """
        }
        return """
            import csv, hashlib
            seed = \(quoted(seed))
            take = {\(take)}
            order = {}
            for row in csv.DictReader(open("ramme.csv", encoding="utf-8", newline="")):
                digest = hashlib.sha256(f"{seed}|{row['kommune']}|{row['sag']}".encode()).hexdigest()
                order.setdefault(row["stratum"], []).append((digest, row["kommune"], row["sag"]))
            for stratum in sorted(order):
                for digest, kommune, sag in sorted(order[stratum])[: take.get(stratum, 0)]:
                    print(kommune, sag, sep=",")
            """
    }

    var text: String {
        let isDanish = language == .danish
        func text(_ danish: String, _ english: String) -> String { isDanish ? danish : english }
        let filters = sample.frameFilters.joined(separator: "; ")
        var lines = [
            text("Udtræk ", "Sample ") + sample.id,
            text("Udtrukket ", "Drawn ") + "\(sample.drawnOn)",
            text("Standard: ", "Standard: ") + "\(sample.standard), SHA-256 \(sample.standardHash)",
            "",
            text("1. Rammen", "1. The frame"),
            text(
                sample.frameSize.of("sag", "sager") + ", opført i ramme.csv i rækkefølge efter kommune og sag.",
                sample.frameSize.of("case", "cases") + ", listed in ramme.csv by municipality and case."),
            text("Afgrænsning: ", "Cut to: ") + (filters.isEmpty ? text("alle sager", "all cases") : filters),
            text(
                "SHA-256 af ramme.csv (udskrevet, før frøet blev trukket):",
                "SHA-256 of ramme.csv (printed before the seed was drawn):"),
            "    \(sample.frameHash)",
            text("Kontrol: sha256sum ramme.csv", "Check: sha256sum ramme.csv"),
            "",
            text("2. Frøet", "2. The seed"),
            "    \(sample.seed)",
            "",
            text("3. Lodtrækningen", "3. The draw"),
            text(
                "For hver sag beregnes SHA-256 af »frø|kommune|sag« (UTF-8), som de står i ramme.csv. I hvert stratum ordnes sagerne efter dette"
                    + " tal; de første udtrækkes, de næste er reserve.",
                "For each case SHA-256 of 'seed|kommune|sag' (UTF-8), as they stand in ramme.csv, is computed. In each stratum the cases are ordered"
                    + " by it; the first are drawn, the next are the reserve."),
        ]
        if sample.isBlind {
            lines.append(
                text(
                    "De udtrukne sager er nummereret efter SHA-256 af »frø|nummer|kommune|sag«, på tværs af strata.",
                    "The drawn cases are numbered by SHA-256 of 'seed|nummer|kommune|sag', across strata."))
        }
        for stratum in sample.strata {
            lines.append(
                "    \(stratum.title[language]): \(stratum.drawn) "
                    + text(
                        "af \(stratum.size.of("sag", "sager")), sandsynlighed ",
                        "of \(stratum.size.of("case", "cases")), probability ") + "\(stratum.probability)")
        }
        lines += [
            "",
            text(
                "4. Ti linjer Python, der finder de samme sager (i denne mappe)",
                "4. Ten lines of Python that find the same cases (in this folder)"), "",
            Self.program(seed: sample.seed, counts: sample.strata.map { ($0.name, $0.drawn) }, isBlind: sample.isBlind),
            "",
        ]
        if !sample.replacements.isEmpty {
            lines.append(text("5. Udskiftede sager", "5. Cases replaced"))
            lines += sample.replacements.map {
                "    \($0.date) nr. \($0.number): \($0.municipality) \(shown.of($0.caseID)) → \($0.newMunicipality) \(shown.of($0.newCaseID))"
                    + (shown.reason(of: $0).map { ": \($0)" } ?? "")
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}
