import AuditModel
import Foundation
import Statistics

/// The tables of a regression: what was found, and what it was made from.
enum FactorsTables {
    private typealias Column = DataTable.Column

    static let columns: [DataTable.Column] =
        [
            Column("led", danish: "Konstanten eller faktoren", english: "The constant (konstant) or the factor"),
            Column(
                "koefficient", danish: "Koefficienten på logit-skalaen", english: "The coefficient on the logit scale"),
            Column(
                "fejl", danish: "Standardfejlen, når sager fra samme kommune ligner hinanden (klynger)",
                english: "Its standard error where cases of one municipality are alike (clusters)"),
        ] + ends("nedre", "oevre", danish: "koefficientens", english: "coefficient's") + [
            Column(
                "p",
                danish:
                    "Sandsynligheden for så stor en koefficient, hvis der ingen sammenhæng er (t, klynger minus 1)",
                english: "Probability of so large a coefficient if there is no association (t, clusters minus 1)"),
            Column("oddsratio", danish: "exp(koefficient)", english: "The odds ratio: exp(koefficient)"),
            Column("oddsratio_nedre", danish: "exp(nedre)", english: "Its lower end: exp(nedre)"),
            Column("oddsratio_oevre", danish: "exp(oevre)", english: "Its upper end: exp(oevre)"),
            Column(
                "effekt",
                danish:
                    "Gennemsnitlig marginal effekt: ændringen i sandsynligheden for ja (ved sumindeks: i det ventede antal)",
                english:
                    "Average marginal effect: the change in the probability of yes (for a sum index: in the expected number)"
            ),
            Column("effekt_fejl", danish: "Effektens standardfejl", english: "Standard error of the effect"),
        ] + ends("effekt_nedre", "effekt_oevre", danish: "effektens", english: "effect's")

    /// The ends of an interval of what is named in the genitive.
    private static func ends(_ lower: String, _ upper: String, danish: String, english: String) -> [Column] {
        [
            Column(
                lower, danish: "Nedre ende af \(danish) 95 %-interval (t, klynger minus 1)",
                english: "Lower end of the \(english) 95% interval (t, clusters minus 1)"),
            Column(
                upper, danish: "Øvre ende af \(danish) 95 %-interval (t, klynger minus 1)",
                english: "Upper end of the \(english) 95% interval (t, clusters minus 1)"),
        ]
    }

    /// Of the rows a regression was made from.
    static func caseColumns(_ factors: [String]) -> [DataTable.Column] {
        [
            Column(
                "kommune", danish: "Kommunens kode: klyngen", english: "Code of the municipality, which is the cluster"),
            Column(
                "udfald", danish: "1 for ja, 0 for delvist eller nej; ved sumindeks antallet af kriterier med ja",
                english: "1 for yes, 0 for partly or no; for a sum index the number of criteria with yes"),
        ]
            + factors.map {
                Column(
                    $0, danish: "Faktorens værdi i sagen; 1 er ja, 0 er nej",
                    english: "The factor's value in the case; 1 is yes, 0 is no")
            }
    }

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
            columns: caseColumns(content.factors.map(\.name)),
            rows: content.rows.map { row in
                [.text(row.municipality.description), .count(row.outcome)] + row.values.map { .number($0) }
            })
    }
}
