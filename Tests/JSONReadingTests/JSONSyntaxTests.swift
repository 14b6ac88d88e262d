import JSONReading
import Testing

@Suite("Where text stops being JSON")
struct JSONSyntaxTests {
    private func firstFault(in text: String) -> Int? {
        let bytes = Array(text.utf8)
        return JSONSyntax.firstFault(in: bytes, 0..<bytes.count)
    }

    @Test(
        "The first byte that cannot stand where it stands, counted by hand",
        arguments: [
            (#"{"a": 1, b: 2}"#, 9), (#"{"a": 1,}"#, 8), (#"{"a" 1}"#, 5), (#"{"a": 1 "b": 2}"#, 8), ("[1,]", 3),
            ("[1 2]", 3), ("[1}", 2), ("{]", 1), ("]", 0), ("[] x", 3), ("01", 1), ("-", 1), ("1.", 2), ("1.e5", 2),
            ("1e+", 3), ("[+1]", 1), ("tru", 3), ("[trve]", 3), ("nul", 3), (#"{'a': 1}"#, 1), (#""a"#, 2),
            ("\"a\nb\"", 2), (#""a\x""#, 3), (#""\u12g4""#, 5), (#""ab\ud800""#, 3), (#""\udc00""#, 1),
            (#""\ud800\u0041""#, 1), (#""\ud8"#, 5), ("", 0), ("  ", 2), ("[", 1),
        ])
    func faults(text: String, offset: Int) {
        #expect(firstFault(in: text) == offset)
    }

    private static let document =
        #" {"a": [1, -2.5e+3, null, true, false], "b\n\u00e6\ud83d\ude00": {"c": "æøå", "d": {}}, "e": []} "#

    @Test("A whole value has none")
    func sound() {
        #expect(firstFault(in: Self.document) == nil)
        #expect(firstFault(in: "0") == nil)
    }

    @Test("It finds a fault in what the parser refuses, and in nothing else")
    func agreesWithParser() throws {
        let bytes = Array(Self.document.utf8)
        var texts = (0...bytes.count).map { Array(bytes[..<$0]) }
        for index in bytes.indices {
            texts.append(Array(bytes[..<index] + bytes[(index + 1)...]))
            for other in Array("\"\\{}[],: 0-.eut\u{1}".utf8) where bytes[index] < 0x80 {
                var changed = bytes
                changed[index] = other
                texts.append(changed)
            }
        }
        var parser = try JSONParser(maxBytes: 4096, maxDepth: 8)
        let padding = [UInt8](repeating: 0, count: JSONParser.padding)
        for text in texts {
            do throws(JSONReadingError) {
                try parser.parse(text + padding, in: 0..<text.count)
                let fault = JSONSyntax.firstFault(in: text, 0..<text.count)
                #expect(fault == nil, "\(String(decoding: text, as: UTF8.self))")
            } catch {
                let fault =
                    error == .badUTF8
                    ? JSONSyntax.firstBadUTF8(in: text, 0..<text.count)
                    : JSONSyntax.firstFault(in: text, 0..<text.count)
                #expect(fault != nil, "\(String(decoding: text, as: UTF8.self))")
            }
        }
    }

    @Test("The first byte that belongs to no character")
    func badUTF8() {
        let bytes = Array("aæ".utf8) + [0xE6, 0x62]
        #expect(JSONSyntax.firstBadUTF8(in: bytes, 0..<bytes.count) == 3)
        #expect(JSONSyntax.firstBadUTF8(in: bytes, 1..<3) == nil)
    }

    @Test("Newlines are counted, and the characters behind the last of them")
    func extent() {
        let bytes = Array("æ\n\næøå".utf8)
        #expect(JSONLines.extent(of: bytes, in: 0..<bytes.count) == (2, 3))
        #expect(JSONLines.extent(of: bytes, in: 0..<2) == (0, 1))
        #expect(JSONLines.extent(of: bytes, in: 0..<3) == (1, 0))
    }
}
