import AuditModel
import AuditTesting
import Foundation
import Reporting
import Testing

@Suite("JSON files")
struct ReportJSONTests {
    private static let cases = (0..<30).map { index in
        ReportSamples.auditedCase(
            [101, 147][index % 2], "s\(index)", [index % 3 == 0 ? .no : .yes, index < 4 ? .notApplicable : .partly],
            warnings: index == 7 ? [ImportWarning(.danglingReference, name: "maal")] : [])
    }

    private static let entry = QuarantineEntry(
        file: "b.xml", position: .line(3, column: 1), caseID: nil, code: .malformed, message: "Ret \"filen\".\n")

    private func report(_ publication: Publication? = nil) throws -> WrittenFiles {
        try WrittenFiles.report(
            of: Self.cases,
            standard: ReportSamples.standard(
                [
                    ReportSamples.criterion("k1", published: PublishedShare(yes: 0.6, n: 116), target: 0.8),
                    ReportSamples.criterion("k2", chapter: "4-retssikkerhed"),
                ], thresholds: [ThresholdDescription(name: "sider-ja", value: 0.00001, extended: 25)]),
            register: ReportSamples.register, publication: publication, quarantine: [Self.entry])
    }

    private func schema() throws -> JSONSchema {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Reporting/JSON/rapport.schema.json")
        return try JSONDecoder().decode(JSONSchema.self, from: Data(contentsOf: path))
    }

    @Test("rapport.json keeps to its schema, published and not")
    func schemaHolds() throws {
        for publication in [nil, Publication(key: [1, 2])] {
            let bytes = try #require(report(publication).files["rapport.json"])
            let report = try JSONDecoder().decode(JSONTree.self, from: Data(bytes))
            #expect(try schema().faults(in: report, at: "") == [])
        }
    }

    @Test("A validator that knows all of JSON Schema agrees", .enabled(if: SchemaValidator.sarif != nil))
    func wholeSchema() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Reporting/JSON/rapport.schema.json")
        for publication in [nil, Publication(key: [1, 2])] {
            let bytes = try #require(report(publication).files["rapport.json"])
            #expect(try SchemaValidator.faults(in: bytes, schema: path) == [])
        }
    }

    @Test("The schema refuses a member too many, one too few and one of another type")
    func schemaRefuses() throws {
        let schema = try JSONDecoder().decode(
            JSONSchema.self,
            from: Data(
                #"{"type":"object","required":["a"],"additionalProperties":false,"properties":{"a":{"type":"integer"}}}"#
                    .utf8))
        #expect(schema.faults(in: .object(["a": .number(1)]), at: "") == [])
        #expect(schema.faults(in: .object(["a": .number(1.5)]), at: "") == ["/a: type"])
        #expect(schema.faults(in: .object([:]), at: "") == ["/a: missing"])
        #expect(schema.faults(in: .object(["a": .number(1), "b": .null]), at: "") == ["/b: unknown"])
    }

    @Test("koersel.json accounts for everything that came in")
    func run() throws {
        #expect(
            try report().text("koersel.json") == """
                {
                  "version": "1.0.0",
                  "standard": {
                    "navn": "proeve",
                    "titel": "Prøvestandard",
                    "hash": "\(String(repeating: "ab", count: 32))",
                    "trekant": "2014",
                    "taerskler": [
                      {
                        "navn": "sider-ja",
                        "vaerdi": 1e-05,
                        "ellers": 25
                      }
                    ]
                  },
                  "referencedato": "2014-06-30",
                  "sprog": "da",
                  "indstillinger": {
                    "standard": "proeve",
                    "jobs": "2"
                  },
                  "optaelling": {
                    "input": {
                      "i_alt": 3,
                      "laest": 2,
                      "karantaene": 1,
                      "ignoreret": 0
                    },
                    "sager": {
                      "i_alt": 32,
                      "auditeret": 30,
                      "karantaene": 1,
                      "leveret_igen": 1
                    },
                    "oversprungne_elementer": 0,
                    "bytes": 0,
                    "stemmer": true
                  },
                  "offentliggoerelse": null,
                  "svar_af_mennesker": false,
                  "udeladte_filer": []
                }

                """)
    }

    @Test("Control characters and quotes are escaped")
    func escapes() throws {
        #expect(try report().text("rapport.json").contains(#""besked": "Ret \"filen\".\n""#))
    }
}
