import AuditModel
import XLSXWriting

/// A table of an analysis as data: written as CSV and as a sheet, and explained in `dataordbog.csv`.
struct DataTable {
    /// A column, and what it holds (dataordbog).
    struct Column {
        /// The same in both languages: programs go by it.
        let name: String
        let meaning: LocalizedText

        init(_ name: String, danish: String, english: String) {
            self.name = name
            meaning = LocalizedText(danish: danish, english: english)
        }
    }

    enum Value: Equatable {
        case text(String)
        case count(Int)
        /// 15 significant digits; `nil` is an empty cell.
        case number(Double?)
        /// A part of the whole, 0…1: a number in CSV, per cent in a sheet; `nil` is an empty cell.
        case share(Double?)
        case empty

        static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .empty }
    }

    /// "barometer.csv".
    let file: String
    /// What its sheet is called in the workbook.
    let tab: LocalizedText
    let columns: [Column]
    let rows: [[Value]]

    func writeCSV(to sink: @escaping ByteSink) throws {
        var file = try CSVFile(header: columns.map(\.name), to: sink)
        for row in rows { try file.addRow(cells: row.map(\.csv)) }
        try file.flush()
    }

    /// A row each as an object, by the names of the columns.
    var json: JSONValue {
        .array(rows.map { row in .object(zip(columns, row).map { (name: $0.name, value: $1.json) }) })
    }

    /// `dataordbog.csv`: what each column of each table holds.
    static func dictionary(of tables: [DataTable], in language: ReportLanguage) -> DataTable {
        DataTable(
            file: "dataordbog.csv", tab: LocalizedText(danish: "Dataordbog", english: "Dictionary"),
            columns: [
                Column("fil", danish: "Filens navn", english: "Name of the file"),
                Column("kolonne", danish: "Kolonnens navn", english: "Name of the column"),
                Column("indhold", danish: "Hvad kolonnen indeholder", english: "What the column holds"),
            ],
            rows: tables.flatMap { table in
                table.columns.map { [.text(table.file), .text($0.name), .text($0.meaning[language])] }
            })
    }

    /// A sheet for each table, and one for the dictionary.
    ///
    /// - Parameter created: seconds since 1970.
    static func writeWorkbook(
        _ tables: [DataTable], title: String, language: ReportLanguage, created: Int, to path: String,
        scratchFolder: String
    ) throws {
        var workbook = try Workbook(path: path, title: title, scratchFolder: scratchFolder, created: created)
        for table in tables + [dictionary(of: tables, in: language)] {
            let sheet = try workbook.addSheet(
                SheetLayout(
                    name: table.tab[language],
                    columns: table.columns.indices.map { column in
                        let widest = table.rows.prefix(200).map { $0[column].width }.max() ?? 0
                        return SheetLayout.Column(
                            table.columns[column].name,
                            width: Double(min(70, max(widest, table.columns[column].name.count) + 3)))
                    }))
            for row in table.rows { try workbook.add(row.map(\.cell), to: sheet) }
        }
        try workbook.close()
    }
}

extension DataTable.Value {
    fileprivate var csv: [UInt8] {
        switch self {
        case .text(let text): CSVCell.bytes(text)
        case .count(let count): CSVCell.figure(String(count))
        case .number(let value), .share(let value): CSVCell.figure(SignificantDigits.text(value))
        case .empty: []
        }
    }

    var json: JSONValue {
        switch self {
        case .text(let text): .string(text)
        case .count(let count): .integer(count)
        case .number(let value), .share(let value): .number(value)
        case .empty: .null
        }
    }

    fileprivate var cell: Cell {
        switch self {
        case .text(let text): text.utf8.count > 60 ? .wrapped(text) : .text(text)
        case .count(let count): .integer(count)
        case .number(let value): value.map { .number($0) } ?? .empty
        case .share(let value): value.map { .finePercent($0) } ?? .empty
        case .empty: .empty
        }
    }

    /// Characters it takes.
    fileprivate var width: Int {
        switch self {
        case .text(let text): text.count
        case .count(let count): String(count).count
        case .number, .share: 9
        case .empty: 0
        }
    }
}
