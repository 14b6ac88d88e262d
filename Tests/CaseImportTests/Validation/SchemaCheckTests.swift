import AuditModel
import AuditTesting
import Testing

@testable import CaseImport

@Suite("Holding inputs against the schemas")
struct SchemaCheckTests {
    private func complaints(about input: Input) throws -> [String] {
        var check = try SchemaCheck()
        var found: [String] = []
        check.complaints(about: input) { _, complaint in found.append("\(complaint.position) \(complaint.problem)") }
        return found
    }

    private func complaints(about text: String, named name: String) throws -> [String] {
        try TemporaryFile.with(text, named: name) { try complaints(about: .file(path: $0)) }
    }

    @Test("Every fixture is valid", arguments: Fixtures.inputs)
    func everyFixture(input: Input) throws {
        #expect(try complaints(about: input) == [])
    }

    @Test("Every fixture is valid in the other format too")
    func otherFormat() throws {
        for caseFile in try CaseReading(Fixtures.inputs).cases {
            #expect(try complaints(about: caseFile.xml, named: "sag.xml") == [])
            #expect(try complaints(about: caseFile.json, named: "sag.json") == [])
        }
    }

    @Test("What is against the XML Schema is named with line and column")
    func xml() throws {
        let found = try complaints(
            about: """
                <?xml version="1.0"?>
                <s:sager xmlns:s="urn:x" kommune="14" nyt="x">
                  <s:sag version="2" id="a" oprettet="2013-02-30"><s:ny/>
                    <s:dokument type="brev"
                                dato="0013-01-01">tekst<s:afsnit type="beskrivelse" fokus="bolig bil"><b>x</b>y</s:afsnit></s:dokument>
                  </s:sag>
                  <s:sag foedselsaar="13"/>
                </s:sager>
                """, named: "sager.xml")
        #expect(
            found == [
                #"2:1 wrongForm("kommune")"#, #"3:3 unknownValue("version")"#, #"3:3 notADate("oprettet")"#,
                #"4:5 unknownValue("type")"#, #"4:5 notADate("dato")"#, #"4:5 strayText(in: "dokument")"#,
                #"5:40 unknownValue("fokus")"#, #"7:3 outOfRange("foedselsaar")"#, #"7:3 missing("id")"#,
            ])
    }

    @Test("What is against the JSON Schema is named with its pointer, defaults in front and behind considered")
    func json() throws {
        let found = try complaints(
            about: #"""
                {"kommune": "147", "team": 5, "sager": [
                  {"id": "a", "dokumenter": [{"type": "brev", "dato": "2013-13-01"}]},
                  {"kommune": "x"}], "version": 1}
                """#, named: "sager.json")
        #expect(
            found == [
                #"/team wrongType("team")"#, #"/sager/0/dokumenter/0/type unknownValue("type")"#,
                #"/sager/0/dokumenter/0/dato notADate("dato")"#, #"/sager/1/kommune wrongForm("kommune")"#,
                #"/sager/1 missing("id")"#,
            ])
        let lines = try complaints(
            about: "{\"id\": \"a\"}\nrubbish\n{\"version\": 1, \"id\": \"b\", \"kommune\": \"147\"}", named: "s.ndjson")
        #expect(lines == [#"1 missing("version")"#, #"1 missing("kommune")"#])
    }

    @Test("Of a great many complaints about JSON no more are gathered than are shown, but those that may be taken back")
    func manyComplaints() throws {
        guard var check = JSONSchemaCheck(limits: ImportLimits()) else { throw SchemaCheck.SchemasMissing() }
        let wrong = Array(repeating: #"{"type": "q"}"#, count: 3000).joined(separator: ",")
        check.begin(isLines: false)
        _ = check.read(Array(#"{"version": 1, "id": "a", "kommune": "147", "dokumenter": [\#(wrong)]}"#.utf8))
        let found = check.finish().map(\.position)
        #expect(found == (0..<1000).map { .pointer("/dokumenter/\($0)/type") })

        // The cases lack what comes behind them, and after many of them one lacks its id as well.
        let cases = Array(repeating: #"{"id": "a"}"#, count: 1100).joined(separator: ",")
        let late = try complaints(
            about: #"{"sager": [\#(cases), {}], "version": 1, "kommune": "147"}"#, named: "sager.json")
        #expect(late == [#"/sager/1100 missing("id")"#])
        let missing = try complaints(about: #"{"sager": [\#(cases)], "version": 1}"#, named: "sager.json")
        #expect(missing == (0..<1000).map { #"/sager/\#($0) missing("kommune")"# })
    }

    @Test("A file that is not well-formed, or has a DOCTYPE, ends the check without a word: the reader tells")
    func unreadable() throws {
        #expect(try complaints(about: "<sag id='a'>", named: "a.xml") == [])
        #expect(try complaints(about: "<!DOCTYPE sag [<!ENTITY x 'y'>]><sag>&x;</sag>", named: "a.xml") == [])
        #expect(try complaints(about: "{\"id\": ", named: "a.json") == [])
        #expect(try complaints(about: "", named: "a.json") == [])
        #expect(try complaints(about: "<brev/>", named: "a.xml") == ["1:1 unknownRoot"])
    }

    @Test("A large file is checked to its end")
    func large() throws {
        let filler = String(repeating: "<sag version=\"1\" id=\"a\" kommune=\"147\"/>\n", count: 60_000)
        let found = try complaints(about: "<sager>\(filler)<sag lovkrav=\"x\"/></sager>", named: "sager.xml")
        #expect(found == [#"60001:1 unknownValue("lovkrav")"#, #"60001:1 missing("id")"#])
    }

    @Test("An empty value is not recorded, as to the reader of cases; an empty id is missing")
    func emptyValues() throws {
        let attributes = "maalgruppe='' lukket=' ' foedselsaar='' leverance=''"
        let xml = "<sag id='a' \(attributes)><dokument type='' dato='' skabelon=''/></sag>"
        #expect(try complaints(about: xml, named: "a.xml") == [])
        #expect(
            try complaints(about: "<sag id='' lukket='x'/>", named: "a.xml") == [
                #"1:1 notADate("lukket")"#, #"1:1 missing("id")"#,
            ])
        let json =
            #"{"version": 1, "id": "a", "kommune": "147", "maalgruppe": "", "lukket": " ", "dokumenter": [{"type": "", "dato": ""}]}"#
        #expect(try complaints(about: json, named: "a.json") == [])
    }

    @Test("White space around a value is none of it, in JSON as in XML")
    func blanksAroundValues() throws {
        let json = #"""
            {"version": " 1", "id": " a ", "kommune": "147\n", "maalgruppe": "udsat ", "foedselsaar": " 2001", "lukket": "\t2013-02-28 ",
             "dokumenter": [{"type": " udtalelse", "dato": " 2013-02-30"},
              {"type": " handleplan", "dato": " 2013-02-28", "afsnit": [{"type": "maal ", "dimension": " bolig"}]}]}
            """#
        let xml = """
            <sag version=" 1" id=" a " kommune="147 " maalgruppe="udsat " foedselsaar=" 2001" lukket="  2013-02-28 ">
            <dokument type=" udtalelse" dato=" 2013-02-30"/>
            <dokument type=" handleplan" dato=" 2013-02-28"><afsnit type="maal " dimension=" bolig"/></dokument></sag>
            """
        #expect(
            try complaints(about: json, named: "a.json") == [
                #"/dokumenter/0/type unknownValue("type")"#, #"/dokumenter/0/dato notADate("dato")"#,
            ])
        #expect(
            try complaints(about: xml, named: "a.xml") == [#"2:1 unknownValue("type")"#, #"2:1 notADate("dato")"#])
        let read = try ImportedInput(xml)
        #expect(read.quarantined.isEmpty && read.cases[0].targetGroup == .sociallyExposed)
    }

    @Test("A no-break space separates dimensions and is part of any other value, to the schemas as to the reader")
    func noBreakSpaces() throws {
        func both(_ id: String, _ focus: String, _ type: String = "fravalg") throws -> [[String]] {
            let xml = """
                <sag version="1" id="\(id)" kommune="147"><dokument><afsnit type="\(type)" fokus="\(focus)"/></dokument></sag>
                """
            let json = """
                {"version": 1, "id": "\(id)", "kommune": "147", "dokumenter": [{"afsnit": [{"type": "\(type)", "fokus": "\(focus)"}]}]}
                """
            let read = try ImportedInput(xml)
            return [
                try complaints(about: xml, named: "a.xml"), try complaints(about: json, named: "a.json"),
                read.quarantined.map(\.code.rawValue) + (read.cases.first?.warnings.map { "\($0)" } ?? []),
            ]
        }
        for focus in [
            "sundhed\u{A0}bolig", "\u{A0}sundhed bolig\u{A0}\u{A0}oekonomi ", "sundhed\u{2003}bolig", "\u{A0}",
        ] {
            #expect(try both("a", focus) == [[], [], []], "\(focus.unicodeScalars.map(\.value))")
        }
        #expect(try both("\u{A0}", "bolig") == [[], [], []])
        #expect(try both("a", "sundhed\u{A0}bil").map(\.count) == [1, 1, 1])
        #expect(try both("a", "sundhedbolig").map(\.count) == [1, 1, 1])
        #expect(try both("a", "bolig", "fravalg\u{A0}").map(\.count) == [1, 1, 1])
    }

    @Test(
        "Of a wrong type is said which one to write",
        arguments: [
            ("dokumenter", "en liste af objekter"), ("afsnit", "en liste af objekter"), ("version", "tallet 1"),
            ("foedselsaar", "et årstal"), ("team", "en tekst i anførselstegn"),
        ])
    func types(name: String, type: String) {
        let message = SchemaComplaint(.wrongType(name), at: .line(1, column: 1)).sentence.danish
        #expect(message == "»\(name)« har en forkert JSON-type; skriv \(type).")
    }

    @Test(
        "A date that is written otherwise is not said not to exist",
        arguments: ["2013-01-02T10:00:00", "20130102", "2013-01-02Z", "2013-02-30", "2.1.2013"])
    func dates(date: String) throws {
        for (text, name) in [
            ("<sag id='a' oprettet='\(date)'/>", "a.xml"),
            ("{\"version\": 1, \"id\": \"a\", \"kommune\": \"147\", \"oprettet\": \"\(date)\"}", "a.json"),
        ] {
            #expect(try complaints(about: text, named: name).map { $0.hasSuffix(#" notADate("oprettet")"#) } == [true])
        }
        let message = SchemaComplaint(.notADate("oprettet"), at: .line(1, column: 1)).sentence.danish
        #expect(
            message
                == "»oprettet« er ikke en dato fra 1900 til 2200 skrevet som ÅÅÅÅ-MM-DD; skriv en dato, der findes, på den måde."
        )
    }

    @Test("A complaint says what is wrong and what to do, and never the value")
    func wording() throws {
        let file = try TemporaryFile.with("<sag id=\"251248-9996\" kommune=\"251248-9996\"/>", named: "a.xml") { path in
            var check = try SchemaCheck()
            var messages: [String] = []
            check.complaints(about: .file(path: path)) { _, complaint in messages.append(complaint.sentence.danish) }
            return messages
        }
        #expect(file == ["»kommune« er ikke skrevet, som formatet foreskriver; ret værdien."])
    }
}
