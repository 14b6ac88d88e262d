import JSONReading
import Testing

/// Reads a text of its own parser; what the tests below share.
private func parsed(_ text: String, maxBytes: Int = 4096, maxDepth: Int = 8) throws -> ParsedJSON {
    try ParsedJSON(bytes: Array(text.utf8), maxBytes: maxBytes, maxDepth: maxDepth)
}

/// A document as values, for comparison.
private struct ParsedJSON {
    var nodes: [JSONNode] = []
    var texts: [String] = []
    var pointers: [String] = []
    var repeatedKey: Int?
    var hasNUL: [Bool] = []

    init(bytes: [UInt8], maxBytes: Int, maxDepth: Int) throws {
        var parser = try JSONParser(maxBytes: maxBytes, maxDepth: maxDepth)
        let padded = bytes + [UInt8](repeating: 0, count: JSONParser.padding)
        try parser.parse(padded, in: 0..<bytes.count)
        for index in 0..<parser.count {
            nodes.append(parser[index])
            texts.append(parser.string(at: index))
            pointers.append(parser.pointer(to: index))
            hasNUL.append(parser.hasNUL(at: index))
        }
        repeatedKey = parser.repeatedKey
    }
}

@Suite("JSON documents")
struct JSONParserTests {
    @Test("Nodes come in the order of the text, keys in front of their values")
    func nodesInOrder() throws {
        let document = try parsed(#"{"a": [1, 2.5, null], "b": {"c": "x\ny"}, "d": true, "e": false}"#)
        let kinds: [JSONNode.Kind] = [
            .object, .key, .array, .integer, .fraction, .null, .key, .object, .key, .string, .key, .true, .key, .false,
        ]
        #expect(document.nodes.map(\.kind) == kinds)
        #expect(document.nodes.map(\.after) == [14, 2, 6, 4, 5, 6, 7, 10, 9, 10, 11, 12, 13, 14])
        #expect(document.texts == ["", "a", "", "", "", "", "b", "", "c", "x\ny", "d", "", "e", ""])
        #expect(document.nodes[3].integer == 1)
    }

    @Test("A number without a fraction is whole however it is written", arguments: ["2004", "2004.0", "2.004e3"])
    func wholeNumbers(text: String) throws {
        let node = try parsed(text).nodes[0]
        #expect(node.kind == .integer && node.integer == 2004)
    }

    @Test(
        "A number of any size is read, and one that is too large is none that fits 64 bits",
        arguments: [
            "184467440" + "737095516" + "16", "-922337203" + "685477580" + "9", "1e400", "-1E+309", "9e308",
            String(repeating: "7", count: 30),
        ])
    func largeNumbers(number: String) throws {
        let document = try parsed(#"{"a": [1, \#(number)], "b": "\#(number)", "c": \#(number)}"#)
        let kinds: [JSONNode.Kind] = [.object, .key, .array, .integer, .fraction, .key, .string, .key, .fraction]
        #expect(document.nodes.map(\.kind) == kinds)
        #expect(document.texts[6] == number)
        #expect(throws: JSONReadingError.malformed) { try parsed("[\(number), 01]") }
    }

    @Test("Pointers lead to values, and escape what RFC 6901 says")
    func pointers() throws {
        let document = try parsed(#"{"a/b": [true, {"c~": 1}]}"#)
        #expect(document.pointers == ["", "/a~1b", "/a~1b", "/a~1b/0", "/a~1b/1", "/a~1b/1/c~0", "/a~1b/1/c~0"])
    }

    @Test(
        "What RFC 8259 does not allow is refused",
        arguments: [
            (#"{"a": 1"#, JSONReadingError.malformed),
            (#"{"a": [1,2,}"#, .malformed),
            (#"{"a": 1} {"b": 2}"#, .malformed),
            (#"{'a': 1}"#, .malformed),
            (#"{"a": 01}"#, .malformed),
            ("{\"a\": \"line\nbreak\"}", .malformed),
            (#"{"a": "\ud800"}"#, .malformed),
            ("", .empty),
            ("  ", .empty),
            (#"[[[[[[[[[1]]]]]]]]]"#, .tooDeep),
            (#"["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]"#, .tooLarge),
        ])
    func refused(text: String, error: JSONReadingError) {
        #expect(throws: error) { try parsed(text, maxBytes: 64) }
    }

    @Test("Bad UTF-8 is refused, not repaired")
    func badUTF8() {
        let bytes = Array(#"{"a": ""#.utf8) + [0xE6] + Array(#""}"#.utf8)
        #expect(throws: JSONReadingError.badUTF8) { try ParsedJSON(bytes: bytes, maxBytes: 64, maxDepth: 8) }
    }

    @Test("A repeated key is found in small and in large objects")
    func repeatedKeys() throws {
        #expect(try parsed(#"{"a": 1, "b": {"a": 2}}"#).repeatedKey == nil)
        let small = try parsed(#"{"x": 1, "b": {"c": 2, "c": 3}}"#)
        #expect(small.repeatedKey.map { small.pointers[$0] } == "/b/c")
        #expect(small.repeatedKey == 7)
        let members = (0..<40).map { "\"k\($0)\": \($0)" }
        #expect(try parsed("{\(members.joined(separator: ","))}").repeatedKey == nil)
        let large = try parsed("{\((members + ["\"k3\": 0"]).joined(separator: ","))}")
        #expect(large.repeatedKey == 81)
    }

    @Test("An escaped NUL is seen")
    func nul() throws {
        #expect(try parsed(#"["a\u0000b", "ab"]"#).hasNUL == [false, true, false])
    }

    @Test("A parser goes on after a fault, and forgets the document before it")
    func reuse() throws {
        var parser = try JSONParser(maxBytes: 1 << 20, maxDepth: 8)
        let padding = [UInt8](repeating: 0x5B, count: JSONParser.padding)
        let texts = ["[1]", "[", "\"\(String(repeating: "æ", count: 100_000))\"", "[2, 3]"]
        var counts: [Int] = []
        for text in texts {
            let bytes = Array(text.utf8)
            try? parser.parse(bytes + padding, in: 0..<bytes.count)
            counts.append(parser.count)
        }
        #expect(counts == [2, 0, 1, 3])
    }
}

@Suite("Cutting values out of a stream")
struct JSONValueScannerTests {
    /// Where the scanner says the first value ends when the text comes in chunks of one size.
    private func end(of text: String, chunk: Int) -> Int? {
        let bytes = Array(text.utf8)
        var scanner = JSONValueScanner()
        var start = 0
        while start < bytes.count {
            let limit = min(start + chunk, bytes.count)
            if let end = scanner.end(in: bytes, from: start, to: limit) { return end }
            start = limit
        }
        return nil
    }

    @Test(
        "A value ends where its last bracket or quotation mark closes, whatever the chunks",
        arguments: [
            (#"{"a": "}"} ,"#, 10),
            (#"["\"]", "\\"] "#, 13),
            (#""a\\\"b" , 1"#, 8),
            (#"123,"#, 3),
            (#"true]"#, 4),
            (#"{"a": {"b": [1, "]"]}}}"#, 22),
        ])
    func ends(text: String, expected: Int) {
        for chunk in 1...text.utf8.count {
            #expect(end(of: text, chunk: chunk) == expected, "chunks of \(chunk)")
        }
    }

    @Test("An unclosed value has no end", arguments: [#"{"a": 1"#, #""abc\""#, "[[]", "12"])
    func unclosed(text: String) {
        for chunk in 1...text.utf8.count { #expect(end(of: text, chunk: chunk) == nil) }
    }

    @Test("Structure is what stands outside strings")
    func structure() {
        var scanner = JSONValueScanner()
        let bytes = Array(#"["abc", 12]"#.utf8)
        #expect(scanner.end(in: bytes, from: 0, to: bytes.count) == 11)
        // Of each string only its opening mark.
        #expect(scanner.bytesOutsideStrings == 7)
    }

    @Test("The next newline is found, and only in the range asked for")
    func newlines() {
        let bytes = Array("a\nbc\nd".utf8)
        #expect(JSONLines.newline(in: bytes, from: 0, to: 6) == 1)
        #expect(JSONLines.newline(in: bytes, from: 2, to: 6) == 4)
        #expect(JSONLines.newline(in: bytes, from: 2, to: 4) == nil)
    }
}
