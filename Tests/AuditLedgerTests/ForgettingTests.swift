import AuditModel
import Foundation
import Testing

@testable import AuditLedger

@Suite("Forgetting a case")
struct ForgettingTests {
    /// One that was never read, so that nobody knows its municipality.
    private static func unread(_ id: String, file: String) -> QuarantineEntry {
        QuarantineEntry(
            file: file, position: .line(2, column: 1), caseID: id, code: .missingMember, message: "Sagen mangler noget."
        )
    }

    private static func access(_ id: String, _ municipality: String?) -> CaseAccess {
        CaseAccess(
            at: "2026-11-22T01:00:00Z", person: "p", command: "explain", purpose: "klage",
            municipality: municipality.flatMap { MunicipalityCode($0) }, caseID: id)
    }

    @Test("A case that stands in quarantine alone, or in the access log, was there: what went is counted")
    func quarantineAlone() throws {
        let scratch = try ScratchLedger()
        try scratch.record(
            [(.read(LedgerSamples.input("a.xml", hash: 1)), [])],
            quarantine: [(Self.unread("77", file: "a.xml"), 0), (Self.unread("78", file: "a.xml"), 0)])
        let forgotten = try scratch.ledger.forget("77", in: nil)
        #expect(forgotten.quarantined == 1)
        #expect(!forgotten.isNothing)
        #expect(forgotten.inputs == ["a.xml"])
        #expect(try scratch.ledger.quarantineList().map(\.entry.caseID) == ["78"])
        #expect(try scratch.ledger.forget("77", in: nil).isNothing)
        try scratch.ledger.note(Self.access("77", nil))
        #expect(try scratch.ledger.forget("77", in: nil).accesses == 1)
    }

    @Test("Of a municipality: what another has stays, what does not say whose it is stays and is counted")
    func municipality() throws {
        let scratch = try ScratchLedger()
        let audited = try LedgerSamples.delivery("77", file: "a.xml", content: 1)
        let other = try LedgerSamples.delivery("77", file: "b.xml", content: 2)
        let contradicting = QuarantineEntry(
            file: "b.xml", position: other.start, caseID: "77", code: .duplicate, message: "Leveret to gange.")
        try scratch.record(
            [
                (.read(LedgerSamples.input("a.xml", hash: 1)), [audited]),
                (.read(LedgerSamples.input("b.xml", hash: 2)), [other]),
                (.read(LedgerSamples.input("c.xml", hash: 3)), []),
            ], quarantine: [(contradicting, nil), (Self.unread("77", file: "c.xml"), 2)])
        for code in ["147", "101", nil] { try scratch.ledger.note(Self.access("77", code)) }

        let elsewhere = try scratch.ledger.forget("77", in: MunicipalityCode("101"))
        #expect((elsewhere.deliveries, elsewhere.quarantined, elsewhere.accesses) == (0, 0, 1))
        #expect(elsewhere.unknown == 2)
        #expect(try scratch.count("quarantine") == 2)
        #expect(try scratch.ledger.accesses().count == 2)

        let here = try scratch.ledger.forget("77", in: MunicipalityCode("147"))
        #expect((here.deliveries, here.quarantined, here.accesses, here.unknown) == (2, 1, 1, 2))
        #expect(try scratch.ledger.quarantineList().map(\.entry.file) == ["c.xml"])
        let rest = try scratch.ledger.forget("77", in: nil)
        #expect((rest.deliveries, rest.quarantined, rest.accesses, rest.unknown) == (0, 1, 1, 0))
        #expect(try scratch.count("quarantine") == 0)
    }

    @Test("What was forgotten is gone also while the file cannot be shrunk because somebody reads it")
    func readBeside() throws {
        let scratch = try ScratchLedger()
        let secret = "HEMMELIG-77"
        try scratch.record([
            (
                .read(LedgerSamples.input("a.xml", hash: 1)),
                [try LedgerSamples.delivery(secret, file: "a.xml", content: 1)]
            )
        ])
        let reader = try Ledger(path: scratch.path)
        defer { reader.close() }
        var seen = 0
        try reader.cases(of: reader.run()) { _ in
            seen += 1
            let forgotten = try scratch.ledger.forget(secret, in: nil)
            let left = try scratch.count("caseAudit")
            #expect((forgotten.deliveries, left) == (1, 0))
            #expect(throws: LedgerFault.held(scratch.path)) { try scratch.ledger.shrink(patience: 0) }
        }
        #expect(seen == 1)

        try scratch.ledger.shrink()
        for name in [scratch.path, scratch.path + "-wal"] {
            let bytes = try Data(contentsOf: URL(filePath: name))
            #expect(bytes.range(of: Data(secret.utf8)) == nil)
        }
    }
}
