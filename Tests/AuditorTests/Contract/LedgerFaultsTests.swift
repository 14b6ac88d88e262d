import Foundation
import Testing

/// What the world may do to a run: each has its status, a clear word, and loses nothing.
@Suite("A ledger when things go wrong")
struct LedgerFaultsTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/b.xml")
    }

    private func audit(_ output: String, ledger: String = "protokol.sqlite", asNobody: Bool = false) throws
        -> AuditorProcess.Result
    {
        try AuditorProcess.run(Self.arguments(["ind"], output, ledger), in: folder.root, asNobody: asNobody)
    }

    private static func arguments(_ paths: [String], _ output: String, _ ledger: String = "protokol.sqlite") -> [String]
    {
        ["audit"] + paths + [
            "--output", output, "--ledger", ledger, "--reference-date", "2014-06-30", "--progress", "never", "--jobs",
            "1", "--format", "csv,json",
        ]
    }

    private func stats(_ ledger: String = "protokol.sqlite") throws -> String {
        try AuditorProcess.run(["ledger", "stats", "--ledger", ledger], in: folder.root).output
            .replacing(#/bytes.*/#, with: "")
    }

    private func expectSound(_ ledger: String = "protokol.sqlite") throws {
        #expect(try AuditorProcess.run(["ledger", "verify", "--ledger", ledger], in: folder.root).status == 0)
    }

    private func permit(_ permissions: Int, _ name: String) throws {
        try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: folder.path(name))
    }

    private static let many = (0..<4000).map { SampleCases.line(id: "147-n\($0)") + "\n" }.joined()

    @Test("A ledger that may only be read: 73, and it is as it was")
    func readOnlyLedger() throws {
        #expect(try audit("1").status == 0)
        let before = try stats()
        // The superuser may write everything: run as nobody then.
        let isSuperuser = getuid() == 0
        try permit(0o777, "")
        try permit(isSuperuser ? 0o644 : 0o400, "protokol.sqlite")
        let result = try audit("2", asNobody: isSuperuser)
        #expect(result.status == 73, "\(result.errors)")
        #expect(result.errors.contains("protokol.sqlite: the ledger"))
        #expect(result.errors.contains("check the permissions"))
        #expect(try folder.names().filter { $0.hasPrefix("2") || $0.hasPrefix(".2") } == [])
        try permit(0o600, "protokol.sqlite")
        #expect(try stats() == before)
    }

    @Test("An output that may not be written: 73, nothing left behind, and the ledger knows of no such run")
    func readOnlyOutput() throws {
        #expect(try audit("1").status == 0)
        let before = try stats()
        try FileManager.default.createDirectory(atPath: folder.path("laast"), withIntermediateDirectories: true)
        try permit(0o555, "laast")
        let isSuperuser = getuid() == 0
        if isSuperuser {
            try permit(0o777, "")
            for name in try folder.names() where name.hasPrefix("protokol") { try permit(0o666, name) }
        }
        let result = try audit("laast/2", asNobody: isSuperuser)
        #expect(result.status == 73, "\(result.errors)")
        #expect(result.errors.contains("cannot be created (permission denied)"))
        #expect(try stats() == before)
        try permit(0o755, "laast")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("laast")) == [])
    }

    @Test(
        "The disk of the ledger is full: 73, the runs before are whole; with room again it goes on",
        .enabled(if: TinyDisk.isPossible))
    func fullLedgerDisk() throws {
        let disk = try TinyDisk(kilobytes: 1500)
        let ledger = disk.root.appending(path: "protokol.sqlite").path
        #expect(try audit("1", ledger: ledger).status == 0)
        let before = try stats(ledger)
        try folder.write(Self.many, to: "ind/mange.ndjson")
        let full = try audit("2", ledger: ledger)
        #expect(full.status == 73, "\(full.errors)")
        #expect(full.errors.contains("protokol.sqlite: no space left; nothing of this run was kept, make room"))
        #expect(try folder.names().filter { $0.hasPrefix("2") || $0.hasPrefix(".2") } == [])
        #expect(try stats(ledger) == before)
        try expectSound(ledger)
        try disk.grow(toKilobytes: 64_000)
        #expect(try audit("2", ledger: ledger).status == 0)
        #expect(try audit("uden", ledger: "andet.sqlite").status == 0)
        #expect(try content(of: folder.url("2")) == content(of: folder.url("uden")))
    }

    @Test(
        "The disk of the ledger is full before it is opened: 73, and that is said", .enabled(if: TinyDisk.isPossible))
    func noRoomToOpen() throws {
        let disk = try TinyDisk(kilobytes: 1500)
        let ledger = disk.root.appending(path: "protokol.sqlite").path
        #expect(try audit("1", ledger: ledger).status == 0)
        let filler = disk.root.appending(path: "fyld").path
        #expect(FileManager.default.createFile(atPath: filler, contents: nil))
        let file = try #require(FileHandle(forWritingAtPath: filler))
        // As much as there is room for, and a little more.
        for _ in 0..<1500 where (try? file.write(contentsOf: Data(count: 1024))) == nil { break }
        try file.close()
        let full = try audit("2", ledger: ledger)
        #expect(full.status == 73, "\(full.errors)")
        #expect(full.errors.contains("protokol.sqlite: no space left; nothing of this run was kept"), "\(full.errors)")
        try FileManager.default.removeItem(atPath: filler)
        #expect(try audit("2", ledger: ledger).status == 0)
        try expectSound(ledger)
    }

    @Test(
        "The disk of the report is full: 73, nothing left behind, and the ledger is as it was",
        .enabled(if: TinyDisk.isPossible))
    func fullOutputDisk() throws {
        let disk = try TinyDisk(kilobytes: 1500)
        #expect(try audit(disk.root.appending(path: "1").path).status == 0)
        let before = try stats()
        try folder.write(Self.many, to: "ind/mange.ndjson")
        let full = try audit(disk.root.appending(path: "2").path)
        #expect(full.status == 73, "\(full.errors)")
        #expect(full.errors.contains("no space left"))
        #expect(full.errors.contains("nothing was left behind"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.root.path) == ["1"])
        #expect(try stats() == before)
        try expectSound()
        #expect(try audit("2").status == 0)
    }

    /// A run that has found its inputs and waits in the midst of the first of them.
    private func waitingRun(_ output: String) throws -> (process: Process, input: Pipe) {
        let process = AuditorProcess.process(Self.arguments(["-", "ind"], output), in: folder.root)
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // More than a pipe holds: once it is written, the run reads it.
        try input.fileHandleForWriting.write(contentsOf: Data(Self.many.utf8))
        return (process, input)
    }

    @Test("Inputs that vanish, grow or come while a run goes on: the rest is audited, and the next run has it all")
    func inputsChange() throws {
        try folder.write(SampleCases.line(id: "147-3") + "\n", to: "ind/c.ndjson")
        let (process, input) = try waitingRun("1")
        try FileManager.default.removeItem(at: folder.url("ind/b.xml"))
        let growing = try FileHandle(forWritingTo: folder.url("ind/c.ndjson"))
        try growing.seekToEnd()
        // Half a line, as of an export that is still being written.
        let line = SampleCases.line(id: "147-4") + "\n"
        try growing.write(contentsOf: Data(line.utf8.prefix(100)))
        try folder.write(SampleCases.xml(id: "147-5"), to: "ind/d.xml")
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 65)
        let list = try AuditorProcess.run(["quarantine", "list", "--ledger", "protokol.sqlite"], in: folder.root).output
        #expect(list.contains("ind/b.xml"))
        #expect(list.contains("ind/c.ndjson:2"))
        #expect(list.split(whereSeparator: \.isNewline).count == 2, "\(list)")

        try growing.write(contentsOf: Data(line.utf8.dropFirst(100)))
        try growing.close()
        let second = try audit("2")
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.output.contains("4 sager gennemgået"))
        #expect(try audit("uden", ledger: "andet.sqlite").status == 0)
        #expect(try content(of: folder.url("2")) == content(of: folder.url("uden")))
    }

    /// Writes into the ledger as no program of ours would.
    private func damage(_ statement: String) throws {
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = [
            "python3", "-c",
            "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()",
            folder.path("protokol.sqlite"), statement,
        ]
        try python.run()
        python.waitUntilExit()
        #expect(python.terminationStatus == 0)
    }

    @Test(
        "A row of a case that is not what was written: 74, and verify finds it too",
        arguments: [
            "UPDATE caseAudit SET places = x''",
            // A text longer than there are numbers; a line beyond the last number.
            "UPDATE caseAudit SET places = x'1802feffffffffffffffff01'",
            "UPDATE caseAudit SET places = x'1800feffffffffffffffff0100'",
            "UPDATE caseAudit SET date = 99999999999",
        ])
    func damagedRow(statement: String) throws {
        #expect(try audit("1").status == 0)
        try expectSound()
        try damage(statement)
        for command in [["report", "--output", "2"], ["ledger", "verify"]] {
            let result = try AuditorProcess.run(command + ["--ledger", "protokol.sqlite"], in: folder.root)
            #expect(result.status == 74, "\(command): \(result.errors)")
            #expect(result.errors.contains("protokol.sqlite: the ledger is damaged"), "\(result.errors)")
        }
        let next = try audit("3")
        #expect(next.status == 74, "\(next.errors)")
        #expect(try folder.names().filter { $0.hasPrefix("2") || $0.hasPrefix("3") } == [])
    }

    @Test(
        "verify finds a verdict that was written over, and a standard that cannot be read",
        arguments: [
            "UPDATE caseAudit SET verdicts = replace(verdicts, 'n', 'j')", "UPDATE standard SET description = '{}'",
        ])
    func writtenOver(statement: String) throws {
        #expect(try audit("1").status == 0)
        try damage(statement)
        let verified = try AuditorProcess.run(["ledger", "verify", "--ledger", "protokol.sqlite"], in: folder.root)
        #expect(verified.status == 74, "\(verified.output)")
    }

    @Test("A backup while a run goes on is sound, and holds what stood before the run")
    func backupMeanwhile() throws {
        #expect(try audit("1").status == 0)
        let before = try stats()
        let (process, input) = try waitingRun("2")
        let backup = try AuditorProcess.run(
            ["ledger", "backup", "--ledger", "protokol.sqlite", "--to", "kopi.sqlite"], in: folder.root)
        #expect(backup.status == 0, "\(backup.errors)")
        #expect(process.isRunning)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        try expectSound("kopi.sqlite")
        #expect(try stats("kopi.sqlite") == before)
        #expect(try stats() != before)
    }

    @Test("A backup takes nobody's place: not that of the ledger, under whatever name, nor that of another file")
    func backupInTheWay() throws {
        #expect(try audit("1").status == 0)
        let before = try stats()
        func backup(_ to: String) throws -> AuditorProcess.Result {
            try AuditorProcess.run(["ledger", "backup", "--ledger", "protokol.sqlite", "--to", to], in: folder.root)
        }
        try folder.write("Referat af mødet", to: "referat.txt")
        let other = try backup("referat.txt")
        #expect(other.status == 73)
        #expect(other.errors.contains("referat.txt: something is there already"), "\(other.errors)")
        #expect(try String(contentsOf: folder.url("referat.txt"), encoding: .utf8) == "Referat af mødet")

        try FileManager.default.createSymbolicLink(
            atPath: folder.path("pegepind.sqlite"), withDestinationPath: "protokol.sqlite")
        try FileManager.default.linkItem(atPath: folder.path("protokol.sqlite"), toPath: folder.path("tvilling.sqlite"))
        let number = try FileManager.default.attributesOfItem(atPath: folder.path("protokol.sqlite"))[.systemFileNumber]
        for name in ["protokol.sqlite", "./protokol.sqlite", "pegepind.sqlite", "tvilling.sqlite"] {
            let own = try backup(name)
            #expect(own.status == 73)
            #expect(own.errors.contains("\(name): is the ledger itself"), "\(own.errors)")
        }
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.path("protokol.sqlite"))[.systemFileNumber] as? Int
                == number as? Int)
        #expect(try backup("kopi.sqlite").status == 0)
        #expect(try backup("kopi.sqlite").status == 73, "an earlier copy stays too")
        #expect(try stats() == before)
        #expect(try stats("kopi.sqlite") == before)
        #expect(try folder.names().filter { $0.hasPrefix(".") } == [])
    }
}
