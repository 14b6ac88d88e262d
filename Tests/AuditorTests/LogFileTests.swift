import Foundation
import Testing

@testable import Auditor

@Suite("The log of operations")
struct LogFileTests {
    @Test("Two programs that add lines to one log lose none of them")
    func sharedLog() throws {
        let folder = try TemporaryFolder()
        try folder.write("før\n", to: "nat.log")
        let night = try LogFile(folder.path("nat.log"))
        let refused = try LogFile(folder.path("nat.log"))
        night.add("begyndt")
        refused.add("afvist, for en anden nat holder protokollen")
        night.add("slut")
        #expect(
            try String(contentsOf: folder.url("nat.log"), encoding: .utf8)
                == "før\nbegyndt\nafvist, for en anden nat holder protokollen\nslut\n")
    }

    @Test("A log it makes is its owner's alone; one that cannot be made says why")
    func newLog() throws {
        let folder = try TemporaryFolder()
        try LogFile(folder.path("ny.log")).add("begyndt")
        let permissions = try FileManager.default.attributesOfItem(atPath: folder.path("ny.log"))[.posixPermissions]
        #expect(permissions as? Int == 0o600)
        do {
            _ = try LogFile(folder.path("mangler/ny.log"))
            Issue.record("there is no such folder")
        } catch {
            #expect(SystemFault(path: "ny.log", error).reason == "no such file or folder")
        }
    }
}
