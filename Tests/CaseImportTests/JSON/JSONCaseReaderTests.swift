import AuditModel
import CaseImport
import Testing

@Suite("Cases of JSON exports")
struct JSONCaseReaderTests {
    /// What the reader delivered, in short form, and what ended the input.
    private struct Reading {
        var cases: [RawCase] = []
        var faults: [ImportError] = []
        var ended: ImportError?
        var skipped = 0
    }

    private func read(
        _ text: String, lines: Bool = false, isRereadable: Bool = true, limits: ImportLimits = ImportLimits()
    ) throws -> Reading {
        try read(Array(text.utf8), lines: lines, isRereadable: isRereadable, limits: limits)
    }

    /// - Parameter chunk: how many bytes come at a time; all of them unless given.
    private func read(
        _ bytes: [UInt8], lines: Bool = false, isRereadable: Bool = true, limits: ImportLimits = ImportLimits(),
        chunk: Int = .max
    ) throws -> Reading {
        var reader = try JSONCaseReader(limits: limits)
        var reading = Reading()
        func take(_ outcome: RawOutcome) {
            switch outcome {
            case .raw(let raw): reading.cases.append(raw)
            case .fault(let error): reading.faults.append(error)
            }
        }
        reader.begin(isLines: lines)
        for part in stride(from: 0, to: max(bytes.count, 1), by: min(chunk, max(bytes.count, 1))) {
            reading.ended = reader.read(bytes[part..<min(part + min(chunk, bytes.count), bytes.count)], take)
            while reading.ended == nil, reader.awaitsLateDefaults {
                var late: [UInt8]?
                if isRereadable {
                    var pass = JSONLateDefaults(limits: limits)
                    _ = pass.read(bytes)
                    late = pass.object
                }
                reading.ended = reader.supply(lateDefaults: late, take)
            }
            if reading.ended != nil { return reading }
        }
        if reading.ended == nil { reading.ended = reader.finish(take) }
        reading.skipped = reader.skipped
        return reading
    }

    @Test(
        "Of a great many bad lines each is told with its place, in time that grows with them", .timeLimit(.minutes(1)),
        arguments: [Int.max, 7777])
    func manyBadLines(chunk: Int) throws {
        // Of the mark in front nothing is counted.
        let line = " \"æ\" x" + String(repeating: ".", count: 1000) + "\r\n"
        let text = "\u{FEFF}" + String(repeating: line, count: 2000) + "  \"å"
        let reading = try read(Array(text.utf8), lines: true, chunk: chunk)
        #expect(reading.ended == nil)
        let places = (1...2000).map { SourcePosition.line($0, column: 6) } + [.line(2001, column: 5)]
        #expect(reading.faults.map(\.position) == places)
    }

    /// The members of an element by name.
    private func members(of raw: RawCase, _ element: Int = 0) -> [String: String] {
        let pairs = raw.members[raw.elements[element].members].map {
            ($0.name.rawValue, String(decoding: raw.values[$0.value], as: UTF8.self))
        }
        return Dictionary(pairs) { first, _ in first }
    }

