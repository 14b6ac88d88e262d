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

    @Test(
        "What a night writes may not name the ledger, the inbox, what it reads, or one another",
        arguments: [
            ("metrics: l/p.sqlite", "4:10: 'metrics' is the place of 'ledger'"),
            ("metrics: hardt.sqlite", "4:10: 'metrics' is the place of 'ledger'"),
            ("metrics: l/./p.sqlite-wal", "'metrics' is a file the ledger keeps beside it"),
            ("metrics: n.yaml", "'metrics' is the configuration itself"),
            ("metrics: ind/a.xml", "'metrics' lies inside the inbox"),
            ("metrics: rap", "'metrics' is the place of 'reports'"),
            ("metrics: brev.txt", "'metrics' is a file with something else in it"),
            ("metrics: l", "'metrics' is a folder"),
            ("log: l/p.sqlite", "'log' is the place of 'ledger'"),
            ("log: l/p.sqlite-nyt", "'log' is a file the ledger keeps beside it"),
            ("log: n.yaml", "'log' is the configuration itself"),
            ("log: andet.sqlite", "'log' is a ledger"),
            ("register: kommuner.csv\nlog: kommuner.csv", "5:6: 'log' is the file of 'register'"),
            ("key-file: noegle\nmetrics: noegle", "'metrics' is the file of 'key-file'"),
            ("metrics: tal\nlog: tal", "5:6: 'log' is the place of 'metrics'"),
            ("backup: {folder: rap}", "'backup' is the place of 'reports'"),
            ("backup: {folder: n.yaml}", "'backup' is the configuration itself"),
        ])
    func confused(more: String, complaint: String) throws {
        #expect(try night("2014-06-01", "").status == 0)
        let ledger = folder.path("l/p.sqlite")
        try FileManager.default.linkItem(atPath: ledger, toPath: folder.path("hardt.sqlite"))
        try FileManager.default.copyItem(atPath: ledger, toPath: folder.path("andet.sqlite"))
        for name in ["kommuner.csv", "noegle", "brev.txt"] { try folder.write("et brev", to: name) }
        try folder.write(Self.usual + more + "\n", to: "n.yaml")
        let before = try content(of: folder.root)
        let check = try run("nightly", "check-config", "--config", "n.yaml")
        #expect(check.status == 64 && check.errors.contains("n.yaml:"), "\(check.output)\(check.errors)")
        #expect(check.errors.contains(complaint), "\(check.errors)")
        #expect(try run("nightly", "--config", "n.yaml").status == 64)
        #expect(try content(of: folder.root) == before)
    }

    @Test("Metrics take the place of metrics alone, also when something came there since the night began")
    func foreignMetrics() throws {
        try folder.write("et brev", to: "tal")
        #expect(throws: CommandFailure.self) { try MetricsFile.write("# HELP auditor_cases", to: folder.path("tal")) }
        #expect(try Data(contentsOf: folder.url("tal")) == Data("et brev".utf8))
        try folder.write("", to: "tal")
        for number in 1...2 { try MetricsFile.write("# HELP auditor_\(number)", to: folder.path("tal")) }
        #expect(try Data(contentsOf: folder.url("tal")) == Data("# HELP auditor_2".utf8))
    }

    @Test(
        "What a night left that was killed while it wrote the metrics is gone after the next; the collector may read them"
    )
    func killedMetrics() throws {
        try folder.write("# HELP", to: "tal/.auditor.prom.ny")
        #expect(try night("2014-06-01", "metrics: tal/auditor.prom\n").status == 0)
        #expect(try names(in: "tal") == ["auditor.prom"])
        let mode = try FileManager.default.attributesOfItem(atPath: folder.path("tal/auditor.prom"))[.posixPermissions]
        #expect(mode as? Int == 0o644)
    }

    @Test("A pipe nobody reads stops a night at once, with the reason", .timeLimit(.minutes(1)))
    func pipe() throws {
        let make = Process()
        make.executableURL = URL(filePath: "/usr/bin/mkfifo")
        make.arguments = [folder.path("roer")]
        try make.run()
        make.waitUntilExit()
        let result = try night("2014-06-01", "log: roer\n")
        #expect(result.status == 73 && result.errors.contains("nobody reads the pipe"), "\(result.errors)")
    }

    @Test("What is in the reports' way is told by its key; a link that leads nowhere has its name too")
    func reportsWay() throws {
        try folder.write("en fil", to: "rap")
        let file = try night("2014-06-01", "")
        #expect(file.status == 64 && file.errors.contains("n.yaml:3:10: 'reports' is no folder"), "\(file.errors)")
        try FileManager.default.removeItem(at: folder.url("rap"))
        try FileManager.default.createDirectory(atPath: folder.path("rap"), withIntermediateDirectories: false)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("rap/2014-06-01"), withDestinationPath: "/findes/ikke")
        #expect(try night("2014-06-01", "").status == 0)
        #expect(try names(in: "rap") == ["2014-06-01", "2014-06-01-2"])
    }

    @Test("A ledger is locked by whatever link names it, also before it is there")
    func linkedLedger() throws {
        for (link, target) in [("q.sqlite", "l/p.sqlite"), ("r.sqlite", "q.sqlite"), ("m", "l")] {
            try FileManager.default.createSymbolicLink(atPath: folder.path(link), withDestinationPath: target)
        }
        for _ in 1...2 {
            let lock = try LedgerLock(ledger: folder.path("l/p.sqlite"))
            #expect(lock != nil)
            for name in ["q.sqlite", "r.sqlite", "m/p.sqlite"] {
                #expect(try LedgerLock(ledger: folder.path(name)) == nil, "\(name)")
            }
            withExtendedLifetime(lock) {}
            try folder.write("", to: "l/p.sqlite")
        }
        #expect(try names(in: "l") == ["p.sqlite", "p.sqlite-run"])
    }

    @Test("A lock that cannot be made says the reason")
    func lockReason() throws {
        // Room for the name of the ledger, and none for the ending of its lock.
        let name = String(repeating: "p", count: 252)
        let result = try run("audit", "ind", "--ledger", name, "--output", "ud")
        #expect(result.status == 73 && result.errors.contains("(the name is too long)"), "\(result.errors)")
    }

    @Test("After a run whose cases are pruned a night says that it cannot compare; it is not the first")
    func afterPruning() throws {
        #expect(try night("2014-06-01", "").output.contains("den første kørsel"))
        #expect(try run("prune", "--ledger", "l/p.sqlite", "--keep-details", "0").status == 0)
        let next = try night("2014-06-02", "").output
        #expect(next.contains("kørslen før er beskåret") && !next.contains("den første kørsel"), "\(next)")
    }
}
