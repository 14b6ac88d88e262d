import AuditModel
import Reporting
import Statistics

extension ReviewAgreement {
    /// For people: what can be trusted, criterion by criterion, and the disagreements if asked for.
    func text(withErrors: Bool, language: ReportLanguage) -> String {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded())) %" } ?? "–" }
        var lines = [
            text(
                "Udtræk \(sample.id): \(cases) af \(sample.cases.count.of("sag", "sager")) læst, ramme "
                    + sample.frameSize.of("sag", "sager"),
                "Sample \(sample.id): \(cases) of \(sample.cases.count.of("case", "cases")) read, frame of "
                    + sample.frameSize.of("case", "cases"))
        ]
        if !sample.isBlind {
            lines.append(
                text(
                    "Ikke blind læsning: læserne så maskinens svar, så enigheden er overvurderet.",
                    "Not read blind: readers saw the machine's answers, so agreement is overstated."))
        }
        let titles = [
            "n", text("ens", "same"), "kappa", "AC1", "AC2", "AC2 95 %", text("ja/delv/nej", "yes/part/no"),
            text("læsere", "readers"), text("ja program", "yes machine"), text("ja rettet", "corrected"), "95 %",
        ]
        let width = (rows.map(\.criterion.rawValue.count).max() ?? 0) + 1
        lines.append(
            TextColumn.left(text("kriterium", "criterion"), width)
                + titles.map { TextColumn.right($0, 12) }.joined() + "  " + text("læsning", "reading"))
        func number(_ value: Double?) -> String { TextColumn.number(value, language).replacing(" ", with: "") }
        func ends(_ interval: Interval?) -> String {
            interval.map { "\(number($0.lower))–\(number($0.upper))" } ?? "–"
        }
        for row in rows where row.machine.total > 0 {
            let readers = row.readers.total == 0 ? "–" : "\(percent(row.readers.equal.fraction)) (\(row.readers.total))"
            let interval = row.interval.map { "\(percent($0.lower))–\(percent($0.upper))".replacing(" %–", with: "–") }
            let cells = [
                "\(row.machine.total)", percent(row.machine.equal.fraction),
                number(row.machine.kappa?.value), number(row.machine.ac1?.value), number(row.machine.ac2?.value),
                ends(row.machine.ac2?.interval),
                row.machine.prevalence.map {
                    $0.prefix(3).map { "\(Int((100 * $0).rounded()))" }.joined(separator: "/")
                }
                    ?? "–", readers, percent(row.seen?.fraction),
                percent(row.corrected), interval ?? "–",
            ]
            lines.append(
                TextColumn.left(row.criterion.rawValue, width) + cells.map { TextColumn.right($0, 12) }.joined()
                    + "  " + row.reading.name(language))
        }
        if rows.contains(where: { $0.machine.ac2.map { $0.interval == nil } ?? false }) {
            lines.append(
                text(
                    "AC2 95 % »–«: kan ikke beregnes, fordi svarene ikke varierer.",
                    "AC2 95 % '–': cannot be calculated, as the answers do not vary."))
        }
        lines.append(
            text(
                "»Brug maskinens svar«: mindst \(Limit.fewestCases) sager, og den nedre ende af intervallet for AC2 er mindst \(number(Limit.ac2)).",
                "'Use the machine's answer': at least \(Limit.fewestCases) cases, and the lower end of the interval of AC2 is at least \(Limit.ac2)."
            ))
        if withErrors {
            lines.append("")
            for one in disagreements {
                lines.append(
                    "\(one.place.municipality) \(one.place.caseID) \(one.place.criterion): \(one.reader) "
                        + "\(one.human.rawValue), auditor \(one.machine.rawValue)")
                if !one.comment.isEmpty { lines.append("    »\(one.comment)«") }
            }
        }
        return lines.joined(separator: "\n")
    }

    private var disagreements: [Disagreement] { rows.flatMap(\.disagreements) }

    /// A row for each criterion; with errors, one for each disagreement instead.
    func csv(withErrors: Bool) -> String {
        guard !withErrors else {
            let rows = disagreements.map { one in
                [
                    one.place.municipality.description, one.place.caseID, one.place.criterion.rawValue, one.reader,
                    one.human.rawValue, one.machine.rawValue, one.comment,
                ]
            }
            return String(
                decoding: CSVText.of(
                    header: ["kommune", "sag", "kriterium", "laeser", "laeserens_svar", "svar", "kommentar"],
                    rows: rows), as: UTF8.self)
        }
        func cell(_ value: Double?) -> String { value.map { "\(AgreementFigures.rounded($0))" } ?? "" }
        let rows = rows.map { row in
            let machine = AgreementFigures(row.machine)
            let readers = AgreementFigures(row.readers)
            let prevalence = row.machine.prevalence
            return [
                row.criterion.rawValue, "\(machine.n)", cell(machine.equal), cell(machine.kappa),
                cell(machine.kappaInterval?[0]), cell(machine.kappaInterval?[1]), cell(row.machine.ac1?.value),
                cell(machine.ac2), cell(machine.ac2Interval?[0]), cell(machine.ac2Interval?[1]),
                cell(prevalence?[0]), cell(prevalence?[1]), cell(prevalence?[2]), "\(readers.n)", cell(readers.equal),
                cell(readers.kappa), cell(readers.kappaInterval?[0]), cell(readers.kappaInterval?[1]),
                cell(row.readers.ac1?.value), cell(readers.ac2), cell(readers.ac2Interval?[0]),
                cell(readers.ac2Interval?[1]), cell(row.seen?.fraction),
                cell(row.corrected), cell(row.interval?.lower), cell(row.interval?.upper), cell(row.sensitivity),
                cell(row.specificity), row.reading.rawValue,
            ]
        }
        return String(
            decoding: CSVText.of(
                header: [
                    "kriterium", "n", "ens", "kappa", "kappa_nedre", "kappa_oevre", "ac1", "ac2", "ac2_nedre",
                    "ac2_oevre",
                    "andel_ja", "andel_delvist", "andel_nej", "laesere_n", "laesere_ens", "laesere_kappa",
                    "laesere_kappa_nedre", "laesere_kappa_oevre", "laesere_ac1", "laesere_ac2", "laesere_ac2_nedre",
                    "laesere_ac2_oevre", "ja_set", "ja_rettet", "ja_rettet_nedre", "ja_rettet_oevre",
                    "sensitivitet", "specificitet", "laesning",
                ], rows: rows, texts: 1), as: UTF8.self)
    }

    /// Everything, keys sorted.
    func json(withErrors: Bool) throws -> String {
        struct Line: Encodable {
            let maskine: AgreementFigures
            let laesere: AgreementFigures
            let ac1: Double?
            let prevalens: [Double]?
            let seen: Double?
            let corrected: Double?
            let correctedInterval: [Double]?
            let sensitivitet: Double?
            let specificitet: Double?
            let laesning: String

            private enum CodingKeys: String, CodingKey {
                case maskine, laesere, ac1, prevalens, sensitivitet, specificitet, laesning
                case seen = "ja_set"
                case corrected = "ja_rettet"
                case correctedInterval = "ja_rettet_interval"
            }
        }
        struct Error: Encodable {
            let kommune, sag, kriterium, laeser: String
            let human, machine: Verdict
            let kommentar: String

            private enum CodingKeys: String, CodingKey {
                case kommune, sag, kriterium, laeser, kommentar
                case human = "laeserens_svar"
                case machine = "svar"
            }
        }
        struct Document: Encodable {
            let udtraek: String
            let blind: Bool
            let sager: Int
            let ramme: Int
            let kriterier: [String: Line]
            let uenigheder: [Error]?
        }
        let errors = disagreements.map { one in
            Error(
                kommune: one.place.municipality.description, sag: one.place.caseID,
                kriterium: one.place.criterion.rawValue, laeser: one.reader, human: one.human, machine: one.machine,
                kommentar: one.comment)
        }
        let lines = rows.map { row in
            (
                row.criterion.rawValue,
                Line(
                    maskine: AgreementFigures(row.machine), laesere: AgreementFigures(row.readers),
                    ac1: row.machine.ac1.map { AgreementFigures.rounded($0.value) },
                    prevalens: row.machine.prevalence?.map(AgreementFigures.rounded),
                    seen: row.seen?.fraction.map(AgreementFigures.rounded),
                    corrected: row.corrected.map(AgreementFigures.rounded),
                    correctedInterval: row.interval.map {
                        [AgreementFigures.rounded($0.lower), AgreementFigures.rounded($0.upper)]
                    }, sensitivitet: row.sensitivity.map(AgreementFigures.rounded),
                    specificitet: row.specificity.map(AgreementFigures.rounded), laesning: row.reading.rawValue)
            )
        }
        return try JSONText.of(
            Document(
                udtraek: sample.id, blind: sample.isBlind, sager: cases, ramme: sample.frameSize,
                kriterier: Dictionary(uniqueKeysWithValues: lines), uenigheder: withErrors ? errors : nil))
    }
}
