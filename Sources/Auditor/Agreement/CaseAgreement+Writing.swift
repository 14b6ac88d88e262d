import AuditModel
import Foundation
import Reporting
import Statistics

extension CaseAgreement {
    /// For people: a line for each criterion, the whole, the confusion table, and the disagreements if asked for.
    func text(withErrors: Bool, language: ReportLanguage) -> String {
        func column(_ value: Double?) -> String { TextColumn.number(value, language) }
        func row(_ name: String, _ figures: AgreementFigures) -> String {
            let interval = figures.kappaInterval.map { "  \(column($0[0])) –\(column($0[1]))" } ?? ""
            return TextColumn.left(name, 44)
                + TextColumn.right("\(figures.n)", 6)
                + "  \(column(figures.equal))  \(column(figures.kappa))  \(column(figures.ac2))" + interval
        }
        let isDanish = language == .danish
        var lines = [
            TextColumn.left(isDanish ? "kriterium" : "criterion", 44)
                + "     n  " + (isDanish ? " ens" : "same") + "   kappa    AC2  " + "kappa, 95 %"
        ]
        for (criterion, table) in tables where table.total > 0 {
            lines.append(row(criterion.rawValue, AgreementFigures(table)))
        }
        lines.append(row(isDanish ? "alle" : "all", AgreementFigures(overall)))
        lines.append(
            TextColumn.left("analysetype", 44)
                + TextColumn.right("\(analysisTypes.n)", 6) + "  "
                + column(analysisTypes.n == 0 ? nil : Double(analysisTypes.equal) / Double(analysisTypes.n)))
        lines += [
            "", isDanish ? "Mærket (række) og auditors svar (søjle):" : "Label (row) and auditor's verdict (column):",
        ]
        let names = Self.categories.map(\.rawValue)
        lines.append(String(repeating: " ", count: 18) + names.map { TextColumn.right($0, 18) }.joined())
        for (name, counts) in zip(names, overall.counts) {
            lines.append(
                TextColumn.left(name, 18)
                    + counts.map { TextColumn.right("\($0)", 18) }.joined())
        }
        if withErrors {
            lines.append("")
            for one in disagreements {
                let place = one.finding.position.map { " \($0)" } ?? ""
                lines.append(
                    "\(one.caseID) \(one.criterion): \(isDanish ? "mærket" : "label") \(one.label.rawValue), auditor "
                        + "\(one.finding.verdict.rawValue) (\(one.finding.reason.rawValue))\(place)")
                if !one.quote.isEmpty { lines.append("    »\(one.quote)«") }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// One row for each criterion and one for all; with errors, one for each disagreement instead.
    func csv(withErrors: Bool) -> String {
        func cell(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        guard !withErrors else {
            let rows = disagreements.map { one in
                [
                    one.caseID, one.criterion.rawValue, one.label.rawValue, one.finding.verdict.rawValue,
                    one.finding.reason.rawValue, one.finding.position.map { "\($0)" } ?? "", one.quote,
                ]
            }
            return String(
                decoding: CSVText.of(
                    header: ["sag", "kriterium", "maerket", "svar", "grund", "position", "citat"], rows: rows),
                as: UTF8.self)
        }
        let header =
            "kriterium,n,ens,ens_nedre,ens_oevre,kappa,kappa_nedre,kappa_oevre,ac2,ac2_nedre,ac2_oevre"
        let rows = (tables.map { ($0.criterion.rawValue, $0.table) } + [("alle", overall)]).map { name, table in
            let figures = AgreementFigures(table)
            return [
                name, "\(figures.n)", cell(figures.equal), cell(figures.equalInterval?[0]),
                cell(figures.equalInterval?[1]), cell(figures.kappa), cell(figures.kappaInterval?[0]),
                cell(figures.kappaInterval?[1]), cell(figures.ac2), cell(figures.ac2Interval?[0]),
                cell(figures.ac2Interval?[1]),
            ].joined(separator: ",")
        }
        return ([header] + rows).joined(separator: "\r\n") + "\r\n"
    }

    /// Everything, keys sorted.
    func json(withErrors: Bool) throws -> String {
        struct Error: Encodable {
            let `case`, kriterium, label, svar, grund: String
            let position: String?
            let citat: String
        }
        struct AnalysisTypes: Encodable {
            let n: Int
            let equal: Double?
        }
        struct Document: Encodable {
            let cases: Int
            let all: AgreementFigures
            let analysetype: AnalysisTypes
            let criteria: [String: AgreementFigures]
            let errors: [Error]?
        }
        let errors = disagreements.map { one in
            Error(
                case: one.caseID, kriterium: one.criterion.rawValue, label: one.label.rawValue,
                svar: one.finding.verdict.rawValue, grund: one.finding.reason.rawValue,
                position: one.finding.position.map { "\($0)" }, citat: one.quote)
        }
        let equal = analysisTypes.n == 0 ? nil : Double(analysisTypes.equal) / Double(analysisTypes.n)
        let document = Document(
            cases: cases, all: AgreementFigures(overall),
            analysetype: AnalysisTypes(n: analysisTypes.n, equal: equal.map(AgreementFigures.rounded)),
            criteria: Dictionary(
                uniqueKeysWithValues: tables.filter { $0.table.total > 0 }.map {
                    ($0.criterion.rawValue, AgreementFigures($0.table))
                }),
            errors: withErrors ? errors : nil)
        return try JSONText.of(document)
    }
}

/// JSON as every command writes it: indented, keys sorted, so that the same figures give the same bytes.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
