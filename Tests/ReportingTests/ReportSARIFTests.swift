import AuditModel
import AuditTesting
import Foundation
import Reporting
import Testing

/// What SARIF 2.1.0 asks for: by its own schema, and by what the standard says beside it.
@Suite("SARIF files")
struct ReportSARIFTests {
    private static let cases = [
        ReportSamples.auditedCase(101, "a", [.yes, .partly, .no, .notApplicable, .notAssessable], file: "ø b/x:1.xml"),
        ReportSamples.auditedCase(
            147, "\"251248-9996\"", [.yes, .yes, .yes, .yes, .yes], file: "c.ndjson",
            position: .jsonLine(3, pointer: "/dokumenter/0")),
        ReportSamples.auditedCase(147, "d", [.no, .no, .no, .no, .no], file: "d.json", position: nil),
    ]

    private func written(_ publication: Publication? = nil) throws -> WrittenFiles {
        try WrittenFiles.report(
            of: Self.cases, standard: ReportSamples.standard(criteria: 5), formats: [.sarif], publication: publication,
            quarantine: [
                QuarantineEntry(
                    file: "e.xml", position: nil, caseID: nil, code: .malformed, message: "Ret \"filen\"."),
                QuarantineEntry(
                    file: "f.xml", position: .line(7, column: 3), caseID: nil, code: .malformed, message: "Ret den."),
            ])
    }

    private func log() throws -> SARIFLog {
        try JSONDecoder().decode(
            SARIFLog.self, from: Data(try #require(written().files["rapport.sarif"])))
    }

    @Test("Every finding is a result whose kind is set, and whose level is none unless it failed")
    func kinds() throws {
        let run = try #require(log().runs.first)
        #expect(try log().version == "2.1.0")
        #expect(run.results.count == 15)
        #expect(run.results.prefix(5).map(\.kind) == ["pass", "fail", "fail", "notApplicable", "open"])
        #expect(run.results.prefix(5).map(\.level) == ["none", "note", "warning", "none", "none"])
    }

    @Test("OASIS's schema finds nothing to object to", .enabled(if: SchemaValidator.sarif != nil))
    func official() throws {
        let schema = try #require(SchemaValidator.sarif)
        #expect(
            try String(contentsOf: schema, encoding: .utf8).contains(
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"))
        let written = try #require(written().files["rapport.sarif"])
        #expect(try SchemaValidator.faults(in: written, schema: schema) == [])
        // The schema is not one that lets everything pass.
        let spoiled = String(decoding: written, as: UTF8.self).replacing("\"open\"", with: "\"x\"")
        #expect(try !SchemaValidator.faults(in: Array(spoiled.utf8), schema: schema).isEmpty)
    }

    @Test("A result names its rule twice over, and both agree")
    func rules() throws {
        let run = try #require(log().runs.first)
        #expect(run.tool.driver.name == "auditor")
        #expect(run.tool.driver.rules.map(\.id) == ["k1", "k2", "k3", "k4", "k5"])
        for result in run.results { #expect(run.tool.driver.rules[result.ruleIndex].id == result.ruleId) }
        #expect(run.results.first?.message.text == "Der er ingen samlet analyse.")
    }

    @Test("Places are relative references with line and column, or the pointer as a logical location")
    func places() throws {
        let results = try #require(log().runs.first).results
        let xml = try #require(results.first?.locations.first)
        #expect(xml.physicalLocation.artifactLocation.uri == "%C3%B8%20b/x%3A1.xml")
        #expect(xml.physicalLocation.region == SARIFLog.Region(startLine: 12, startColumn: 5))
        #expect(xml.logicalLocations.map(\.fullyQualifiedName) == ["101/a"])
        let line = try #require(results[5].locations.first)
        #expect(line.physicalLocation.region == SARIFLog.Region(startLine: 3, startColumn: nil))
        #expect(line.logicalLocations.map(\.fullyQualifiedName) == ["147/\"######-####\"", "/dokumenter/0"])
        #expect(results[10].locations.first?.physicalLocation.region == nil)
    }

    @Test("What could not be read is a notification of the run")
    func notifications() throws {
        let invocation = try #require(log().runs.first?.invocations.first)
        #expect(invocation.executionSuccessful)
        #expect(invocation.toolExecutionNotifications.map(\.message.text) == ["Ret \"filen\".", "Ret den."])
        let places = invocation.toolExecutionNotifications.flatMap(\.locations).map(\.physicalLocation)
        #expect(places.map(\.artifactLocation.uri) == ["e.xml", "f.xml"])
        #expect(places.map(\.region) == [nil, SARIFLog.Region(startLine: 7, startColumn: 3)])
    }

    @Test("A published report has none, and says so")
    func published() throws {
        let files = try written(Publication(key: [1]))
        #expect(files.files["rapport.sarif"] == nil)
        #expect(files.text("koersel.json").contains("\"rapport.sarif\""))
    }
}

/// The members of a SARIF log that are read back.
struct SARIFLog: Decodable {
    struct Message: Decodable { let text: String }
    struct Rule: Decodable { let id: String }
    struct Region: Decodable, Equatable {
        let startLine: Int
        let startColumn: Int?
    }
    struct Location: Decodable {
        struct Physical: Decodable {
            struct Artifact: Decodable { let uri: String }
            let artifactLocation: Artifact
            let region: Region?
        }
        struct Logical: Decodable { let fullyQualifiedName: String }
        let physicalLocation: Physical
        let logicalLocations: [Logical]
    }
    struct Result: Decodable {
        let ruleId: String
        let ruleIndex: Int
        let kind: String
        let level: String
        let message: Message
        let locations: [Location]
    }
    struct Run: Decodable {
        struct Tool: Decodable {
            struct Driver: Decodable {
                let name: String
                let rules: [Rule]
            }
            let driver: Driver
        }
        struct Invocation: Decodable {
            struct Place: Decodable { let physicalLocation: Location.Physical }
            struct Notification: Decodable {
                let message: Message
                let locations: [Place]
            }
            let executionSuccessful: Bool
            let toolExecutionNotifications: [Notification]
        }
        let tool: Tool
        let results: [Result]
        let invocations: [Invocation]
    }
    let version: String
    let runs: [Run]
}
