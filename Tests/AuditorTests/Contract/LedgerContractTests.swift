import Foundation
import Testing

@Suite("auditor audit --ledger as a user runs it")
struct LedgerContractTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @discardableResult
    private func audit(
        _ output: String, _ more: [String] = ["--ledger", "protokol.sqlite"], date: String = "2014-06-30"
    ) throws -> AuditorProcess.Result {
        try AuditorProcess.run(
            ["audit", "ind", "--output", output, "--reference-date", date, "--progress", "never"] + more,
            in: folder.root)
    }

    private func expectEqual(_ one: String, _ other: String) throws {
        let (found, expected) = (try content(of: folder.url(one)), try content(of: folder.url(other)))
        #expect(found.keys.sorted() == expected.keys.sorted())
        for (name, data) in expected where !["rapport.html", "rapport.json"].contains(name) {
            #expect(found[name] == data, "\(name)")
        }
        #expect(try report(one) == report(other))
        #expect(try json(one) == json(other))
    }

    /// The page without its timeline, which only a ledger can give.
    private func report(_ output: String) throws -> String {
        try String(contentsOf: folder.url("\(output)/rapport.html"), encoding: .utf8)
            .replacing(#/<li><a href="#tid">.*?<\/li>\n/#, with: "")
            .replacing(#/<section id="tid">[\s\S]*?(?=<section id="(?:grupper|kommuner|omfang)">)/#, with: "")
    }

    /// The same of the data.
    private func json(_ output: String) throws -> String {
        try String(contentsOf: folder.url("\(output)/rapport.json"), encoding: .utf8)
            .replacing(#/\n  "tidslinje": \{[\s\S]*?\n  \},/#, with: "")
    }

    /// Two good files, an archive of lines, a broken file, and a case delivered twice with different content.
    private func writeInputs() throws {
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/b.xml")
        try folder.write((3...9).map { SampleCases.line(id: "147-\($0)") + "\n" }.joined(), to: "ind/c.ndjson")
        try folder.write(SampleCases.xml(id: "147-2", date: "2012-02-20"), to: "ind/d.xml")
        try folder.write(SampleCases.line(id: "147-3"), to: "ind/e.json")
        try folder.write("<sag", to: "ind/f.xml")
    }

    @Test("An archive that holds one entry twice is taken down as it is, night after night")
    func repeatedEntry() throws {
        try folder.write(SampleCases.xml(id: "147-1"), to: "a.xml")
        try folder.write("", to: "ind/tom/.skjult")
        for mode in ["cf", "rf"] {
            let tar = Process()
            tar.executableURL = URL(filePath: "/usr/bin/tar")
            tar.currentDirectoryURL = folder.root
            tar.arguments = [mode, "ind/a.tar", "a.xml"]
            try tar.run()
            tar.waitUntilExit()
            #expect(tar.terminationStatus == 0)
        }
        for output in ["en", "to"] {
            let result = try audit(output)
            #expect(result.status == 0, "\(result.errors)")
        }
        let full = try audit("tre", ["--ledger", "protokol.sqlite", "--full"])
        #expect(full.status == 0, "\(full.errors)")
    }

    @Test("Ids that differ only in how a letter is spelled are two cases, with a ledger as without")
    func spelledIDs() throws {
        let cases = ["\u{E5}1", "a\u{30A}1"].map {
            SampleCases.xml(id: $0).replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "")
        }
        try folder.write("<sager>" + cases.joined() + "</sager>", to: "ind/a.xml")
        for (output, more) in [
            ("uden", []), ("en", ["--ledger", "l.sqlite"]), ("to", ["--ledger", "l.sqlite", "--full"]),
        ] {
            let result = try audit(output, more)
            #expect(result.status == 0, "\(result.errors)")
            #expect(result.output.contains("2 sager gennemgået"))
        }
        try expectEqual("en", "uden")
    }

    @Test("With a ledger, again with it, without one and with --full: the same bytes")
    func sameBytes() throws {
        try writeInputs()
        #expect(try audit("uden", []).status == 65)
        #expect(try audit("først").status == 65)
        let again = try audit("igen")
        #expect(again.status == 65)
        #expect(again.output.contains("0 bedømt nu, 11 uændret"), "\(again.output)")
        let full = try audit("fuld", ["--ledger", "protokol.sqlite", "--full"])
        #expect(full.output.contains("11 bedømt nu, 0 uændret"), "\(full.output)")
        for output in ["først", "igen", "fuld"] { try expectEqual(output, "uden") }
    }

    @Test("In English too, what is in quarantine reads the same with a ledger as without")
    func english() throws {
        try writeInputs()
        let english = ["--lang", "en", "--format", "csv"]
        try audit("uden", english)
        try audit("med", ["--ledger", "protokol.sqlite"] + english)
        try expectEqualQuarantine("med")
        try audit("igen", ["--ledger", "protokol.sqlite"] + english)
        try expectEqualQuarantine("igen")

        func expectEqualQuarantine(_ output: String) throws {
            let found = try String(contentsOf: folder.url("\(output)/karantaene.csv"), encoding: .utf8)
            #expect(found.contains("The case was delivered several times with different content"))
            #expect(try found == String(contentsOf: folder.url("uden/karantaene.csv"), encoding: .utf8))
        }
    }

    @Test("Only what changed is judged; what is gone, new, moved or mended shows as without a ledger")
    func changes() throws {
        try writeInputs()
        try audit("1")
        try folder.write(SampleCases.xml(id: "147-1", date: "2013-03-20"), to: "ind/a.xml")
        try FileManager.default.removeItem(at: folder.url("ind/b.xml"))
        try folder.write(([99] + (3...9)).map { SampleCases.line(id: "147-\($0)") + "\n" }.joined(), to: "ind/c.ndjson")
        try folder.write(SampleCases.xml(id: "147-20"), to: "ind/f.xml")
        let result = try audit("2")
        // Read again: a.xml, c.ndjson (of which one case is new), f.xml. d.xml and e.json stand.
        #expect(result.output.contains("3 bedømt nu, 9 uændret"), "\(result.output)")
        try audit("uden", [])
        try expectEqual("2", "uden")
    }

    @Test("A file put back with the size and time it had is noticed by its bytes")
    func sameSizeAndTime() throws {
        try writeInputs()
        try audit("1")
        let path = folder.path("ind/a.xml")
        let date = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
        try folder.write(SampleCases.xml(id: "147-1", date: "2013-02-21"), to: "ind/a.xml")
        try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: path)
        #expect(try audit("2").output.contains("1 bedømt nu, 10 uændret"))
    }

    @Test("A case is judged again when a day passes that a time limit turns on, and not before")
    func referenceDate() throws {
        // A plan of 20 January: whether a follow-up is missing is asked from three months later on.
        try folder.write(
            """
            <sag version="1" id="147-1" kommune="147" maalgruppe="udsat">
              <dokument type="handleplan" dato="2014-01-20"><afsnit type="maal" id="m">Anna skal have ro.</afsnit></dokument>
            </sag>
            """, to: "ind/a.xml")
        try audit("1", date: "2014-04-01")
        #expect(try audit("2", date: "2014-04-19").output.contains("0 bedømt nu, 1 uændret"))
        #expect(try audit("3", date: "2014-04-20").output.contains("1 bedømt nu, 0 uændret"))
        try audit("uden", [], date: "2014-04-20")
        try expectEqual("3", "uden")
        #expect(try audit("4", date: "2014-04-19").output.contains("0 bedømt nu, 1 uændret"), "a clock set back")
    }

    @Test("The ledger is its owner's alone")
    func permissions() throws {
        try writeInputs()
        try audit("1", ["--ledger", "arkiv/protokol.sqlite"])
        func permissions(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: folder.path(path))[.posixPermissions] as? Int
        }
        #expect(try permissions("arkiv") == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("arkiv")) {
            #expect(try permissions("arkiv/\(name)") == 0o600, "\(name)")
        }
    }

    @Test("A ledger that cannot be used says why: another's file, a damaged one, one that may not be written")
    func unusable() throws {
        try writeInputs()
        try folder.write(
            "Dette er ikke en database, men en tekst af en vis længde. " + String(repeating: "x", count: 500),
            to: "tekst")
        let text = try audit("1", ["--ledger", "tekst"])
        #expect(text.status == 74)
        #expect(text.errors.contains("is no ledger"))
        try audit("2")
        var bytes = try Data(contentsOf: folder.url("protokol.sqlite"))
        for index in 4096..<(bytes.count) where index % 7 == 0 { bytes[index] = 0x5A }
        try bytes.write(to: folder.url("protokol.sqlite"))
        let damaged = try audit("3")
        #expect(damaged.status == 74, "\(damaged.errors)")
        #expect(damaged.errors.contains("is damaged"))
        #expect(damaged.errors.contains("backup"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("3")))
    }

    @Test("A second run on the same ledger ends at once with 75, and a lock left by a killed run does not block")
    func oneAtATime() throws {
        try writeInputs()
        let process = AuditorProcess.process(
            [
                "audit", "-", "--output", "langsom", "--ledger", "protokol.sqlite", "--reference-date", "2014-06-30",
                "--progress", "never",
            ], in: folder.root)
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // More than the pipe holds: once it is written, the run is under way and waits for more.
        let lines = (0..<2000).map { SampleCases.line(id: "147-\($0)") + "\n" }.joined()
        try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
        let second = try audit("2")
        #expect(second.status == 75)
        #expect(second.errors.contains("try again"))
        #expect(try folder.names().contains { $0.hasPrefix(".langsom") })
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(try audit("3").status == 65)
        #expect(try folder.names().filter { $0.hasPrefix(".") } == [], "what the killed run left is gone")
    }
}
