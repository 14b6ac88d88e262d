import Foundation
import Testing

@Suite("What cannot be read stands in quarantine, and the rest is audited")
struct UnreadableInputTests {
    private static func quarantine(in folder: TemporaryFolder) throws -> [Substring] {
        let table = try String(contentsOf: folder.url("ud/karantaene.csv"), encoding: .utf8)
        return table.split(whereSeparator: \.isNewline).dropFirst().map { $0 }
    }

    private static func inputs() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "ind/god.xml")
        return folder
    }

    private static let arguments = ["audit", "ind", "--output", "ud", "--format", "csv", "--progress", "never"]

    @Test("A register with a fault in it stops at once, as a dialect does: with line and column, status 64")
    func register() throws {
        let folder = try Self.inputs()
        try folder.write("kode,navn,ics_fra,dubu_fra\n147,Frederiksberg,x,\n", to: "register.csv")
        let result = try AuditorProcess.run(Self.arguments + ["--register", "register.csv"], in: folder.root)
        #expect(result.status == 64)
        #expect(result.errors.contains("register.csv:2:19: 'ics_fra' must be a year"), "\(result.errors)")
        let missing = try AuditorProcess.run(Self.arguments + ["--register", "ingen.csv"], in: folder.root)
        #expect(missing.status == 74)
    }

    /// A case, a file that is none, and a path where nothing is.
    private static func mixed() throws -> TemporaryFolder {
        let folder = try inputs()
        try folder.write("<sag", to: "ind/slem.xml")
        try folder.write(
            #"{"case": "147-2013-0001", "analysetype": null, "verdicts": {"omfang": "ja"}}"#, to: "maerker/a.json")
        return folder
    }

    @Test(
        "What reads cases for a question of its own tells of what could not be read, and ends with 65",
        arguments: [
            ["agreement", "--labels", "maerker"], ["boilerplate"], ["standards", "coverage"], ["trend"],
        ])
    func otherCommands(command: [String]) throws {
        let folder = try Self.mixed()
        let broken = try AuditorProcess.run(command + ["ind"], in: folder.root)
        #expect(broken.status == 65 && broken.errors.contains("1 in quarantine"), "\(broken.errors)")
        #expect(!broken.output.isEmpty)
        let missing = try AuditorProcess.run(command + ["ind/god.xml", "borte"], in: folder.root)
        #expect(missing.status == 65, "\(missing.errors)")
        #expect(missing.errors.split(separator: "\n").count { $0.hasPrefix("auditor: borte: ") } <= 1)
        let nothing = try AuditorProcess.run(command + ["ind/slem.xml"], in: folder.root)
        #expect(nothing.status == 65 && !nothing.errors.contains("no case"), "\(nothing.errors)")
    }

    @Test("Of bytes that do not fit the encoding a file declares, none are written out", arguments: ["audit", "check"])
    func bytesOfNoCharacter(command: String) throws {
        let folder = try Self.inputs()
        let start = #"<?xml version="1.0" encoding="windows-1252"?><sager version="1" kommune="147"><sag id="1">"#
        let bytes = Data(start.utf8) + [0x81] + Data("ABC</sag></sager>".utf8)
        try bytes.write(to: folder.url("ind/tegn.xml"))
        let arguments = command == "audit" ? Self.arguments : ["check", "ind/tegn.xml"]
        let result = try AuditorProcess.run(arguments, in: folder.root)
        #expect(result.status == 65)
        for word in ["0x81", "encod", "conversion"] { #expect(!result.errors.contains(word), "\(result.errors)") }
        if command == "audit" { #expect(try Self.quarantine(in: folder).map { $0.contains(",tegnsaet,") } == [true]) }
    }

    @Test(
        "A file that cannot be read is counted once, also where the files are judged by two standards",
        arguments: [
            ["standards", "impact", "sagsgennemgang-2014", "ics-2019", "ind"],
            ["trend", "ind", "--standard", "ics-2019", "--joined"],
            [
                "compare", "--baseline", "fil=ind", "--current", "fil=nu", "--baseline-standard", "sagsgennemgang-2014",
            ],
        ])
    func countedOnce(command: [String]) throws {
        let folder = try Self.mixed()
        try folder.write(SampleCases.xml(), to: "nu/sag.xml")
        let result = try AuditorProcess.run(command, in: folder.root)
        #expect(result.status == 65 && result.errors.contains("auditor: 1 in quarantine"), "\(result.errors)")
    }

    @Test("So does a case that steps into a sample, which is written all the same")
    func replacing() throws {
        let folder = try Self.mixed()
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/to.xml")
        let drawn = try AuditorProcess.run(["sample", "ind", "--size", "1", "--output", "ud"], in: folder.root)
        #expect(drawn.status == 65, "\(drawn.errors)")
        let rows = try String(contentsOf: folder.url("ud/udtraek.csv"), encoding: .utf8)
        let id = rows.contains("147-2,") ? "147-2" : "147-2013-0001"
        let replaced = try AuditorProcess.run(
            ["sample", "replace", "ud", "ind", "--case", id, "--reason", "lånt ud", "--output", "ny"], in: folder.root)
        #expect(replaced.status == 65 && replaced.errors.contains("slem.xml"), "\(replaced.errors)")
        #expect(try folder.names().contains("ny"))
    }

    @Test("A file nobody may read")
    func denied() throws {
        let folder = try Self.inputs()
        try folder.write(SampleCases.xml(id: "laast"), to: "ind/laast.xml")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: folder.path("ind/laast.xml"))
        // The superuser may read everything: run as nobody then.
        let isSuperuser = getuid() == 0
        if isSuperuser {
            try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.root.path)
        }
        let result = try AuditorProcess.run(Self.arguments, in: folder.root, asNobody: isSuperuser)
        #expect(result.status == 65, "\(result.errors)")
        let rows = try Self.quarantine(in: folder)
        #expect(rows.count == 1)
        #expect(rows.first?.hasPrefix("ind/laast.xml,,,kan-ikke-laeses,") == true)
        #expect(result.output.contains("1 sag gennemgået"))
    }

    @Test(
        "A folder whose names may be listed but not followed is told as closed, not as missing",
        .enabled(if: getuid() == 0))
    func unfollowed() throws {
        let folder = try Self.inputs()
        try folder.write(SampleCases.xml(id: "laast"), to: "ind/laast/a.xml")
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path("ind/laast"))
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.root.path)
        #expect(try AuditorProcess.run(Self.arguments, in: folder.root, asNobody: true).status == 65)
        let row = try #require(try Self.quarantine(in: folder).first)
        #expect(row.hasPrefix("ind/laast/a.xml,,,kan-ikke-laeses,") && row.contains("Der er ikke adgang"), "\(row)")
    }

    /// `/proc/self/mem` opens and then fails to read, as a file on a broken drive does.
    @Test("A file whose reading fails", .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/mem")))
    func failing() throws {
        let folder = try Self.inputs()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("ind/defekt.xml"), withDestinationPath: "/proc/self/mem")
        let result = try AuditorProcess.run(Self.arguments, in: folder.root)
        #expect(result.status == 65)
        #expect(try Self.quarantine(in: folder).first?.hasPrefix("ind/defekt.xml,,,kan-ikke-laeses,") == true)
        #expect(result.output.contains("1 sag gennemgået"))
    }
}
