import AuditModel
import Statistics

/// The tables of a comparison as data, a row for each group and criterion; what cannot be said is an empty cell.
enum ComparisonCSV {
    /// `sammenligning.csv`: both shares, the difference and the test.
    static func writeComparisons(_ content: ComparisonContent, to sink: @escaping ByteSink) throws {
        try write(
            ComparisonColumns.comparisons, content,
            { content, group, comparison in
                let shares = comparison.sharesTested
                guard !comparison.isWithheld else {
                    return [group.id, content.criteria[comparison.criterion].id.rawValue]
                        + Array(repeating: "", count: ComparisonColumns.comparisons.count - 3) + ["skjult"]
                }
                return [
                    group.id, content.criteria[comparison.criterion].id.rawValue, String(shares.before.total),
                    String(shares.before.count), String(shares.after.total), String(shares.after.count),
                    SignificantDigits.text(comparison.difference?.value),
                    SignificantDigits.text(comparison.toldInterval?.lower),
                    SignificantDigits.text(comparison.toldInterval?.upper), comparison.method.rawValue,
                    SignificantDigits.text(comparison.toldProbability), SignificantDigits.text(comparison.toldAdjusted),
                    comparison.conclusion.rawValue,
                ]
            }, to: sink)
    }

    /// `svar.csv`: how many of all cases got which verdict, before and after.
    static func writeAnswers(_ content: ComparisonContent, to sink: @escaping ByteSink) throws {
        try write(
            ComparisonColumns.answers, content,
            { content, group, comparison in
                let tallies = [comparison.before, comparison.after].flatMap { tally in
                    [
                        tally.counted, tally[.yes], tally[.partly], tally[.no], tally[.notApplicable],
                        tally[.notAssessable],
                    ]
                }
                return [group.id, content.criteria[comparison.criterion].id.rawValue] + tallies.map { String($0) }
                    + [comparison.answers?.method ?? "", SignificantDigits.text(comparison.answers?.probability)]
            }, to: sink)
    }

    /// `justeret.csv`: the difference with the same mix of cases, and with municipalities as clusters.
    static func writeAdjusted(_ content: ComparisonContent, to sink: @escaping ByteSink) throws {
        try write(
            ComparisonColumns.adjusted, content,
            { content, group, comparison in
                let (even, clustered) = (comparison.standardised, comparison.clustered)
                return [group.id, content.criteria[comparison.criterion].id.rawValue]
                    + [
                        even?.before, even?.after, even?.difference, even?.interval.lower, even?.interval.upper,
                    ].map(SignificantDigits.text)
                    + [even.map { String($0.leftOut) } ?? "", clustered.map { String($0.clusters) } ?? ""]
                    + [
                        clustered?.value, clustered?.standardError, clustered?.interval.lower,
                        clustered?.interval.upper,
                        clustered?.probability, comparison.bootstrap?.lower, comparison.bootstrap?.upper,
                    ].map(SignificantDigits.text)
            }, to: sink)
    }

    /// `opdeling.csv`: where a change comes from; only between two selections.
    static func writeChange(_ content: ComparisonContent, to sink: @escaping ByteSink) throws {
        try write(
            ComparisonColumns.change, content,
            { content, group, comparison in
                guard let change = comparison.change else { return nil }
                return [group.id, content.criteria[comparison.criterion].id.rawValue]
                    + [change.total, change.sameCases, change.otherCases, change.rules, change.notAssessable].map(
                        SignificantDigits.text) + [String(comparison.pairs)]
            }, to: sink)
    }

    /// `dataordbog.csv`: what each column of the files written holds.
    static func writeDictionary(
        of written: Set<String>, in language: ReportLanguage, to sink: @escaping ByteSink
    ) throws {
        var file = try CSVFile(header: ["fil", "kolonne", "indhold"], to: sink)
        for (name, columns) in ComparisonColumns.files where written.contains(name) {
            for column in columns { try file.addRow([name, column.name, column.meaning[language]]) }
        }
        try file.flush()
    }

    private static func write(
        _ columns: [ComparisonColumns.Column], _ content: ComparisonContent,
        _ cells: (ComparisonContent, ComparisonGroup, Comparison) -> [String]?, to sink: @escaping ByteSink
    ) throws {
        var file = try CSVFile(header: columns.map(\.name), to: sink)
        for group in content.tables.groups {
            for comparison in group.comparisons {
                // Group and criterion, then what the program worked out.
                guard let row = cells(content, group, comparison) else { continue }
                try file.addRow(Array(row.prefix(2)), figures: Array(row.dropFirst(2)))
            }
        }
        try file.flush()
    }
}