    @Test("One case is read with its documents, sections and paragraphs")
    func oneCase() throws {
        let reading = try read(
            #"""
            {"dokumenter": [{"type": "handleplan", "afsnit": [
              {"tekst": " Første\n\nandet  sted ", "type": "maal", "ny": {"x": [1]}}, {"type": "andet", "dato": null}]}],
             "id": "a", "kommune": "147", "version": 1, "ukendt": true}
            """#)
        #expect(reading.ended == nil && reading.faults.isEmpty)
        let raw = try #require(reading.cases.first)
        #expect(reading.cases.count == 1)
        #expect(raw.elements.map(\.level) == [.caseFile, .document, .section, .section])
        #expect(members(of: raw) == ["id": "a", "kommune": "147", "version": "1"])
        #expect(members(of: raw, 2) == ["type": "maal"])
        #expect(members(of: raw, 3) == ["type": "andet"])
        #expect(raw.text == Array("Første\nandet sted\u{0}\u{0}".utf8))
        #expect(raw.skipped == 2)
        #expect(raw.members.first { $0.name == .version }?.kind == .number)
    }

    @Test("Defaults beside a list count where a case has none of its own, in front of it or behind")
    func defaults() throws {
        let reading = try read(
            #"{"kommune": "147", "team": "A", "sager": [{"id": "a"}, {"id": "b", "team": "B"}], "version": 1}"#)
        #expect(reading.ended == nil && reading.faults.isEmpty)
        #expect(
            reading.cases.map { members(of: $0) } == [
                ["id": "a", "kommune": "147", "team": "A", "version": "1"],
                ["id": "b", "kommune": "147", "team": "B", "version": "1"],
            ])
        #expect(reading.cases.map(\.origin) == [.json(pointer: "/sager/0"), .json(pointer: "/sager/1")])
    }

    @Test("Defaults behind a list are a fault where the input cannot be read twice")
    func lateDefaults() throws {
        let reading = try read(#"{"sager": [{"id": "a"}], "kommune": "147"}"#, isRereadable: false)
        #expect(reading.cases.count == 1)
        #expect(reading.ended == ImportError(.lateDefaults, at: .pointer("")))
        let harmless = try read(#"{"sager": [{"id": "a"}], "antal": 1}"#, isRereadable: false)
        #expect(harmless.ended == nil)
    }

    @Test("Members beside the list that mean nothing there are counted, documents too, whatever is in them")
    func skippedDefaults() throws {
        let strays = #""antal": 2, "dokumenter": [7, {"type": "maal"}], "lukket": null, "ny": null"#
        let list = #""sager": [{"id": "a"}]"#
        for text in ["{\(strays), \(list)}", "{\(list), \(strays)}"] {
            let reading = try read(text)
            #expect(reading.ended == nil && reading.faults.isEmpty)
            #expect(reading.cases.map { members(of: $0) } == [["id": "a"]])
            #expect(reading.skipped == 2)
        }
    }

    @Test("A number of any size in a member nobody asks for hurts no case, and in one that is asked for its case alone")
    func largeNumbers() throws {
        let large = "123456789" + "123456789" + "123"
        let reading = try read(
            #"[{"id": "a", "guid": \#(large)}, {"id": "b", "lukket": 1e400}, {"id": "c", "x": [-\#(large)]}]"#)
        #expect(reading.ended == nil)
        #expect(reading.cases.map { members(of: $0) } == [["id": "a"], ["id": "c"]])
        #expect(reading.faults == [ImportError(.wrongType(.closed), at: .pointer("/1/lukket"), caseID: "b")])
    }

    struct Flaw: Sendable {
        var text: String
        var error: ImportError
    }

    @Test(
        "A case that is none is delivered as a fault with its pointer, and the next is read",
        arguments: [
            Flaw(text: "7", error: ImportError(.notACase, at: .pointer("/0"))),
            Flaw(text: "[]", error: ImportError(.notACase, at: .pointer("/0"))),
            Flaw(
                text: #"{"id": "a", "kommune": "147", "id": "a"}"#,
                error: ImportError(.malformed(.repeatedMember), at: .pointer("/0/id"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "dokumenter": [{}, {"x": [{"y": 1, "y": 2}]}]}"#,
                // A name that the format does not know may be anybody's.
                error: ImportError(.malformed(.repeatedMember), at: .pointer("/0/dokumenter/1"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "kommune": "147", "251248-9996 Ib": 1, "251248-9996 Ib": 2}"#,
                error: ImportError(.malformed(.repeatedMember), at: .pointer("/0"), caseID: "a")),
            Flaw(
                text: #"{"id": "sag 250012AB12", "cpr": "250012-AB12", "dokumenter": {}}"#,
                error: ImportError(.wrongType(.documents), at: .pointer("/0/dokumenter"), caseID: "sag ######-####")),
            Flaw(
                text: #"{"id": "a", "dokumenter": {}}"#,
                error: ImportError(.wrongType(.documents), at: .pointer("/0/dokumenter"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "dokumenter": [{}, "x"]}"#,
                error: ImportError(.wrongType(.documents), at: .pointer("/0/dokumenter/1"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "dokumenter": [{"afsnit": "x"}]}"#,
                error: ImportError(.wrongType(.sections), at: .pointer("/0/dokumenter/0/afsnit"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "dokumenter": [{"afsnit": [{"tekst": 5}]}]}"#,
                error: ImportError(.wrongType(.text), at: .pointer("/0/dokumenter/0/afsnit/0/tekst"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "dokumenter": [{"afsnit": [{"maal": ["m1"]}]}]}"#,
                error: ImportError(.wrongType(.goals), at: .pointer("/0/dokumenter/0/afsnit/0/maal"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "lukket": false}"#,
                error: ImportError(.wrongType(.closed), at: .pointer("/0/lukket"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "foedselsaar": 2004.5}"#,
                error: ImportError(.wrongType(.birthYear), at: .pointer("/0/foedselsaar"), caseID: "a")),
            Flaw(
                text: #"{"id": "a", "team": "A\u0000"}"#,
                error: ImportError(.malformed(.forbiddenCharacter), at: .pointer("/0/team"), caseID: "a")),
        ])
    func flaws(flaw: Flaw) throws {
        let reading = try read("[\(flaw.text), {\"id\": \"b\"}]")
        #expect(reading.faults == [flaw.error])
        #expect(reading.cases.map { members(of: $0) } == [["id": "b"]])
        #expect(reading.ended == nil)
    }

    @Test("A case nested too deep is a fault of that case")
    func depth() throws {
        let deep = String(repeating: "[", count: 300) + String(repeating: "]", count: 300)
        let reading = try read("[{\"x\": \(deep)}, {\"id\": \"b\"}]")
        #expect(reading.faults == [ImportError(.tooDeep(limit: 64), at: .pointer("/0"))])
        #expect(reading.cases.count == 1 && reading.ended == nil)
    }

    @Test("A fault in the text itself ends the input; what was complete before is delivered")
    func broken() throws {
        let grammar = try read(#"[{"id": "a"}, {"id": tru}, {"id": "c"}]"#)
        #expect(grammar.cases.count == 1)
        #expect(grammar.ended == ImportError(.malformed(.json), at: .line(1, column: 25), completeCases: 1))
        let tail = try read(#"{"sager": [{"id": "a"}, {"id": "b""#)
        #expect(tail.ended == ImportError(.malformed(.truncated), at: .line(1, column: 35), completeCases: 1))
        #expect(try read("<sag/>").ended?.problem == .unsupportedFormat)
        #expect(try read("").ended?.problem == .empty)
    }

    @Test("A line of rubbish is a fault of that line")
    func lines() throws {
        let reading = try read("{\"id\": \"a\"}\nrubbish\n[]\n{\"id\": 5}\n{\"id\": \"b\"}\n", lines: true)
        #expect(
            reading.faults == [
                ImportError(.malformed(.json), at: .line(2, column: 1)),
                ImportError(.notACase, at: .jsonLine(3, pointer: "")),
            ])
        #expect(reading.cases.map(\.origin) == [.jsonLine(1), .jsonLine(4), .jsonLine(5)])
        #expect(reading.ended == nil)
    }

    @Test(
        "A fault in the text has line and column, whatever the chunks; the column counts characters",
        arguments: [
            ("{\n  \"id\": \"a\",\n  rod \"team\": 1\n}", ImportError.Problem.malformed(.json), 3, 3),
            ("[\n  {\"id\": \"æ\", \"id\" 1}\n]", .malformed(.json), 2, 20),
            ("{\"kommune\": 01,\n \"sager\": [{}]}", .malformed(.json), 1, 14),
            ("{\"sager\": [{}],\r\n \"team\" \"A\"}", .malformed(.json), 2, 9),
            ("[{}]\n[{}]", .malformed(.json), 2, 1),
            ("[{} {}]", .malformed(.json), 1, 5),
            ("[{\"z\": [1, 2}]", .malformed(.json), 1, 13),
            ("{\"id\": \"a\u{1}\"}", .malformed(.forbiddenCharacter), 1, 10),
            ("\u{FEFF}[\n{\"id\": tru}]", .malformed(.json), 2, 11),
            ("{\"id\": \"ærø", .malformed(.truncated), 1, 12),
            ("[\n{\"id\": \"a\"},\n", .malformed(.truncated), 3, 1),
        ])
    func places(text: String, problem: ImportError.Problem, line: Int, column: Int) throws {
        let bytes = Array(text.utf8)
        for chunk in 1...bytes.count {
            let ended = try #require(try read(bytes, chunk: chunk).ended)
            #expect(ended.problem == problem, "\(chunk)")
            #expect(ended.position == .line(line, column: column), "\(chunk)")
        }
    }

    @Test("Bytes that are not UTF-8 have line and column, and the advice is to save as UTF-8")
    func encoding() throws {
        let bytes = Array("[{},\n {\"id\": \"å".utf8) + [0xE5] + Array("\"}]".utf8)
        let ended = try #require(try read(bytes).ended)
        #expect(ended == ImportError(.encoding(.notUTF8), at: .line(2, column: 11), completeCases: 1))
        let utf16 = try #require(try read([0xFF, 0xFE, 0x5B, 0x00]).ended)
        #expect(utf16.problem == .encoding(.notUTF8))
    }

    @Test("What is no JSON behind a list of cases says so, for its place is not known")
    func brokenLateDefaults() throws {
        let ended = try read(#"{"sager": [{"id": "a"}], "kommune": 0147}"#).ended
        #expect(ended == ImportError(.malformed(.membersBehindCases), at: .pointer(""), completeCases: 0))
    }
}
