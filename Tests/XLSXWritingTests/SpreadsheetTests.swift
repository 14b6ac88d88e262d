import AuditTesting
import Testing
import XLSXWriting

@Suite("Workbooks in a spreadsheet", .enabled(if: LibreOffice.isInstalled))
struct SpreadsheetTests {
    /// Texts a spreadsheet would gladly make something else of.
    private static let texts = [
        "=1+1", "+45", "-3", "@SUM(A1)", "0012", "{=1}", "=HYPERLINK(\"http://x\")", "2014-06-30", "1E5", "50 %", "'=2",
    ]

    @Test("Formulas are worked out, texts stay texts, shares show as per cent, and dates are days")
    func opened() throws {
        let folder = try ScratchFolder()
        let path = folder.path("a.xlsx")
        var book = try Workbook(path: path, title: "Prøve", scratchFolder: folder.path(""), created: 0)
        let sheet = try book.addSheet(
            SheetLayout(
                name: "Ark", columns: [.init("Et", width: 12), .init("To", width: 8), .init("Tre", width: 8)],
                frozenColumns: 1))
        // The result the file brings along is wrong.
        try book.add([.integer(1), .integer(4), .percentFormula("A2/B2", result: 0.9)], to: sheet)
        try book.add([.finePercent(0.1234), .decimal(2.5), .date(year: 2014, month: 6, day: 30)], to: sheet)
        for text in Self.texts { try book.add([.text(text), .strong(text), .wrapped(text)], to: sheet) }
        try book.close()
        let rows = try #require(LibreOffice.sheets(ofWorkbook: path)["Ark"])
        #expect(rows[0].map { $0?.shown } == ["Et", "To", "Tre"])
        let share = try #require(rows[1][2])
        #expect(share == LibreOffice.Cell(type: "percentage", value: "0.25", shown: "25%", formula: "of:=[.A2]/[.B2]"))
        #expect(rows[2].map { $0?.type } == ["percentage", "float", "date"])
        #expect(rows[2].map { $0?.value } == ["0.1234", "2.5", "2014-06-30"])
        #expect(rows[2].prefix(2).map { $0?.shown } == ["12.3%", "2.5"])
        for (row, text) in zip(rows[3...], Self.texts) {
            #expect(row == Array(repeating: LibreOffice.Cell(type: "string", shown: text), count: 3))
        }
        #expect(rows.count == 3 + Self.texts.count)
    }
}
