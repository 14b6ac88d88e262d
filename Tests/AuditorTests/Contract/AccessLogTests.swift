import AuditModel
import Foundation
import Testing

@testable import Auditor

@Suite("The access log")
struct AccessLogTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for id in ["147-1", "147-2"] { try folder.write(SampleCases.xml(id: id), to: "ind/\(id).xml") }
        // Delivered once more with other content: a case in quarantine.
        try folder.write(SampleCases.xml(id: "147-2", date: "2012-02-20"), to: "ind/dublet.xml")
        #expect(try run("audit ind --output 1 --reference-date 2014-06-30 --ledger l.sqlite").status == 65)
    }

    /// Runs a command given with spaces between its words, "_" for a space inside one.
    @discardableResult
    private func run(_ command: String) throws -> AuditorProcess.Result {
        try AuditorProcess.run(
            command.split(separator: " ").map { String($0).replacing("_", with: " ") }, in: folder.root)
    }

    private struct Entry {
        let moment: String
        let person: String
        /// Command, case, purpose.
        let text: String
    }

    /// The newest first.
    private func log() throws -> [Entry] {
        try run("ledger access-log --ledger l.sqlite").output.split(separator: "\n").map { line in
            let fields = line.split(separator: "\t").map(String.init)
            return Entry(
                moment: fields[0], person: fields[1], text: fields.dropFirst(2).joined(separator: " | "))
        }
    }

    /// Both cases read by two readers who differ on one question.
    private func drawAndFill() throws {
        try run(
            "sample --size 2 --seed a --double 100% --criteria boernesamtale,analyse-foreligger --output ud "
                + "--reference-date 2014-06-30 --ledger l.sqlite")
        let sample = try CaseSample(folder: folder.path("ud"))
        for (reader, verdict) in [("L1", "nej"), ("L2", "delvist")] {
            let cases = sample.cases.map { one in
                """
                {"nummer":\(one.number),"kommune":"\(one.municipality)","sag":"\(one.caseID)","fingeraftryk":"\(one.fingerprint)",
                "svar":[{"kriterium":"boernesamtale","svar":"ja","kommentar":""},{"kriterium":"analyse-foreligger","svar":"\(verdict)",
                "kommentar":"mangler","handling":{"hvad":"Skriv analysen","hvem":"L2","frist":"2014-01-31"}}]}
                """
            }
            try folder.write(
                """
                {"format":"auditor-gennemgang","version":1,"udtraek":"\(sample.id)","standard_hash":"\(sample.standardHash)",
                "laeser":"\(reader)","blind":false,"gemt":"2014-07-01T08:00:00Z","sager":[\(cases.joined(separator: ","))]}
                """, to: "\(reader).json")
        }
    }

    @Test("Every command that shows cases of a ledger leaves an entry before it does: who, when, which, why")
    func everyCommand() throws {
        try drawAndFill()
        let drawn = try log().map(\.text)
        #expect(drawn.sorted() == ["sample | 147/147-1 | ledelsestilsyn", "sample | 147/147-2 | ledelsestilsyn"])

        let before = Date()
        // In the order of a round: each command needs what those above it left.
        let commands: [(command: String, entries: [String])] = [
            ("explain ind --case 147-1 --purpose klage --ledger l.sqlite", ["explain | 147-1 | klage"]),
            (
                "audit ind --output ark --case-sheets --purpose uge_23 --reference-date 2014-06-30 --ledger l.sqlite",
                ["audit --case-sheets | * | uge 23"]
            ),
            ("report --run 1 --output igen --ledger l.sqlite", ["report | * | rapport over kørsel 1"]),
            ("report --run 1 --output igen2 --purpose møde --ledger l.sqlite", ["report | * | møde"]),
            ("changes --since 1 --purpose teammøde --ledger l.sqlite", ["changes | * | teammøde"]),
            ("quarantine list --ledger l.sqlite", ["quarantine list | * | karantæne"]),
            ("quarantine list --purpose drift --ledger l.sqlite", ["quarantine list | * | drift"]),
            ("review import L1.json L2.json --ledger l.sqlite", ["review import | * | ledelsestilsyn"]),
            ("review status --purpose opfølgning --ledger l.sqlite", ["review status | * | opfølgning"]),
            (
                "review moderate --case 147-1 --criterion analyse-foreligger --verdict nej --comment enige --reader M1 "
                    + "--ledger l.sqlite", ["review moderate | 147/147-1 | ledelsestilsyn"]
            ),
            ("tilsyn actions --ledger l.sqlite", ["tilsyn actions | * | ledelsestilsyn"]),
            ("tilsyn report --output runde --ledger l.sqlite", ["tilsyn report | * | ledelsestilsyn"]),
            ("agreement --reviews l.sqlite --errors", ["agreement --errors | * | ledelsestilsyn"]),
            (
                "standards impact sagsgennemgang-2014 sagsgennemgang-2014 l.sqlite --reference-date 2014-06-30",
                ["standards impact | * | sager fra kørsel 2"]
            ),
            (
                "boilerplate koersel=1@l.sqlite --cases 2 --words 12 --purpose fraser",
                ["boilerplate | * | fraser"]
            ),
        ]
        var known = drawn.count
        for (command, entries) in commands {
            let result = try run(command)
            #expect([0, 65].contains(result.status), "\(command): \(result.errors)")
            let log = try log()
            #expect(log.prefix(log.count - known).map(\.text) == entries, "\(command)")
            known = log.count
        }
        let after = Date()
        for entry in try log() { #expect(entry.person == NSUserName()) }
        for entry in try log().dropLast(drawn.count) {
            let moment = try Date(entry.moment, strategy: .iso8601)
            // The log has whole seconds.
            #expect(moment.timeIntervalSince(before) > -1 && moment <= after, "\(entry.text)")
        }
    }

    @Test("Commands that show no case leave none, and those that are refused show none")
    func silent() throws {
        for command in [
            "ledger stats --ledger l.sqlite", "ledger verify --ledger l.sqlite",
            "ledger backup --ledger l.sqlite --to kopi.sqlite",
            "trend l.sqlite", "audit ind --output 2 --ledger l.sqlite",
            "quarantine acknowledge 1 --reason prøve --ledger l.sqlite",
        ] {
            let result = try run(command)
            #expect([0, 65].contains(result.status), "\(command): \(result.errors)")
            #expect(!result.output.contains("147-1") && !result.output.contains("147-2"), "\(command)")
        }
        for command in [
            "explain ind --case 147-1 --ledger l.sqlite", "explain ind --case 147-1 --purpose _ --ledger l.sqlite",
            "changes --since 1 --ledger l.sqlite", "changes --since 1 --purpose _ --ledger l.sqlite",
            "audit ind --output 3 --case-sheets --ledger l.sqlite",
        ] {
            let result = try run(command)
            #expect(result.status == 64, "\(command)")
            #expect(!result.output.contains("147-1"))
        }
        #expect(try log().isEmpty)
    }

    @Test("A user without a name in the system is noted by number", .enabled(if: getuid() == 0))
    func nameless() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/setpriv")
        process.arguments = [
            "--reuid", "4242", "--regid", "4242", "--clear-groups", AuditorProcess.executable.path, "changes",
            "--since",
            "1", "--purpose", "prøve", "--ledger", "l.sqlite",
        ]
        process.currentDirectoryURL = folder.root
        process.environment = [:]
        process.standardOutput = FileHandle.nullDevice
        for name in try folder.names() {
            try FileManager.default.setAttributes([.ownerAccountID: 4242], ofItemAtPath: folder.path(name))
        }
        try FileManager.default.setAttributes([.ownerAccountID: 4242], ofItemAtPath: folder.root.path)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try log().first?.person == "4242")
    }

    @Test("A ledger that cannot be written to shows no case, for nobody would know", .enabled(if: getuid() == 0))
    func unwritable() throws {
        for (path, permissions) in [("", 0o755), ("l.sqlite", 0o644)] {
            try FileManager.default.setAttributes(
                [.posixPermissions: permissions], ofItemAtPath: folder.path(path))
        }
        let result = try AuditorProcess.run(
            ["changes", "--since", "1", "--purpose", "prøve", "--ledger", "l.sqlite"], in: folder.root, asNobody: true)
        #expect(result.status == 73, "\(result.errors)")
        #expect(!result.output.contains("147-"))
    }
}
