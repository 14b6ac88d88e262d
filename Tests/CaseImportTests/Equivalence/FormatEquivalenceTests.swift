import AuditModel
import AuditTesting
import CaseImport
import Testing

@Suite("The same case as XML and as JSON")
struct FormatEquivalenceTests {
    /// What an irregular export says that a regular one cannot is left out of the comparison.
    private func regular(_ cases: [CaseFile]) -> [CaseFile] {
        cases.map { caseFile in
            var caseFile = caseFile
            caseFile.warnings = []
            caseFile.skipped = 0
            return caseFile
        }
    }

    @Test("Every fixture gives equal case files from both formats", arguments: Fixtures.inputs)
    func everyFixture(input: Input) throws {
        let cases = regular(try CaseReading([input]).cases)
        #expect(!cases.isEmpty)
        for caseFile in cases {
            let fromXML = try CaseReading(caseFile.xml, named: "sag.xml")
            let fromJSON = try CaseReading(caseFile.json, named: "sag.json")
            #expect(fromXML.cases == [caseFile])
            #expect(fromJSON.cases == [caseFile])
        }
    }

    @Test("All fixtures in one file of any form give the same case files as each in its own")
    func manyCases() throws {
        let cases = regular(try CaseReading(Fixtures.inputs).cases)
        #expect(cases.count >= 8)
        let list = cases.map(\.json).joined(separator: ",\n")
        let forms = [
            ("sager.xml", "<sager>\n\(cases.map(\.xml).joined())</sager>"),
            ("sager.json", "[\(list)]"),
            ("sager.json", "{\"eksport\": {\"fra\": 1}, \"sager\": [\(list)], \"antal\": 1}"),
            ("sager.ndjson", cases.map(\.json).joined(separator: "\n")),
            ("sager.json", cases.map(\.json).joined(separator: "\r\n")),
        ]
        for (name, text) in forms {
            // Small windows, so that cases are cut by them.
            var limits = ImportLimits()
            limits.windowBytes = 4096
            let reading = try CaseReading(text, named: name, limits: limits)
            #expect(reading.cases == cases, "\(name), beginning \(text.prefix(10))")
            #expect(reading.quarantine.isEmpty)
        }
    }

    @Test("Defaults, irregular values and unknown names mean the same in both formats")
    func irregular() throws {
        let xml = try CaseReading(
            """
            <sager version="1" kommune="147" team="A" nyt="x">
              <sag id="a" team="B" oprettet="2013-02-30" maalgruppe="andet">
                <ukendt><dokument/></ukendt>
                <dokument type="barnets-plan" dato="2013-01-02"><afsnit type="maal" behov="b9" ny="1"><p>Et</p><p>to</p></afsnit>
                </dokument>
              </sag>
              <sag id="b" kommune="0253" foedselsaar="2004"/>
            </sager>
            """, named: "sager.xml")
        let json = try CaseReading(
            #"""
            {"version": 1, "kommune": "147", "nyt": "x", "sager": [
              {"id": "a", "team": "B", "oprettet": "2013-02-30", "maalgruppe": "andet", "ukendt": {"dokument": {}},
               "dokumenter": [{"type": "barnets-plan", "dato": "2013-01-02",
                 "afsnit": [{"type": "maal", "behov": "b9", "ny": 1, "tekst": "Et\nto"}]}]},
              {"id": "b", "kommune": "0253", "foedselsaar": 2004}],
             "team": "A"}
            """#, named: "sager.json")
        #expect(xml.cases == json.cases)
        #expect(json.cases.map(\.team) == ["B", "A"])
        #expect(json.cases.map(\.municipality.number) == [147, 253])
        #expect(json.cases.first?.warnings.map(\.kind) == [.unknownValue, .impossibleDate, .danglingReference])
        #expect(json.cases.map(\.skipped) == [2, 0])
        #expect(xml.quarantine.isEmpty && json.quarantine.isEmpty)
    }
}
