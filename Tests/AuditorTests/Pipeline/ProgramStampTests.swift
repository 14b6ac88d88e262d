import AuditLedger
import Foundation
import Testing

@testable import Auditor

@Suite("The stamp of the program")
struct ProgramStampTests {
    @Test("A program that cannot be looked at is no other run's: nothing is carried over to it or from it")
    func unreadable() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("mangler")
        #expect(ProgramStamp.program(at: missing).fingerprint != ProgramStamp.program(at: missing).fingerprint)
        try folder.write("et program", to: "program")
        let known = ProgramStamp.program(at: folder.path("program")).fingerprint
        #expect(known == ProgramStamp.program(at: folder.path("program")).fingerprint)
        #expect(known != ProgramStamp.program(at: missing).fingerprint)
    }
}
