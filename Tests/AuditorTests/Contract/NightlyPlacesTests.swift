import Foundation
import Testing

@testable import Auditor

@Suite("Where auditor nightly writes")
struct NightlyPlacesTests {
    private static let usual = "inbox: ind\nledger: l/p.sqlite\nreports: rap\n"
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
    }

    private func run(_ arguments: String...) throws -> AuditorProcess.Result {
        try AuditorProcess.run(arguments, in: folder.root)
    }

    private func night(_ day: String, _ more: String) throws -> AuditorProcess.Result {
        try folder.write(Self.usual + more, to: "n.yaml")
        return try run("nightly", "--config", "n.yaml", "--reference-date", day)
    }

    private func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).sorted()
    }

    @Test("What nights left that were killed while they copied is removed, of whatever day; nothing else is")
    func killedCopies() throws {
        for day in ["2014-05-28", "2014-06-02"] {
            for ending in ["", "-wal", "-shm", "-journal"] {
                try folder.write("en protokol", to: "kopi/.protokol-\(day).sqlite.ny\(ending)")
            }
        }
        for name in [".egen.sqlite.ny", "protokol-2014-05-28.txt"] { try folder.write("egen", to: "kopi/\(name)") }
        let result = try night("2014-06-01", "backup: {folder: kopi}\n")
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            try names(in: "kopi") == [".egen.sqlite.ny", "protokol-2014-05-28.txt", "protokol-2014-06-01.sqlite"])
    }

    @Test("A copy by hand removes what a killed one left beside its working file")
    func killedCopyByHand() throws {
        #expect(try night("2014-06-01", "").status == 0)
        for ending in ["", "-wal", "-shm"] { try folder.write("rest", to: "kopi/.k.sqlite.ny\(ending)") }
        let copied = try run("ledger", "backup", "--ledger", "l/p.sqlite", "--to", "kopi/k.sqlite")
        #expect(copied.status == 0, "\(copied.errors)")
        #expect(try names(in: "kopi") == ["k.sqlite"])
    }
}
