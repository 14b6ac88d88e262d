import Foundation
import Testing

@testable import Auditor

@Suite("Commands that are ended before their time")
struct EndedEarlyTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
    }

    /// Runs with a standard output nobody reads.
    private func runUnread(_ arguments: [String]) throws -> (process: Process, errors: String) {
        let process = AuditorProcess.process(arguments, in: folder.root)
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try output.fileHandleForReading.close()
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process, String(decoding: said, as: UTF8.self))
    }

    @Test("A pipe nobody reads ends a command quietly, with the status a shell knows, and nothing is left behind")
    func closedPipe() throws {
        let (process, errors) = try runUnread(["sample", "ind", "--size", "1", "--output", "ud"])
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + SIGPIPE)
        #expect(errors == "")
        #expect(try folder.names() == ["ind"])
    }

    /// Runs with a standard output that takes nothing, as a full disk does.
    private func runFull(_ arguments: [String]) throws -> (status: Int32, errors: String) {
        let process = AuditorProcess.process(arguments, in: folder.root)
        let errors = Pipe()
        process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    @Test(
        "Standard output that cannot be written: 73, with the reason, and nothing half-written",
        arguments: [
            ["--help"], ["standards", "list"], ["standards", "coverage", "ind", "--csv"], ["check", "ind"],
            ["barometer", "--template"], ["boilerplate", "ind", "--csv"],
            ["sample", "ind", "--size", "1", "--output", "ud"],
            ["explain", "ind", "--case", "147-1"],
        ])
    func fullOutput(arguments: [String]) throws {
        let (status, errors) = try runFull(arguments)
        #expect(status == 73)
        #expect(
            errors == "auditor: standard output: cannot be written (no space left); what stands there is not whole\n")
        #expect(try folder.names() == ["ind"])
    }

    @Test("A night whose news cannot be printed says so and does the rest of its work; the next night tells it, once")
    func fullNight() throws {
        try folder.write(
            "inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nmetrics: auditor.prom\n", to: "nat.yaml")
        let (status, errors) = try runFull(["nightly", "--config", "nat.yaml", "--reference-date", "2014-06-01"])
        #expect(status == 73)
        #expect(errors.contains("standard output: cannot be written (no space left)"))
        #expect(FileManager.default.fileExists(atPath: folder.path("auditor.prom")))
        func told(_ day: String) throws -> String {
            try AuditorProcess.run(["nightly", "--config", "nat.yaml", "--reference-date", day], in: folder.root).output
        }
        let next = try told("2014-06-02")
        #expect(next.contains("den første kørsel") && next.contains("rapporter/2014-06-01/aendringer.html"))
        #expect(try told("2014-06-03") == "")
    }

    @Test("A night whose news nobody reads does the rest of its work all the same")
    func unreadNight() throws {
        try folder.write(
            "inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nmetrics: auditor.prom\nbackup: {folder: kopi}\n",
            to: "nat.yaml")
        let (process, errors) = try runUnread(["nightly", "--config", "nat.yaml", "--reference-date", "2014-06-01"])
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + SIGPIPE)
        #expect(errors == "")
        #expect(FileManager.default.fileExists(atPath: folder.path("auditor.prom")))
        #expect(FileManager.default.fileExists(atPath: folder.path("kopi/protokol-2014-06-01.sqlite")))
    }

    @Test("Whatever writes to a folder and is interrupted leaves nothing of it behind")
    func interrupted() async throws {
        await #expect(processExitsWith: .exitCode(128 + SIGTERM)) {
            let place = EndedEarlyTests.place(ofTestsBy: getppid())
            try withOutputFolder(place.appending(path: "ud")) { folder -> Void in
                try ReportFiles(folder).write("fund.csv", Array("147-1;nej\n".utf8))
                kill(getpid(), SIGTERM)
                while true { pause() }
            }
        }
        let place = Self.place(ofTestsBy: getpid())
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == [])
        try FileManager.default.removeItem(at: place)
    }

    @Test("Started with nohup, a run outlives its terminal; a request to terminate still ends it")
    func terminalGone() throws {
        func run(_ output: String, signal: Int32) throws -> Int32 {
            let process = Process()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = [
                "-c", "trap '' HUP; exec \"$0\" audit - --output \"$1\" --reference-date 2014-06-30 --progress never",
                AuditorProcess.executable.path, output,
            ]
            process.currentDirectoryURL = folder.root
            let input = Pipe()
            process.standardInput = input
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            // More than a pipe holds: once it is written, the run is under way and waits for more.
            let lines = (0..<2000).map { SampleCases.line(id: "147-\($0)") + "\n" }.joined()
            try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
            kill(process.processIdentifier, signal)
            if signal == SIGHUP { try input.fileHandleForWriting.close() }
            process.waitUntilExit()
            return process.terminationStatus
        }
        #expect(try run("hup", signal: SIGHUP) == 0)
        #expect(FileManager.default.fileExists(atPath: folder.path("hup/rapport.html")))
        #expect(try run("term", signal: SIGTERM) == 128 + SIGTERM)
        #expect(try folder.names() == ["hup", "ind"])
    }

    private static func place(ofTestsBy process: pid_t) -> URL {
        FileManager.default.temporaryDirectory.appending(path: "afbrudt-\(process)", directoryHint: .isDirectory)
    }
}
