import AuditModel
import Statistics
import XLSXWriting

/// `sammenligning.xlsx`: a sheet of what was found, and one of what bears on it.
enum ComparisonWorkbook {
    static func write(_ content: ComparisonContent, to path: String, scratchFolder: String) throws {
        let isDanish = content.language == .danish
        let sentences = ComparisonSentences(content)
        var workbook = try Workbook(
            path: path, title: isDanish ? "Sammenligning" : "Comparison", scratchFolder: scratchFolder,
            created: Int(content.referenceDate.daysSinceEpoch) * 86_400)
        let found = try workbook.addSheet(findings(isDanish))
        // With strata and parts beside them, small counts could be worked out.
        let bearing = content.tables.threshold == nil ? try workbook.addSheet(adjustments(isDanish)) : nil
        for group in content.tables.groups {
            for comparison in group.comparisons {
                let criterion = content.criteria[comparison.criterion]
                let key: [Cell] = [
                    .text(sentences.heading(group)), .wrapped(criterion.title[content.language]),
                    .text(criterion.id.rawValue),
                ]
                try workbook.add(
                    key + (comparison.isWithheld ? Array(repeating: .empty, count: 12) : row(comparison))
                        + [
                            .wrapped(
                                sentences.conclusion(
                                    comparison, of: group, minimum: content.tables.terms.minimum))
                        ], to: found)
                if let bearing { try workbook.add(key + adjustedRow(comparison), to: bearing) }
            }
        }
        try workbook.close()
    }

    private static func row(_ comparison: Comparison) -> [Cell] {
        let shares = comparison.sharesTested
        return [
            .integer(shares.before.total), .integer(shares.before.count), percent(shares.before.fraction),
            .integer(shares.after.total), .integer(shares.after.count), percent(shares.after.fraction),
            percent(comparison.difference?.value), percent(comparison.toldInterval?.lower),
            percent(comparison.toldInterval?.upper), .text(comparison.method.rawValue),
            .text(SignificantDigits.text(comparison.toldProbability)),
            .text(SignificantDigits.text(comparison.toldAdjusted)),
        ]
    }

    private static func adjustedRow(_ comparison: Comparison) -> [Cell] {
        let (even, clustered, change) = (comparison.standardised, comparison.clustered, comparison.change)
        return [
            percent(even?.before), percent(even?.after), percent(even?.difference), percent(even?.interval.lower),
            percent(even?.interval.upper), clustered.map { .integer($0.clusters) } ?? .empty,
            percent(clustered?.interval.lower), percent(clustered?.interval.upper),
            percent(comparison.bootstrap?.lower),
            percent(comparison.bootstrap?.upper), percent(change?.sameCases), percent(change?.otherCases),
            percent(change?.rules), percent(change?.notAssessable),
        ]
    }

    private static func percent(_ fraction: Double?) -> Cell { fraction.map { .finePercent($0) } ?? .empty }

    private static func findings(_ isDanish: Bool) -> SheetLayout {
        let keys = keyColumns(isDanish)
        let figures =
            isDanish
            ? [
                "N før", "Ja før", "Andel før", "N efter", "Ja efter", "Andel efter", "Forskel", "Nedre", "Øvre",
                "Metode",
                "p", "p justeret",
            ]
            : [
                "N before", "Yes before", "Share before", "N after", "Yes after", "Share after", "Difference", "Lower",
                "Upper", "Method", "p", "Adjusted p",
            ]
        return SheetLayout(
            name: isDanish ? "Sammenligning" : "Comparison",
            columns: keys + figures.map { SheetLayout.Column($0, width: 11) } + [
                SheetLayout.Column(isDanish ? "Konklusion" : "Conclusion", width: 70)
            ], frozenColumns: 2)
    }

    private static func adjustments(_ isDanish: Bool) -> SheetLayout {
        let figures =
            isDanish
            ? [
                "Std. før", "Std. efter", "Std. forskel", "Std. nedre", "Std. øvre", "Kommuner", "Klynge nedre",
                "Klynge øvre", "Bootstrap nedre", "Bootstrap øvre", "Samme sager", "Andre sager", "Regler",
                "Ikke vurderet",
            ]
            : [
                "Std. before", "Std. after", "Std. difference", "Std. lower", "Std. upper", "Municipalities",
                "Cluster lower", "Cluster upper", "Bootstrap lower", "Bootstrap upper", "Same cases", "Other cases",
                "Rules", "Not assessable",
            ]
        return SheetLayout(
            name: isDanish ? "Forbehold" : "Caveats",
            columns: keyColumns(isDanish) + figures.map { SheetLayout.Column($0, width: 12) }, frozenColumns: 2)
    }

    private static func keyColumns(_ isDanish: Bool) -> [SheetLayout.Column] {
        [
            SheetLayout.Column(isDanish ? "Gruppe" : "Group", width: 34),
            SheetLayout.Column(isDanish ? "Kriterium" : "Criterion", width: 40), SheetLayout.Column("Id", width: 26),
        ]
    }
}
