import AuditModel
import Testing

@Suite("Places in an input have its order")
struct SourcePositionTests {
    @Test("Numbers count as numbers, in pointers and in lines")
    func order() {
        let pointers: [SourcePosition] = ["", "/sager/2", "/sager/2/dokumenter/0", "/sager/10", "/sager/13"].map {
            .pointer($0)
        }
        #expect(pointers.shuffled().sorted() == pointers)
        let lines: [SourcePosition] = [
            .jsonLine(1, pointer: ""), .jsonLine(2, pointer: "/dokumenter/3"), .jsonLine(2, pointer: "/dokumenter/12"),
            .line(15, column: 2), .jsonLine(20, pointer: ""),
        ]
        #expect(lines.shuffled().sorted() == lines)
    }
}
