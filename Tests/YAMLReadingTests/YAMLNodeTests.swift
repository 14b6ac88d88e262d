import Testing
import YAMLReading

@Suite("YAML is read with the place of every value")
struct YAMLNodeTests {
    private let text = "id: a\nlist:\n  - 1\n  - {x: 2.5, y: true}\nname: 'true'\nnothing:\n"

    @Test("A value knows its file, line and column")
    func positions() throws {
        let root = try YAMLNode.parse(text, file: "s.yaml")
        #expect(try root.required("id").position == YAMLPosition(file: "s.yaml", line: 1, column: 5))
        #expect(try root.required("list").list()[1]["y"]?.position == YAMLPosition(file: "s.yaml", line: 4, column: 17))
    }

    @Test("A byte-order mark, as Windows writes one, is no part of the document")
    func byteOrderMark() throws {
        let root = try YAMLNode.parse("\u{FEFF}id: a\nname: b\n", file: "s.yaml")
        #expect(try root.required("id").text() == "a")
        #expect(try root.required("name").position == YAMLPosition(file: "s.yaml", line: 2, column: 7))
    }

    @Test("A part of a file counts lines from where it begins")
    func laterPart() throws {
        let root = try YAMLNode.parse("a: 1\nb: 2\n", file: "s.yaml", firstLine: 11)
        #expect(root["b"]?.position.line == 12)
    }

    @Test("Values are what is asked for, and nothing else")
    func typedValues() throws {
        let root = try YAMLNode.parse(text, file: "s.yaml")
        #expect(try root.required("list").list()[0].integer() == 1)
        #expect(try root.required("list").list()[1].required("x").number() == 2.5)
        #expect(try root.required("list").list()[1].required("y").truthValue())
        #expect(try root.required("name").text() == "true")
        #expect(root["nothing"]?.isNull == true)
        let place = YAMLPosition(file: "s.yaml", line: 5, column: 7)
        #expect(throws: YAMLError(.expected(.truthValue, found: "a single value"), at: place)) {
            try root.required("name").truthValue()
        }
        #expect(throws: YAMLError.self) { try root.required("nothing").text() }
    }

    @Test("An unknown key is named with the nearest right one")
    func unknownKey() throws {
        let root = try YAMLNode.parse("id: a\ntreshold: 1\n", file: "s.yaml")
        let error = #expect(throws: YAMLError.self) { try root.allowOnly(["id", "threshold", "applies"]) }
        #expect(error?.description == "s.yaml:2:1: unknown key 'treshold'; did you mean 'threshold'?")
    }

    @Test(
        "Errors say what, where and what to do",
        arguments: [
            ("", "f:1:1: the file is empty; write at least one key"),
            ("a: [1", "f:2:1: this is not YAML (did not find expected ',' or ']'); correct the line and run again"),
            ("a: 1\na: 2\n", "f:1:1: the key 'a' stands twice; remove one"),
        ])
    func messages(text: String, message: String) {
        let error = #expect(throws: YAMLError.self) { try YAMLNode.parse(text, file: "f") }
        #expect(error?.description == message)
    }

    @Test("Aliases that multiply are refused")
    func aliasBomb() {
        var text = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        for level in 1...6 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
            text += "a\(level): &a\(level) [\(references)]\n"
        }
        let error = #expect(throws: YAMLError.self) { try YAMLNode.parse(text, file: "f") }
        #expect(error?.problem == .tooLarge(limit: 200_000))
    }

    @Test(
        "The nearest word is the one meant, or none",
        arguments: [
            ("thresold", "threshold"), ("TRESHOLDS", "threshold"), ("udækket-behov", "udaekket-behov"), ("zzz", nil),
        ] as [(String, String?)])
    func nearest(word: String, expected: String?) {
        #expect(nearestWord(to: word, among: ["applies", "threshold", "udaekket-behov"]) == expected)
    }
}
