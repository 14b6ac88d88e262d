import AuditTesting
import Foundation
import Testing
import XLSXWriting

@Suite("Workbooks")
struct WorkbookTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    /// Writes a workbook of one sheet and unpacks it.
    private func written(_ layout: SheetLayout, _ rows: [[Cell]], name: String = "a.xlsx") throws -> WorkbookParts {
        var book = try Workbook(
            path: folder.path(name), title: "Prøve", scratchFolder: folder.root.path, created: 1_402_000_000)
        let sheet = try book.addSheet(layout)
        for row in rows { try book.add(row, to: sheet) }
        try book.close()
        return try WorkbookParts(path: folder.path(name))
    }

    private static let plain = SheetLayout(
        name: "Ark", columns: [.init("Et", width: 12), .init("To", width: 8)], frozenColumns: 1)

    @Test("Numbers are numbers, dates are dates, and text is text")
    func cells() throws {
        let parts = try written(
            Self.plain,
            [
                [.text("æøå"), .integer(1234)], [.percent(0.6), .decimal(2.5)],
                [.date(year: 2014, month: 6, day: 30), .empty],
            ])
        // 30 June 2014 is day 41820 of the calendar that counts 1 January 1900 as 1.
        #expect(
            parts.cells(ofSheet: 1)
                == [
                    "A1": "Et", "B1": "To", "A2": "æøå", "B2": "1234", "A3": "0.6", "B3": "2.5", "A4": "41820",
                ])
        #expect(parts.sheetNames == ["Ark"])
        #expect(parts.parts["xl/styles.xml"]?.contains("formatCode=\"#,##0\"") == true)
    }

    @Test(
        "What looks like a formula, a number or a link stays text",
        arguments: ["=1+1", "+45", "-3", "@SUM(A1)", "http://eksempel.dk", "0012", "{=1}", "\t=1"])
    func formulas(text: String) throws {
        let parts = try written(Self.plain, [[.text(text), .wrapped(text)]])
        #expect(parts.cells(ofSheet: 1)["A2"] == text)
        #expect(parts.cells(ofSheet: 1)["B2"] == text)
        #expect(!parts.sheet(1).contains("<f>"))
        #expect(!parts.sheet(1).contains("hyperlink"))
    }

    @Test("What XML cannot hold or what turns text around is left out, and markup is escaped")
    func allowedText() throws {
        let parts = try written(Self.plain, [[.text("a\u{0}b\u{1B}[31m\u{202E}c\u{FFFE}"), .text("<b>&]]>")]])
        #expect(parts.cells(ofSheet: 1)["A2"] == "ab[31mc")
        #expect(parts.cells(ofSheet: 1)["B2"] == "&lt;b&gt;&amp;]]&gt;")
    }

    @Test("A text longer than a cell is cut, never refused")
    func longText() throws {
        let parts = try written(Self.plain, [[.text(String(repeating: "å", count: 40_000)), .integer(1)]])
        #expect(parts.cells(ofSheet: 1)["A2"]?.count == 32_767)
        #expect(parts.cells(ofSheet: 1)["B2"] == "1")
    }

    @Test("The header stays in view, rows can be filtered, and columns have their widths")
    func header() throws {
        let sheet = try written(Self.plain, [[.text("a"), .integer(1)], [.text("b"), .integer(2)]]).sheet(1)
        #expect(sheet.contains("<pane xSplit=\"1\" ySplit=\"1\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
        #expect(sheet.contains("<col min=\"1\" max=\"1\" width=\"12.7109375\""))
    }

    @Test("A sheet without headings has neither header nor filter")
    func prose() throws {
        let parts = try written(
            SheetLayout(name: "Tekst", columns: [.init("", width: 80)]), [[.title("Metode")], [.wrapped("En linje.")]])
        #expect(parts.cells(ofSheet: 1) == ["A1": "Metode", "A2": "En linje."])
        #expect(!parts.sheet(1).contains("autoFilter"))
    }

    @Test("A column offers its choices and takes its colours down to the last row")
    func rules() throws {
        let layout = SheetLayout(
            name: "Svar",
            columns: [
                .init("Svar", width: 10, choices: ["ja", "delvist", "nej"], colours: [.equals("nej", .poor)]),
                .init("Andel", width: 10, colours: [.below(0.5, .poor), .bar(upTo: 1)]),
            ])
        let sheet = try written(layout, [[.empty, .percent(0.25)], [.text("nej"), .percent(0.75)]]).sheet(1)
        #expect(sheet.contains("<dataValidation type=\"list\""))
        #expect(sheet.contains("sqref=\"A2:A3\""))
        #expect(sheet.contains("<formula1>\"ja,delvist,nej\"</formula1>"))
        #expect(sheet.contains("<conditionalFormatting sqref=\"B2:B3\">"))
        #expect(sheet.contains("<formula>\"nej\"</formula>"))
    }

    @Test("Rows may go to several sheets in turn, and a formula carries its result")
    func sheets() throws {
        var book = try Workbook(
            path: folder.path("b.xlsx"), title: "Prøve", scratchFolder: folder.root.path, created: 0)
        let first = try book.addSheet(SheetLayout(name: "Et", columns: [.init("A", width: 8)]))
        let second = try book.addSheet(SheetLayout(name: "To", columns: [.init("B", width: 8)]))
        for number in 0..<5 {
            try book.add([.integer(number)], to: second)
            try book.add([.percentFormula("1/4", result: 0.25)], to: first)
        }
        try book.close()
        let parts = try WorkbookParts(path: folder.path("b.xlsx"))
        #expect(parts.sheetNames == ["Et", "To"])
        #expect(parts.cells(ofSheet: 1)["A6"] == "=1/4")
        #expect(parts.cells(ofSheet: 2)["A6"] == "4")
    }

    @Test("The same rows give the same bytes, and nothing else is left in the folder")
    func determinism() throws {
        for name in ["a.xlsx", "b.xlsx"] { _ = try written(Self.plain, [[.text("a"), .integer(1)]], name: name) }
        let bytes = try ["a.xlsx", "b.xlsx"].map { try Data(contentsOf: URL(filePath: folder.path($0))) }
        #expect(bytes[0] == bytes[1])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.root.path).sorted() == ["a.xlsx", "b.xlsx"])
    }

    @Test("A name that is taken or a path that cannot be written is said, not crashed on")
    func faults() throws {
        #expect(throws: WorkbookError.self) {
            var book = try Workbook(
                path: folder.path("c.xlsx"), title: "", scratchFolder: folder.root.path, created: 0)
            _ = try book.addSheet(Self.plain)
            _ = try book.addSheet(Self.plain)
        }
        #expect(throws: WorkbookError.self) {
            var book = try Workbook(
                path: folder.path("findes-ikke/c.xlsx"), title: "", scratchFolder: folder.root.path, created: 0)
            _ = try book.addSheet(Self.plain)
            try book.close()
        }
    }
}
