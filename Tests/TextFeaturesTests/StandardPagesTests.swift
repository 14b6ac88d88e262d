import Testing
import TextFeatures

@Suite("Standard pages")
struct StandardPagesTests {
    static let table = [
        ("Mor er glad.", 12), ("æøå", 3), ("a\u{30A}", 1), ("a\r\nb", 3), ("a\nb", 3), ("»…«", 3), ("", 0), ("😀", 1),
    ]

    @Test("Characters are counted as a reader counts them", arguments: table)
    func characters(text: String, expected: Int) throws {
        var reader = try TextReader()
        #expect(reader.read(Array(text.utf8)).characters == expected)
    }

    @Test("Six thousand characters are two and a half pages")
    func pages() {
        #expect(StandardPages.pages(characters: 6000) == 2.5)
    }
}
