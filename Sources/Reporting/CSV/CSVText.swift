/// A whole CSV file of few rows, in memory.
package enum CSVText {
    /// RFC 4180, UTF-8, a header first; cells that a spreadsheet would take for formulas are defused.
    package static func of(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
        var bytes: [UInt8] = []
        append(header, to: &bytes)
        for row in rows { append(row, to: &bytes) }
        return bytes
    }

    /// What a program reads in the cell of a text: the text, with an apostrophe before it where it was defused.
    package static func read(_ text: String) -> String { CSVCell.isFormula(Array(text.utf8)) ? "'" + text : text }

    private static func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += CSVCell.bytes(cell)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
}
