import AuditModel
import Statistics

/// `tabeller.csv`: a row per grouping, group and criterion; a suppressed count is an empty cell.
enum TablesCSV {
    private static let header = [
        "gruppering", "gruppe", "kriterium", "n", "ja", "delvist", "nej", "ikke_relevant", "kan_ikke_vurderes",
        "ja_pct",
        "delvist_pct", "nej_pct", "ja_pct_nedre", "ja_pct_oevre",
    ]

    /// Shares in whole per cent, half up, as the evaluation printed them; the ends of the 95 % interval with one decimal.
    static func write(_ tables: ReportTables, standard: StandardDescription, to sink: @escaping ByteSink) throws {
        var file = try CSVFile(header: header, to: sink)
        for group in tables.groups {
            for (criterion, row) in zip(standard.criteria, group.rows) {
                let interval = row.yesShare?.interval
                try file.addRow(
                    [group.group.grouping.rawValue, group.group.id, criterion.id.rawValue]
                        + [row.counted, row.yes, row.partly, row.no, row.notApplicable, row.notAssessable].map(cell)
                        + [row.yesShare, row.partlyShare, row.noShare].map { cell($0?.percent) }
                        + [interval?.lower, interval?.upper].map { end in
                            end.map { Decimal.fixed(100 * $0, digits: 1) } ?? ""
                        })
            }
        }
        try file.flush()
    }

    private static func cell(_ count: Int?) -> String { count.map { String($0) } ?? "" }
}
