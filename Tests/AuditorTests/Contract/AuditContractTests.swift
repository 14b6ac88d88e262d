import Foundation
import Testing

@Suite("auditor audit as a user runs it")
struct AuditContractTests {
    private static let date = ["--reference-date", "2014-06-30", "--progress", "never"]

    private func audit(_ folder: TemporaryFolder, _ more: [String] = [], input: String = "") throws
        -> AuditorProcess.Result
    {
        try AuditorProcess.run(["audit"] + more + Self.date, input: input, in: folder.root)
    }

    @Test("A good case: the report stands in the folder, the status is 0")
    func good() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "ind/sag.xml")
        let result = try audit(folder, ["ind", "--output", "ud"])
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("1 sag gennemgået efter sagsgennemgang-2014, pr. 2014-06-30."))
        let names = try content(of: folder.url("ud")).keys.sorted()
        #expect(
            names == [
                "fund.csv", "karantaene.csv", "koersel.json", "rapport.html", "rapport.json", "sager.csv",
                "tabeller.csv",
            ])
        #expect(try folder.names() == ["ind", "ud"], "nothing is left beside the report")
    }

    @Test("With case sheets there is a page for the case, and a list; all formats stand beside one another")
    func everyFile() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        let formats = "html,csv,json,xlsx,sarif"
        let result = try audit(folder, ["sag.xml", "--output", "ud", "--format", formats, "--case-sheets"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            try content(of: folder.url("ud")).keys.sorted() == [
                "fund.csv", "karantaene.csv", "koersel.json", "rapport.html", "rapport.json", "rapport.sarif",
                "rapport.xlsx", "sager.csv", "sager/000001.html", "sager/index.html", "tabeller.csv",
            ])
        #expect(try folder.names() == ["sag.xml", "ud"])
    }

    @Test("Only the owner can read a report")
    func permissions() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        _ = try audit(folder, ["sag.xml", "--output", "ud", "--format", "html,xlsx", "--case-sheets"])
        func permissions(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try permissions(folder.path("ud")) == 0o700)
        #expect(try permissions(folder.path("ud/sager")) == 0o700)
        for name in try content(of: folder.url("ud")).keys {
            #expect(try permissions(folder.path("ud/\(name)")) == 0o600, "\(name)")
        }
    }

    @Test("Something bad beside something good: the good is audited, the status is 65")
    func quarantine() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "ind/god.xml")
        try folder.write("<sag version=\"1\" id=\"1\" kommune=\"147\">", to: "ind/kort.xml")
        try folder.write(SampleCases.xml(id: "x", municipality: "999"), to: "ind/ukendt.xml")
        let result = try audit(folder, ["ind", "--output", "ud", "--format", "csv"])
        #expect(result.status == 65)
        #expect(result.output.contains("2 i karantæne"))
        let files = try content(of: folder.url("ud"))
        let quarantine = String(decoding: try #require(files["karantaene.csv"]), as: UTF8.self)
        #expect(quarantine.contains("kort.xml"))
        #expect(quarantine.contains("ukendt-kommune"))
        let cases = String(decoding: try #require(files["sager.csv"]), as: UTF8.self)
        #expect(cases.split(whereSeparator: \.isNewline).count == 2)
    }

    @Test("Standard input is read by its first byte", arguments: [SampleCases.xml(), SampleCases.line(id: "147-7")])
    func standardInput(text: String) throws {
        let folder = try TemporaryFolder()
        let result = try audit(folder, ["-", "--output", "ud"], input: text)
        #expect(result.status == 0)
    }

    @Test("No case files: 66, and what to name")
    func noInput() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "tom/.skjult")
        for path in ["tom", "findes-ikke"] {
            let result = try audit(folder, [path, "--output", "ud"])
            #expect(result.status == 66, "\(path)")
            #expect(result.errors.contains(path))
        }
        #expect(try folder.names() == ["tom"])
    }

    @Test("An output that exists is never written over: 73")
    func existingOutput() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        try folder.write("mine", to: "ud/noter.txt")
        try folder.write("mine", to: "fil")
        for output in ["ud", "fil", "fil/ud"] {
            let result = try audit(folder, ["sag.xml", "--output", output])
            #expect(result.status == 73, "\(output)")
            #expect(result.errors.contains("--output"))
        }
        #expect(try content(of: folder.root).keys.sorted() == ["fil", "sag.xml", "ud/noter.txt"])
        try FileManager.default.createDirectory(at: folder.url("tom"), withIntermediateDirectories: false)
        #expect(try audit(folder, ["sag.xml", "--output", "tom"]).status == 0, "an empty folder may be used")
    }

    @Test(
        "Options that make no sense: 64, and what to write instead",
        arguments: [
            (["audit"], "paths"),
            (["audit", "x", "--reference-date", "30-06-2014"], "YYYY-MM-DD"),
            (["audit", "x", "--reference-date", "2013-02-30"], "YYYY-MM-DD"),
            (["audit", "x", "--format", "html,pdf"], "csv"),
            (["audit", "x", "--jobs", "0"], "1 to 64"),
            (["audit", "x", "--lang", "de"], "da"),
            (["audit", "x", "--publish"], "--key-file"),
            (["audit", "x", "--suppress-below", "5"], "--publish"),
            (["audit", "x", "--publish", "--key-file", "k", "--case-sheets"], "--case-sheets"),
            (["audit", "x", "--ledger", "l", "--case-sheets"], "--case-sheets"),
            (["audit", "x", "--standard", "sagsgennemgang-2015"], "sagsgennemgang-2014"),
            (["audit", "x", "--sandard", "ics-2019"], "--standard"),
            (["aduit", "x"], "audit"),
        ])
    func usage(arguments: [String], hint: String) throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(arguments, in: folder.root)
        #expect(result.status == 64)
        #expect(result.errors.contains(hint), "\(result.errors)")
        #expect(result.output == "")
        #expect(try folder.names() == [])
    }

    @Test("A number that is a person's is masked in what the command line answers")
    func maskedArguments() throws {
        let folder = try TemporaryFolder()
        for arguments in [["audit", "251248-9996.xml"], ["251248-9996"], ["audit", "x", "--jobs", "251248-9996"]] {
            let result = try AuditorProcess.run(arguments, in: folder.root)
            #expect(result.status != 0)
            #expect(!(result.errors + result.output).contains("9996"))
        }
    }

    @Test("The same cases twice over: counted once, and everything is accounted for")
    func repeatedDelivery() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "ind/a.xml")
        try folder.write(SampleCases.xml(), to: "ind/b.xml")
        try folder.write(SampleCases.xml(date: "2013-05-01"), to: "ind/c.xml")
        let result = try audit(folder, ["ind", "--output", "ud"])
        #expect(result.status == 65)
        let files = try content(of: folder.url("ud"))
        let cases = String(decoding: try #require(files["sager.csv"]), as: UTF8.self)
        #expect(cases.split(whereSeparator: \.isNewline).count == 2)
        let quarantine = String(decoding: try #require(files["karantaene.csv"]), as: UTF8.self)
        #expect(quarantine.split(whereSeparator: \.isNewline).count == 3, "the two that are older")
        #expect(quarantine.contains("dublet"))
    }

    @Test("A signal ends the run and leaves nothing behind", arguments: [SIGINT, SIGTERM])
    func interrupted(number: Int32) throws {
        let folder = try TemporaryFolder()
        let process = AuditorProcess.process(["audit", "-", "--output", "ud"] + Self.date, in: folder.root)
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // More than the pipe holds: once it is written, the run is under way and waits for more.
        let lines = (0..<2000).map { SampleCases.line(id: "147-\($0)") + "\n" }.joined()
        try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
        #expect(try folder.names().count == 1, "the hidden folder of a run that goes on")
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + number)
        #expect(try folder.names() == [])
    }
}
