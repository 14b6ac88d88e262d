import AuditModel
import Testing

@testable import Auditor

@Suite("What makes two deliveries the same")
struct ContentFingerprintTests {
    private static func caseFile() throws -> CaseFile {
        let text = Array("Far kører lastbil på fuld tid og er hjemme om aftenen.\u{0}".utf8)
        return CaseFile(
            id: "147-1", municipality: try #require(MunicipalityCode("147")), created: CalendarDate(iso: "2012-11-03"),
            documents: [
                Document(
                    kind: .assessment, date: CalendarDate(iso: "2013-02-20"),
                    sections: [Section(kind: .description, text: 0..<(text.count - 1), dimension: .employment)])
            ],
            text: text)
    }

    private static let changes: [(name: String, change: @Sendable (inout CaseFile) -> Void)] = [
        ("its id", { $0.id = "147-2" }),
        ("a date", { $0.created = CalendarDate(iso: "2012-11-04") }),
        ("a date gone", { $0.created = nil }),
        ("the same date for another thing", { swap(&$0.created, &$0.closed) }),
        ("a letter", { $0.text[0] = UInt8(ascii: "f") }),
        ("the last letter", { $0.text[$0.text.count - 2] = UInt8(ascii: "!") }),
        ("two letters swapped over a distance", { $0.text.swapAt(4, 20) }),
        ("a dimension", { $0.documents[0].sections[0].dimension = .economy }),
        ("a section more", { $0.documents[0].sections.append(Section(kind: .other)) }),
        ("a document more", { $0.documents.append(Document(kind: .plan)) }),
    ]

    @Test("Every change to what a case says shows", arguments: changes.indices)
    func changesShow(index: Int) throws {
        var changed = try Self.caseFile()
        Self.changes[index].change(&changed)
        #expect(
            ContentFingerprint(of: changed) != ContentFingerprint(of: try Self.caseFile()),
            "unseen: \(Self.changes[index].name)")
    }

    @Test("A fingerprint stays what it is, or its version is raised: reviews go by it")
    func version() throws {
        let caseFile = CaseFile(
            id: "147-1", municipality: try #require(MunicipalityCode("147")), created: CalendarDate(iso: "2012-11-03"),
            text: Array("Far kører lastbil på fuld tid.".utf8))
        // Worked out by a second program in Python, from the description of the two lanes.
        #expect(
            ContentFingerprint(of: caseFile).hexadecimal == "01b2fc4979545a4eb60b6d8dbe8c6456",
            "raise ContentFingerprint.currentVersion together with this")
    }

    @Test("How it was written does not count")
    func formDoesNotCount() throws {
        var other = try Self.caseFile()
        other.skipped = 3
        #expect(ContentFingerprint(of: other) == ContentFingerprint(of: try Self.caseFile()))
    }
}
