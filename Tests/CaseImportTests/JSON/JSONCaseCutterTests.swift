import Testing

@testable import CaseImport

@Suite("Cutting JSON exports into cases")
struct JSONCaseCutterTests {
    /// The pieces of a text that comes in chunks of one size, as text, and the fault that ended it.
    private func cut(
        _ text: String, chunk: Int, lines: Bool = false,
        caps: JSONCaseCutter.Caps = .init(caseBytes: 100, structureBytes: 60)
    ) -> (pieces: [String], fault: JSONCaseCutter.Fault?, defaults: String?, late: String?) {
        var cutter = JSONCaseCutter(caps: caps, lines: lines)
        var pieces: [String] = []
        func drain() throws(JSONCaseCutter.Fault) {
            while let piece = try cutter.next() {
                func string(_ range: Range<Int>) -> String { String(decoding: cutter.buffer[range], as: UTF8.self) }
                switch piece {
                case .listOpened: pieces.append("list \(cutter.wrapper ?? "")")
                case .whole(let range): pieces.append("whole \(string(range))")
                case .element(let range, let index):
                    pieces.append("\(cutter.pointer(ofElement: index)) \(string(range))")
                case .line(let range, let number): pieces.append("line \(number) \(string(range))")
                case .oversizedElement(let index): pieces.append("\(cutter.pointer(ofElement: index)) too large")
                case .oversizedLine(let number): pieces.append("line \(number) too large")
                }
            }
        }
        let bytes = Array(text.utf8)
        var fault: JSONCaseCutter.Fault?
        do throws(JSONCaseCutter.Fault) {
            for start in stride(from: 0, to: bytes.count, by: chunk) {
                cutter.append(bytes[start..<min(start + chunk, bytes.count)])
                try drain()
            }
            cutter.finish()
            try drain()
        } catch {
            fault = error
        }
        return (
            pieces, fault, cutter.defaults.map { String(decoding: $0, as: UTF8.self) },
            cutter.lateDefaults.map { String(decoding: $0, as: UTF8.self) }
        )
    }

    struct Example: Sendable {
        var text: String
        var pieces: [String]
        var fault: JSONCaseCutter.Fault?
        var defaults: String?
        var late: String?
    }

