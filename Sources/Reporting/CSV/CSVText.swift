/// A whole CSV file of few rows, in memory.
package enum CSVText {
    /// RFC 4180, UTF-8, a header first; cells that a spreadsheet would take for formulas are defused.
    ///
    /// - Parameter texts: how many cells of a row are texts, where figures of the program's own stand behind them.
    package static func of(header: [String], rows: some Sequence<[String]>, texts: Int = .max) -> [UInt8] {
        var bytes: [UInt8] = []
        append(header.map(CSVCell.bytes), to: &bytes)
        for row in rows {
            append(row.prefix(texts).map(CSVCell.bytes) + row.dropFirst(texts).map(CSVCell.figure), to: &bytes)
        }
        return bytes
    }

    /// What a program reads in the cell of a text: the text, with an apostrophe before it where it was defused.
    package static func read(_ text: String) -> String { CSVCell.isFormula(Array(text.utf8)) ? "'" + text : text }

    private static func append(_ cells: [[UInt8]], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += cell
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
}
