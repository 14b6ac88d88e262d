import AuditModel
import Foundation
import Statistics

/// The tables of a regression: what was found, and what it was made from.
enum FactorsTables {
    private static let columns = [
        ("led", "Konstanten eller faktoren"),
        ("koefficient", "Koefficienten på logit-skalaen"),
        ("fejl", "Standardfejlen, når sager fra samme kommune ligner hinanden (klynger)"),
        ("nedre", "Nedre ende af koefficientens 95 %-interval (t, klynger minus 1)"),
        ("oevre", "Øvre ende af koefficientens 95 %-interval (t, klynger minus 1)"),
        ("p", "Sandsynligheden for så stor en koefficient, hvis der ingen sammenhæng er (t, klynger minus 1)"),
        ("oddsratio", "exp(koefficient)"), ("oddsratio_nedre", "exp(nedre)"), ("oddsratio_oevre", "exp(oevre)"),
        (
            "effekt",
            "Gennemsnitlig marginal effekt: ændringen i sandsynligheden for ja (ved sumindeks: i det ventede antal)"
        ),
        ("effekt_fejl", "Effektens standardfejl"),
        ("effekt_nedre", "Nedre ende af effektens 95 %-interval (t, klynger minus 1)"),
        ("effekt_oevre", "Øvre ende af effektens 95 %-interval (t, klynger minus 1)"),
    ].map(DataTable.Column.init)

    static func found(_ content: FactorsContent) -> DataTable {
        DataTable(
            file: "faktorer.csv", tab: LocalizedText(danish: "Faktorer", english: "Factors"), columns: columns,
            rows: content.lines.map { [.text($0.term.name)] + numbers($0).map { .number($0) } })
    }

    static func numbers(_ line: FactorsContent.Line) -> [Double?] {
        let (term, interval, effect) = (line.term, line.term.interval, line.effect)
        return [
            term.coefficient, term.standardError, interval.lower, interval.upper, term.probability,
            exp(term.coefficient), exp(interval.lower), exp(interval.upper), effect?.value, effect?.standardError,
            effect?.interval.lower, effect?.interval.upper,
        ]
    }

    /// A row for each case, without its id, so that another program can make the same regression.
    static func cases(_ content: FactorsContent) -> DataTable {
        DataTable(
            file: "faktorer-data.csv", tab: LocalizedText(danish: "Data", english: "Data"),
            columns: [
                DataTable.Column("kommune", "Kommunens kode: klyngen"),
                DataTable.Column(
                    "udfald", "1 for ja, 0 for delvist eller nej; ved sumindeks antallet af kriterier med ja"),
            ] + content.factors.map { DataTable.Column($0.name, "Faktorens værdi i sagen; 1 er ja, 0 er nej") },
            rows: content.rows.map { row in
                [.text(row.municipality.description), .count(row.outcome)] + row.values.map { .number($0) }
            })
    }
}