    static let examples = [
        Example(text: #" {"id": "a"} "#, pieces: [#"whole {"id": "a"}"#]),
        Example(text: "{}", pieces: ["whole {}"]),
        Example(text: #"{"}": 1}"#, pieces: [#"whole {"}": 1}"#]),
        Example(text: #"[{"id": "a"}, {"b": [1, "]"]} ]"#, pieces: [#"/0 {"id": "a"}"#, #"/1 {"b": [1, "]"]}"#]),
        Example(text: "[]", pieces: []),
        Example(text: #"[{}, 7, "x", null]"#, pieces: ["/0 {}", "/1 7", #"/2 "x""#, "/3 null"]),
        Example(
            text: #"{"kommune": "147", "version": 1, "sager": [{"id": "a"},{"id": "b"}], "team": "B", "x": [1]}"#,
            pieces: ["list sager", #"/sager/0 {"id": "a"}"#, #"/sager/1 {"id": "b"}"#],
            defaults: #"{"kommune": "147", "version": 1}"#, late: #"{"team": "B"}"#),
        Example(
            text: #"{"sager": [], "team": "B", "ny": {"team": "C"}, "sagsbehandler": null, "komm\u0075ne": "147"}"#,
            pieces: ["list sager"], late: #"{"team": "B","sagsbehandler": null,"komm\u0075ne": "147"}"#),
        Example(text: #"{"sager": []}"#, pieces: ["list sager"]),
        Example(
            text: #"{"team": "B", "s\u0061g\u0065r": [7]}"#, pieces: ["list sager", "/sager/0 7"],
            defaults: #"{"team": "B"}"#),
        Example(text: #"{"s\\u0061ger": [7]}"#, pieces: [#"whole {"s\\u0061ger": [7]}"#]),
        Example(text: #"{"sager": "none"}"#, pieces: [#"whole {"sager": "none"}"#]),
        Example(
            text: "{\"id\": 1}\n\n {\"id\": 2}\r\nrubbish\n{\"id\": 3}",
            pieces: [#"line 1 {"id": 1}"#, #"line 3 {"id": 2}"#, "line 4 rubbish", #"line 5 {"id": 3}"#]),
        Example(text: "", pieces: [], fault: .empty),
        Example(text: " \n ", pieces: [], fault: .empty),
        Example(text: "<sag/>", pieces: [], fault: .notJSON),
        Example(text: #"{"id": "a"} x"#, pieces: [], fault: .malformed),
        Example(text: "{\"id\":\n \"a\"}\n{\"id\": \"b\"}", pieces: [], fault: .malformed),
        Example(text: #"[{"id": "a"}, {"id": "b""#, pieces: [#"/0 {"id": "a"}"#], fault: .truncated),
        Example(text: #"[{"id": "a"},]"#, pieces: [#"/0 {"id": "a"}"#], fault: .malformed),
        Example(text: #"[{"id": "a"} {"id": "b"}]"#, pieces: [#"/0 {"id": "a"}"#], fault: .malformed),
        Example(text: #"[{"id": "a"}] x"#, pieces: [#"/0 {"id": "a"}"#], fault: .malformed),
        Example(text: #"{"id" "a"}"#, pieces: [], fault: .malformed),
        Example(text: #"{id: "a"}"#, pieces: [], fault: .malformed),
        Example(text: #"{"sager": [1], "sager": [2]}"#, pieces: ["list sager", "/sager/0 1"], fault: .malformed),
    ]

    @Test("Every form is cut alike whatever the chunks", arguments: examples)
    func forms(example: Example) {
        for chunk in 1...max(1, example.text.utf8.count) {
            let result = cut(example.text, chunk: chunk)
            #expect(result.pieces == example.pieces, "chunks of \(chunk)")
            #expect(result.fault == example.fault, "chunks of \(chunk)")
            #expect(result.defaults == example.defaults)
            #expect(result.late == example.late)
        }
    }

    @Test("Of newline-delimited JSON every line is a piece, a bad first line too")
    func lines() {
        let text = "\u{FEFF}rubbish\n{\"id\": 1}\n\t\n{\"id\": 2}\n"
        for chunk in 1...text.utf8.count {
            let result = cut(text, chunk: chunk, lines: true)
            #expect(
                result.pieces == ["line 1 rubbish", #"line 2 {"id": 1}"#, #"line 4 {"id": 2}"#], "chunks of \(chunk)")
            #expect(result.fault == nil)
        }
    }

    @Test("A byte order mark is stepped over, UTF-16 refused")
    func encodings() {
        #expect(cut("\u{FEFF}[{}]", chunk: 2).pieces == ["/0 {}"])
        for start: [UInt8] in [
            [0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0x7B, 0, 0x7D, 0], [0, 0x7B, 0, 0x7D],
        ] {
            var cutter = JSONCaseCutter(caps: .init(caseBytes: 100, structureBytes: 60))
            cutter.append(start)
            #expect(throws: JSONCaseCutter.Fault.notUTF8) { try cutter.next() }
        }
    }

    @Test("A case over the cap is passed over, and those around it are read")
    func oversized() {
        let large = #"{"t": ""# + String(repeating: "x", count: 200) + #""}"#
        for chunk in [1, 7, 50, 1000] {
            let list = cut("[{}, \(large), {}]", chunk: chunk)
            #expect(list.pieces == ["/0 {}", "/1 too large", "/2 {}"], "chunks of \(chunk)")
            let lines = cut("{}\n\(large)\n{}", chunk: chunk)
            #expect(lines.pieces == ["line 1 {}", "line 2 too large", "line 3 {}"], "chunks of \(chunk)")
            #expect(cut(large, chunk: chunk).fault == .tooLarge)
        }
    }

    @Test("A case of many small parts is over the cap sooner than one of text")
    func structure() {
        let numbers = "[" + String(repeating: "1,", count: 35) + "1]"
        for chunk in [1, 7, 1000] {
            #expect(cut("[{}, \(numbers), {}]", chunk: chunk).pieces == ["/0 {}", "/1 too large", "/2 {}"])
            let members = (0..<8).map { "\"m\($0)\":[1,2]" }.joined(separator: ",")
            #expect(cut("{\(members)}", chunk: chunk).fault == .tooLarge)
        }
    }

    @Test("White space between members is no structure")
    func indentation() {
        let element = #"{"t": [1,\#n                              2,\#n                              3]}"#
        for chunk in [1, 7, 1000] {
            #expect(cut("[{}, \(element), {}]", chunk: chunk).pieces == ["/0 {}", "/1 \(element)", "/2 {}"])
            #expect(cut(element, chunk: chunk).fault == nil)
        }
    }

    @Test("Behind the list only what is read of a case is kept, and no more than a limit, however much comes")
    func manyLateMembers() throws {
        let unknown = (0..<100_000).map { #""m\#($0)": 1"# }.joined(separator: ",")
        let text = #"{"sager": [], \#(unknown), "team": "B"}"#
        #expect(cut(text, chunk: text.utf8.count).late == #"{"team": "B"}"#)
        let name = #""team": "\#(String(repeating: "x", count: 1000))""#
        let repeated = #"{"sager": [], \#(Array(repeating: name, count: 10_000).joined(separator: ","))}"#
        let late = try #require(cut(repeated, chunk: repeated.utf8.count).late)
        #expect(late.utf8.count < 70_000 && late.utf8.count > 60_000)
    }

    @Test(
        "White space is held against the caps as the parts around it are",
        arguments: ["{", #"{"a""#, #"{"a": 1"#, "{}"])
    func whiteSpace(start: String) throws {
        var cutter = JSONCaseCutter(caps: .init(caseBytes: 10_000, structureBytes: 1000))
        cutter.append(Array(start.utf8))
        let spaces = [UInt8](repeating: 0x20, count: 1000)
        #expect(throws: JSONCaseCutter.Fault.tooLarge) {
            for _ in 0..<100 {
                _ = try cutter.next()
                cutter.append(spaces)
            }
        }
        #expect(cutter.buffer.count < 12_500)
    }

    @Test("White space in a member behind the list drops the member, and the rest is read")
    func whiteSpaceBehindList() throws {
        for member in [#""kommune"| : "147""#, #""kommune":| "147""#] {
            let parts = member.split(separator: "|")
            var cutter = JSONCaseCutter(caps: .init(caseBytes: 10_000, structureBytes: 1000))
            var largest = 0
            func append(_ bytes: [UInt8]) throws {
                cutter.append(bytes)
                while try cutter.next() != nil {}
                largest = max(largest, cutter.buffer.count)
            }
            try append(Array((#"{"sager": [{}], "# + parts[0]).utf8))
            for _ in 0..<300 { try append([UInt8](repeating: 0x20, count: 1000)) }
            try append(Array((parts[1] + #", "team": "B"}"#).utf8))
            #expect(cutter.lateDefaults.map { String(decoding: $0, as: UTF8.self) } == #"{"team": "B"}"#)
            #expect(largest < 70_000)
        }
    }

    @Test("Memory is bounded by the largest case, not by the file")
    func boundedBuffer() throws {
        var cutter = JSONCaseCutter(caps: .init(caseBytes: 10_000, structureBytes: 1000))
        let element = Array((#"{"t": ""# + String(repeating: "x", count: 1000) + #""},"#).utf8)
        cutter.append(Array("[".utf8))
        var largest = 0
        var count = 0
        for _ in 0..<2000 {
            cutter.append(element)
            while try cutter.next() != nil { count += 1 }
            largest = max(largest, cutter.buffer.count)
        }
        #expect(count == 2000)
        #expect(largest < 3 * element.count)
    }
}
