import AuditTesting
import Foundation
import Testing
import XLSXWriting

/// What a million rows take of memory is measured apart, with `Benchmarks/report_load.py --workbook`; here they are counted.
@Suite("A full sheet")
struct MillionRowsTests {
    @Test("It holds 1,048,575 rows under its header, and says that there is no room for more")
    func full() throws {
        let folder = try ScratchFolder()
        var book = try Workbook(
            path: folder.path("a.xlsx"), title: "Prøve", scratchFolder: folder.path(""), created: 0)
        let sheet = try book.addSheet(SheetLayout(name: "Ark", columns: [.init("Et", width: 8)]))
        let most = Workbook.mostRows - 1
        let hasRoom = book.hasRoom(in: sheet, forRows: most)
        #expect(hasRoom)
        let row: [Cell] = [.integer(7)]
        for _ in 0..<most { try book.add(row, to: sheet) }
        let hasMore = book.hasRoom(in: sheet, forRows: 1)
        #expect(!hasMore)
        try book.close()
        let size = try FileManager.default.attributesOfItem(atPath: folder.path("a.xlsx"))[.size] as? Int
        #expect(try #require(size) > 1_000_000)
    }
}
