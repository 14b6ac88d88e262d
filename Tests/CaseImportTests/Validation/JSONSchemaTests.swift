import JSONReading
import Testing

@testable import CaseImport

@Suite("The JSON Schema of the format")
struct JSONSchemaTests {
    private func schema() throws -> JSONSchema { try JSONSchema(try #require(ShippedSchema.json.text)) }

    /// The schema's objections as "pointer problem".
    private func objections(to text: String, by schema: JSONSchema, definition: String? = nil) throws -> [String] {
        var parser = try JSONParser(maxBytes: 1 << 16, maxDepth: 64)
        let bytes = Array(text.utf8)
        try parser.parse(bytes + [UInt8](repeating: 0, count: JSONParser.padding), in: 0..<bytes.count)
        var found: [String] = []
        for objection in schema.objections(to: parser, definition: definition) {
            found.append("\(parser.pointer(to: objection.node)) \(objection.problem)")
        }
        return found
    }

    @Test(
        "What the format allows passes",
        arguments: [
            #"{"version": 1, "id": "a", "kommune": "147"}"#,
            #"{"version": "1", "id": "a", "kommune": "0147", "foedselsaar": 2004, "ukendt": [1, {"x": null}]}"#,
            #"[]"#,
            #"[{"version": 1.0, "id": "a", "kommune": "147", "foedselsaar": "2004", "lukket": null}]"#,
            #"{"version": 1, "sager": [{"id": "a", "kommune": "147"}]}"#,
            #"{"version": 1, "kommune": "147", "sager": [{"id": "a"}]}"#,
            #"""
            {"version": 1, "id": "a", "kommune": "147", "dokumenter": [{"type": "ungeplan", "dato": "2012-02-29",
              "afsnit": [{"type": "indledende-vurdering", "fokus": " bolig  sundhed ", "tekst": "x"}]}]}
            """#,
        ])
    func allowed(text: String) throws {
        #expect(try objections(to: text, by: schema()) == [])
    }

    @Test(
        "What it does not allow is named with its place",
        arguments: [
            (#"{"id": "a"}"#, [#" missing("version")"#, #" missing("kommune")"#]),
            (#"7"#, [#" wrongType("")"#]),
            (
                #"[{"version": 2, "id": "", "kommune": 147}]"#,
                [
                    #"/0/version unknownValue("version")"#, #"/0/id wrongForm("id")"#,
                    #"/0/kommune wrongType("kommune")"#,
                ]
            ),
            (
                #"{"version": 1, "sager": [{"id": "a"}, {"kommune": "47"}]}"#,
                [
                    #"/sager/1/kommune wrongForm("kommune")"#, #"/sager/1 missing("id")"#,
                    #"/sager/0 missing("kommune")"#,
                ]
            ),
            (
                #"{"version": 1, "id": "a", "kommune": "147", "oprettet": "2013-02-30", "foedselsaar": 13}"#,
                [#"/oprettet notADate("oprettet")"#, #"/foedselsaar outOfRange("foedselsaar")"#]
            ),
            (
                #"{"version": 1, "id": "a", "kommune": "147", "dokumenter": [{"type": "brev", "afsnit": [{"part": true}]}]}"#,
                [#"/dokumenter/0/type unknownValue("type")"#, #"/dokumenter/0/afsnit/0/part wrongType("part")"#]
            ),
            (
                #"{"version": 1, "id": "a", "kommune": "147", "dokumenter": [{"afsnit": [{"fokus": "bolig bil", "tekst": 5}]}]}"#,
                [
                    #"/dokumenter/0/afsnit/0/fokus wrongForm("fokus")"#,
                    #"/dokumenter/0/afsnit/0/tekst wrongType("tekst")"#,
                ]
            ),
        ])
    func refused(text: String, expected: [String]) throws {
        let found = try objections(to: text, by: schema())
        #expect(found.sorted() == expected.sorted())
    }

    @Test(
        "A keyword nobody checks makes the schema unreadable",
        arguments: [
            (#"{"minLength": 3}"#, "/minLength"),
            (#"{"properties": {"a": {"format": "email"}}}"#, "/properties/a/format"),
            (##"{"$ref": "#/$defs/x"}"##, "/$defs/x"), (#"{"type": "text"}"#, "/type"),
        ])
    func unknownKeyword(text: String, pointer: String) {
        #expect(throws: JSONSchema.Unreadable(pointer: pointer)) { try JSONSchema(Array(text.utf8)) }
    }
}
