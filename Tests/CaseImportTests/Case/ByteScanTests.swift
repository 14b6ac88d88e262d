import Testing

@testable import CaseImport

@Suite("The scan for text that needs attention")
struct ByteScanTests {
    @Test("It stops at the same byte wherever that falls in a block")
    func everyOffset() {
        for special in [" \n", "  ", "\n", "\t", " "] {
            for length in 0..<100 {
                let text = Array(String(repeating: "x", count: length).utf8) + Array(special.utf8)
                let end = ByteScan.endOfRegularText(in: text.span, from: 0, to: text.count)
                #expect(end == length)
                let followed = text + Array(String(repeating: "y", count: 70).utf8)
                let isSingleSpace = special == " "
                #expect(
                    ByteScan.endOfRegularText(in: followed.span, from: 0, to: followed.count)
                        == (isSingleSpace ? followed.count : length))
            }
        }
    }
}
