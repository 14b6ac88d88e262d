import AuditModel
import Foundation
import Testing

@testable import Auditor

@Suite("auditor nightly as a timer runs it")
struct NightlyContractTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(
            """
            inbox: ind
            ledger: protokol.sqlite
            reports: rapporter
            metrics: auditor.prom
            log: nat.log
            targets: {boernesamtale: {share: 0.5, by: 2030-01-01}, skabelon-undersoegelse: 1}
            backup: {folder: kopi, keep: 2}
            retention: {details-days: 3650}
            """, to: "nat.yaml")
        try folder.write(SampleCases.xml(id: "147-1"), to: "ind/a.xml")
        try folder.write(SampleCases.xml(id: "147-2"), to: "ind/b.xml")
        try folder.write("<sag", to: "ind/c.xml")
    }

    private func run(_ arguments: String...) throws -> AuditorProcess.Result {
        try AuditorProcess.run(arguments, in: folder.root)
    }

    private func night(_ day: String) throws -> AuditorProcess.Result {
        try run("nightly", "--config", "nat.yaml", "--reference-date", day)
    }

    private func rows(_ path: String) throws -> [String] {
        String(decoding: try Data(contentsOf: folder.url(path)), as: UTF8.self).split(whereSeparator: \.isNewline)
            .map(String.init)
    }

    @Test("A log without room for its lines is named, once, and the night goes on")
    func fullLog() throws {
        try folder.write("inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nlog: /dev/full\n", to: "nat.yaml")
        let result = try night("2014-06-01")
        #expect(result.status == 65 && result.output.contains("den første kørsel"))
        let words = "/dev/full: lines of the log cannot be written: no space left"
        #expect(result.errors.components(separatedBy: words).count == 2, "\(result.errors)")
    }

    @Test("A folder for copies that cannot be made: 73, in words that help a night")
    func unwritableBackup() throws {
        try folder.write("", to: "kopi")
        let result = try night("2014-06-01")
        #expect(result.status == 73 && result.errors.contains("the backup cannot be written"), "\(result.errors)")
        #expect(!result.errors.contains("--output"))
    }

    @Test("A first night, a night without news, and one with: the report, what changed, metrics, a copy")
    func nights() throws {
        let first = try night("2014-06-01")
        #expect(first.status == 65, "\(first.errors)")
        #expect(first.output.contains("den første kørsel"))
        let second = try night("2014-06-02")
        #expect(second.status == 65)
        #expect(second.output == "", "nothing changed, nothing said")
        #expect(second.errors == "")
        #expect(try rows("rapporter/2014-06-02/aendringer.csv").count == 1)

        // One case now lacks the conversation with the child, one is gone, one is new, and the broken file is mended.
        try folder.write(
            SampleCases.xml(id: "147-1").replacing(#/<afsnit type="boernesamtale"[\s\S]*?<\/afsnit>/#, with: ""),
            to: "ind/a.xml")
        try FileManager.default.removeItem(at: folder.url("ind/b.xml"))
        try folder.write(SampleCases.xml(id: "147-3"), to: "ind/c.xml")
        let third = try night("2014-06-03")
        #expect(third.status == 0, "\(third.errors)")
        let lines = third.output.split(whereSeparator: \.isNewline)
        #expect(lines.count <= 10)
        #expect(third.output.contains("rapporter/2014-06-03/aendringer.html"))
        let changes = try rows("rapporter/2014-06-03/aendringer.csv")
        #expect(changes.contains { $0.hasPrefix("nyt-fund,147,147-1,boernesamtale,ja,nej,") }, "\(changes)")
        #expect(changes.contains { $0.hasPrefix("forsvundet-sag,147,147-2,,,,,") && $0.hasSuffix("/ind/b.xml,") })
        #expect(changes.contains { $0.hasPrefix("ny-sag,147,147-3,,,,,") && $0.hasSuffix("/ind/c.xml,") })
        #expect(changes.contains { $0.hasPrefix("ude-af-karantaene,") })
        #expect(
            try rows("rapporter/2014-06-03/maal.csv").contains {
                $0.hasPrefix("boernesamtale,50.0,2030-01-01,2,1,50.0,")
            })

        let metrics = try rows("auditor.prom")
        #expect(metrics.contains("auditor_cases 2"))
        #expect(metrics.contains("auditor_quarantine_open 0"))
        #expect(metrics.contains { $0.hasPrefix("auditor_yes_share{criterion=\"boernesamtale\"} 0.5") })
        let log = try rows("nat.log")
        #expect(log.count { $0.contains("\"message\":\"audited\"") } == 3)
        #expect(log.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") })
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path("kopi")).sorted()
        #expect(copies == ["protokol-2014-06-02.sqlite", "protokol-2014-06-03.sqlite"], "two are kept")
        #expect(try run("ledger", "verify", "--ledger", "kopi/protokol-2014-06-03.sqlite").status == 0)

        let since = try run("changes", "--ledger", "protokol.sqlite", "--since", "1", "--purpose", "prøve")
        #expect(since.status == 0, "\(since.errors)")
        #expect(since.output.contains("forsvundet-sag,147,147-2"))
        let accesses = try run("ledger", "access-log", "--ledger", "protokol.sqlite")
        #expect(accesses.output.contains("changes\t*\tprøve"))
    }

    @Test("What a night that was killed before it told had to say is told the next night, once")
    func untoldNews() async throws {
        // As a night stands that is killed once its run is committed.
        let killed = NightlyRun(
            configuration: try NightlyConfiguration.read(folder.path("nat.yaml")),
            day: try #require(CalendarDate(iso: "2014-06-01")), isFull: false, acceptsEmpty: false,
            log: try OperationsLog.logger(file: nil))
        #expect(try await killed.run(tellings: []) != nil)
        let next = try night("2014-06-02")
        #expect(next.output.contains("den første kørsel"), "\(next.output)\(next.errors)")
        #expect(try night("2014-06-03").output == "")
    }

    @Test("Of kept news, that of a run the ledger does not hold is left out; that of an older version is told")
    func keptNews() throws {
        #expect(try night("2014-06-01").output.contains("den første kørsel"))
        try folder.write(
            """
            [{"run":{"number":1,"begun":"2014-06-01T01:00:00Z"},"text":"taget tilbage"},
            {"run":{"number":9,"begun":"2014-06-01T01:00:00Z"},"text":"aldrig gemt"}]
            """, to: "protokol.sqlite-nyt")
        #expect(try night("2014-06-02").output == "")
        try folder.write("nyt fra i går", to: "protokol.sqlite-nyt")
        #expect(try night("2014-06-03").output == "nyt fra i går\n")
        #expect(try folder.names().filter { $0.hasPrefix("protokol.sqlite-nyt") } == [])
    }

    @Test("A target that is raised in the configuration, and missed by that alone, is news once")
    func raisedTarget() throws {
        try FileManager.default.removeItem(at: folder.url("ind/c.xml"))
        try folder.write(
            SampleCases.xml(id: "147-1").replacing(#/<afsnit type="boernesamtale"[\s\S]*?<\/afsnit>/#, with: ""),
            to: "ind/a.xml")
        func night(_ day: String, target: String) throws -> AuditorProcess.Result {
            try folder.write(
                "inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nrequire-targets: true\ntargets: {\(target)}\n",
                to: "nat.yaml")
            return try self.night(day)
        }
        #expect(try night("2014-06-01", target: "boernesamtale: 0.5").status == 0)
        #expect(try night("2014-06-02", target: "boernesamtale: 0.5").output == "")
        let raised = try night("2014-06-03", target: "boernesamtale: 0.99")
        #expect(raised.status == 1)
        #expect(raised.output.contains("1 mål ikke nået: Børnesamtale (nyt)"))
        let again = try night("2014-06-04", target: "boernesamtale: 0.99")
        #expect(again.status == 1 && again.output == "")
        // Lowered and its day to come, then due.
        let later = "boernesamtale: {share: 0.8, by: 2014-06-06}"
        #expect(try night("2014-06-05", target: later).output == "")
        #expect(try night("2014-06-06", target: later).output.contains("(nyt)"))
    }

    @Test("Targets of the configuration stand in the night's report")
    func targetsInReport() throws {
        _ = try night("2014-06-01")
        struct Report: Decodable {
            struct Criterion: Decodable { let id: String, maal: Double? }
            let kriterier: [Criterion]
        }
        let report = try JSONDecoder().decode(
            Report.self, from: Data(contentsOf: folder.url("rapporter/2014-06-01/rapport.json")))
        let targets = report.kriterier.filter { $0.maal != nil }.map { "\($0.id) \($0.maal ?? 0)" }
        #expect(targets.sorted() == ["boernesamtale 0.5", "skabelon-undersoegelse 1.0"])
    }

    @Test("A night by another standard says so, for what is new may be the standard's; a night by the same does not")
    func otherStandard() throws {
        func night(_ day: String, thresholds: String) throws -> AuditorProcess.Result {
            try folder.write(
                "name: egen\nextends: sagsgennemgang-2014\noff: [\(thresholds.isEmpty ? "" : "kildeangivelse")]\n"
                    + "thresholds: {\(thresholds)}\n", to: "egen.yaml")
            try folder.write(
                "inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nstandard: egen.yaml\n", to: "nat.yaml")
            return try self.night(day)
        }
        _ = try night("2014-06-01", thresholds: "")
        let changed = try night("2014-06-02", thresholds: "sider-ja: 0, sider-delvist: 0")
        let sentence = "Standarden »egen« er ændret siden kørsel 1."
        #expect(changed.output.contains(sentence), "\(changed.output)")
        let page = try rows("rapporter/2014-06-02/aendringer.html").joined()
        #expect(page.contains(sentence))
        #expect(page.contains("0 kriterier er kommet til og 1 faldet bort; deres svar står ikke blandt ændringerne."))
        let said = try run("changes", "--ledger", "protokol.sqlite", "--since", "1", "--purpose", "drift").errors
        #expect(said.contains("The standard 'egen' has changed since run 1."), "\(said)")
        try folder.write(SampleCases.xml(id: "147-4"), to: "ind/d.xml")
        #expect(!(try night("2014-06-03", thresholds: "sider-ja: 0, sider-delvist: 0").output.contains("Standarden")))
        #expect(try !rows("rapporter/2014-06-03/aendringer.html").joined().contains("er ændret siden"))
    }

    @Test("The report of any earlier run is written again, byte for byte")
    func report() throws {
        _ = try night("2014-06-01")
        try folder.write(SampleCases.xml(id: "147-9"), to: "ind/d.xml")
        _ = try night("2014-06-02")
        for (number, day) in [("1", "2014-06-01"), ("2", "2014-06-02")] {
            let result = try run("report", "--ledger", "protokol.sqlite", "--run", number, "--output", "igen\(number)")
            #expect(result.status == 0, "\(result.errors)")
            let original = try content(of: folder.url("rapporter/\(day)"))
                .filter { !["aendringer.csv", "aendringer.html", "maal.csv"].contains($0.key) }
            #expect(try content(of: folder.url("igen\(number)")) == original)
        }
        #expect(try run("report", "--ledger", "protokol.sqlite", "--run", "7").status == 66)
    }

    @Test("What cannot be read stays on the list until it is read or acknowledged, even when it is gone")
    func quarantine() throws {
        _ = try night("2014-06-01")
        let list = try run("quarantine", "list", "--ledger", "protokol.sqlite")
        #expect(list.status == 65)
        #expect(list.output.contains("ind/c.xml"))
        try FileManager.default.removeItem(at: folder.url("ind/c.xml"))
        #expect(try night("2014-06-02").status == 65)
        let gone = try run("quarantine", "list", "--ledger", "protokol.sqlite")
        #expect(gone.output.contains("findes ikke længere"))
        let english = try run("quarantine", "list", "--ledger", "protokol.sqlite", "--lang", "en").output
        #expect(english.contains("no longer there") && english != gone.output)
        let id = String(gone.output.prefix { $0 != "\t" })
        #expect(try run("quarantine", "acknowledge", id, "--ledger", "protokol.sqlite", "--reason", " ").status == 64)
        #expect(try run("quarantine", "acknowledge", "99", "--ledger", "protokol.sqlite", "--reason", "x").status == 66)
        #expect(
            try run("quarantine", "acknowledge", id, "--ledger", "protokol.sqlite", "--reason", "testfil").status == 0)
        #expect(try run("quarantine", "list", "--ledger", "protokol.sqlite").output == "")
        let stats = try run("ledger", "stats", "--ledger", "protokol.sqlite").output
        #expect(stats.contains("(0 neither read nor acknowledged)"))
        let twice = try run("quarantine", "acknowledge", id, "--ledger", "protokol.sqlite", "--reason", "andet")
        #expect(twice.status == 64)
        #expect(twice.errors.contains("quarantine entry \(id) is acknowledged already"))
        let all = try run("quarantine", "list", "--all", "--ledger", "protokol.sqlite")
        #expect(all.status == 0)
        #expect(all.output.contains("testfil") && !all.output.contains("andet]"))
        #expect(try night("2014-06-03").status == 0)
    }

    @Test("What was read since cannot be acknowledged any more, and that is said")
    func closedEntry() throws {
        _ = try night("2014-06-01")
        let list = try run("quarantine", "list", "--ledger", "protokol.sqlite").output
        let id = String(list.prefix { $0 != "\t" })
        try folder.write(SampleCases.xml(id: "147-c"), to: "ind/c.xml")
        #expect(try night("2014-06-02").status == 0)
        let late = try run("quarantine", "acknowledge", id, "--ledger", "protokol.sqlite", "--reason", "testfil")
        #expect(late.status == 64 && late.errors.contains("is closed"), "\(late.errors)")
    }

    @Test("A configuration with a mistake is refused with line, column and the nearest right word")
    func checkConfig() throws {
        let good = try run("nightly", "check-config", "--config", "nat.yaml")
        #expect(good.status == 0, "\(good.errors)")
        for (text, complaint) in [
            ("inbox: ind\nledgr: p\nreports: r\n", "fejl.yaml:2:1: unknown key 'ledgr'; did you mean 'ledger'?"),
            ("ledger: p\nreports: r\n", "the key 'inbox' is missing"),
            ("inbox: []\nledger: p\nreports: r\n", "fejl.yaml:1:8: the list is empty"),
            ("inbox: ind\nledger: p\nreports: ind/r\n", "fejl.yaml:3:10: 'reports' lies inside the inbox"),
            ("inbox: [x, ind]\nledger: p\nreports: ./ind\n", "fejl.yaml:3:10: 'reports' lies inside the inbox"),
            ("inbox: ind\nledger: p\nreports: r\nlog: ind/nat.jsonl\n", "fejl.yaml:4:6: 'log' lies inside the inbox"),
            ("inbox: ind\nledger: p\nreports: r\nbackup: {folder: ind/k}\n", "'backup' lies inside the inbox"),
            ("inbox: ind\nledger: p\nreports: r\ntargets: {boernesamtal: 1}\n", "did you mean 'boernesamtale'?"),
            ("inbox: ind\nledger: p\nreports: r\nnotify: [nyt-fundd]\n", "did you mean 'nyt-fund'?"),
            ("inbox: ind\nledger: p\nreports: r\ntargets: {boernesamtale: 95}\n", "a share of 0 to 1"),
        ] {
            try folder.write(text, to: "fejl.yaml")
            let result = try run("nightly", "check-config", "--config", "fejl.yaml")
            #expect(result.status == 64)
            #expect(result.errors.contains(complaint), "\(result.errors)")
        }
        #expect(try folder.names().contains("protokol.sqlite") == false)
    }

    @Test("All that is wrong with a configuration, and with what it names, is told at once")
    func checkWholeConfig() throws {
        try folder.write(
            """
            inbox: [ind, borte]
            ledgr: p
            reports: ind/r
            dialect: dialekt.yaml
            formats: [html, pdff]
            jobs: 0
            targets: {boernesamtal: 0.9, partshoering: 2}
            backup: {keep: 3, mappe: k}
            standard: sagsgennemgang-2014
            """, to: "fejl.yaml")
        let result = try run("nightly", "check-config", "--config", "fejl.yaml")
        #expect(result.status == 64)
        for complaint in [
            "fejl.yaml:2:1: unknown key 'ledgr'; did you mean 'ledger'?", "'reports' lies inside the inbox",
            "fejl.yaml:5:17: unknown value 'pdff'", "fejl.yaml:6:7: a whole number of 1 to 64",
            "fejl.yaml:7:44: a share",
            "the key 'folder' is missing", "fejl.yaml:8:19: unknown key 'mappe'", "borte: There is no such",
            "dialekt.yaml: cannot be read",
            "fejl.yaml:7:11: unknown key 'boernesamtal'",
        ] {
            #expect(result.errors.contains(complaint), "\(complaint): \(result.errors)")
        }
    }

    @Test("The dialect of a configuration starts from its folder, wherever the program is started")
    func otherFolder() throws {
        try folder.write(
            """
            inbox: ../ind
            ledger: protokol.sqlite
            reports: rapporter
            dialect: dialekt.yaml
            """, to: "opsaetning/nat.yaml")
        try folder.write("name: egen\n", to: "opsaetning/dialekt.yaml")
        let result = try run("nightly", "check-config", "--config", "opsaetning/nat.yaml")
        #expect(result.status == 0, "\(result.errors)")
    }

    @Test("One person is forgotten: nothing of the case is left in the ledger's bytes")
    func forget() throws {
        _ = try night("2014-06-01")
        func bytes() throws -> String {
            String(decoding: try Data(contentsOf: folder.url("protokol.sqlite")), as: UTF8.self)
        }
        #expect(try bytes().contains("147-2"))
        let result = try run("forget", "--ledger", "protokol.sqlite", "--case", "147-2")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("/ind/b.xml"))
        #expect(result.output.contains("rapporter/2014-06-01"))
        #expect(try !bytes().contains("147-2"))
        #expect(try run("ledger", "verify", "--ledger", "protokol.sqlite").status == 0)
        #expect(try run("forget", "--ledger", "protokol.sqlite", "--case", "147-2").status == 66)
    }

    @Test("A case that was never read is forgotten too, and is said to be")
    func forgetUnread() throws {
        try folder.write(
            SampleCases.xml(id: "147-5").replacing("kommune=\"147\"", with: "kommune=\"998\""), to: "ind/e.xml")
        #expect(try night("2014-06-01").status == 65)
        func forget(_ more: String...) throws -> AuditorProcess.Result {
            try AuditorProcess.run(
                ["forget", "--ledger", "protokol.sqlite", "--case", "147-5"] + more, in: folder.root)
        }
        let one = try forget("--municipality", "147")
        #expect(one.status == 66)
        #expect(one.errors.contains("1 entry of quarantine and access log with that id left"), "\(one.errors)")
        let all = try forget()
        #expect(all.status == 0, "\(all.errors)")
        #expect(all.output.contains("1 entry of quarantine and 0 of the access log forgotten"), "\(all.output)")
        #expect(try forget().status == 66)
    }

    @Test("Pruning removes single cases, keeps totals, and the file shrinks; the next run works on")
    func prune() throws {
        let lines = (0..<300).map { SampleCases.line(id: "147-n\($0)") + "\n" }.joined()
        try folder.write(lines, to: "ind/mange.ndjson")
        _ = try night("2014-06-01")
        func size(_ name: String = "protokol.sqlite") throws -> Int {
            try FileManager.default.attributesOfItem(atPath: folder.path(name))[.size] as? Int ?? 0
        }
        let before = try size()
        let result = try run("prune", "--ledger", "protokol.sqlite", "--keep-details", "0")
        #expect(result.output.contains("1 run, 302 judgements removed"), "\(result.output)\(result.errors)")
        // What is left is the schema and the totals, as of a ledger that never had more than one case.
        try FileManager.default.createDirectory(atPath: folder.path("en"), withIntermediateDirectories: true)
        try folder.write(SampleCases.line(id: "147-n1"), to: "en/ind/en.ndjson")
        try folder.write("inbox: ind\nledger: ../lille.sqlite\nreports: rapporter\n", to: "en/nat.yaml")
        _ = try run("nightly", "--config", "en/nat.yaml", "--reference-date", "2014-06-01")
        _ = try run("prune", "--ledger", "lille.sqlite", "--keep-details", "0")
        let least = try size("lille.sqlite")
        #expect(try size() <= least + 4 * 4096, "\(before) bytes before")
        #expect(try run("report", "--ledger", "protokol.sqlite", "--output", "igen").status == 66)
        #expect(try night("2014-06-02").status == 65)
        #expect(try run("ledger", "verify", "--ledger", "protokol.sqlite").status == 0)
    }

    @Test("No text of a case and no CPR number in any byte a night writes")
    func markers() throws {
        let marked = SampleCases.xml(id: "147-4").replacing("Anna går", with: "Kvælstofmærke 251248-9996 går")
            .replacing("<sag ", with: "<sag team=\"Team 251248-9996\" ")
        try folder.write(marked, to: "ind/251248-9996.xml")
        try folder.write(marked.replacing("147-4", with: "251248-9996"), to: "ind/d.xml")
        let nights = [try night("2014-06-01"), try night("2014-06-02")]
        for result in nights {
            #expect(!(result.output + result.errors).contains("9996"))
            #expect(!(result.output + result.errors).contains("Kvælstof"))
        }
        for (name, data) in try content(of: folder.root) where !name.hasPrefix("ind/") {
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("9996"), "\(name)")
            #expect(!text.contains("251248"), "\(name)")
            #expect(!text.contains("Kvælstof"), "\(name)")
            #expect(!name.contains("9996"))
        }
    }

    @Test("No room, or no permission: the status says so, and the ledger is as it was")
    func noRoom() throws {
        _ = try night("2014-06-01")
        let before = try run("ledger", "stats", "--ledger", "protokol.sqlite").output
        let lines = (0..<500).map { SampleCases.line(id: "147-n\($0)") + "\n" }.joined()
        try folder.write(lines, to: "ind/mange.ndjson")
        // A limit on the size of files is the nearest to a full disk that needs no rights.
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = [
            "-c", "ulimit -f 100; trap '' XFSZ; exec \"$0\" nightly --config nat.yaml --reference-date 2014-06-02",
            AuditorProcess.executable.path,
        ]
        process.currentDirectoryURL = folder.root
        let errors = Pipe()
        process.standardError = errors
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        let said = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 73, "\(said)")
        #expect(said.contains("nothing"), "\(said)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("rapporter")) == ["2014-06-01"])
        #expect(try run("ledger", "stats", "--ledger", "protokol.sqlite").output == before)
        #expect(try run("ledger", "verify", "--ledger", "protokol.sqlite").status == 0)
        #expect(try night("2014-06-02").status == 65)
    }

    @Test(
        "A backup that fails takes no news away: report, news and metrics are out, and 73 says which file"
    )
    func failedBackup() throws {
        try folder.write("Ikke en protokol", to: "kopi/protokol-2014-06-01.sqlite")
        let first = try night("2014-06-01")
        #expect(first.status == 73, "\(first.errors)")
        #expect(first.errors.contains("kopi/protokol-2014-06-01.sqlite: something is there already"), "\(first.errors)")
        #expect(first.output.contains("den første kørsel"))
        #expect(try rows("auditor.prom").contains("auditor_cases 2"))
        #expect(FileManager.default.fileExists(atPath: folder.path("rapporter/2014-06-01/rapport.html")))
        #expect(try rows("kopi/protokol-2014-06-01.sqlite") == ["Ikke en protokol"])
        let second = try night("2014-06-02")
        #expect(second.status == 65 && second.output == "", "\(second.errors)")
        #expect(try night("2014-06-02").status == 65, "the night's own copy of the day gives way")
    }

    @Test(
        "No room for the backup alone: it is named, and nothing is said of the run", .enabled(if: TinyDisk.isPossible))
    func fullBackupDisk() throws {
        let disk = try TinyDisk(kilobytes: 64)
        try folder.write(
            "inbox: ind\nledger: protokol.sqlite\nreports: rapporter\nbackup: {folder: \(disk.root.path)}\n",
            to: "nat.yaml")
        let full = try night("2014-06-01")
        #expect(full.status == 73)
        #expect(
            full.errors.contains("protokol-2014-06-01.sqlite: the backup cannot be written (no space left)"),
            "\(full.errors)")
        #expect(!full.errors.contains("nothing of this run was kept"))
        #expect(full.output.contains("den første kørsel"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: disk.root.path) == [])
    }

    @Test("A night with an earlier reference date keeps the copy it has just made")
    func earlierCopy() throws {
        for day in ["2014-06-02", "2014-06-03", "2014-06-01"] { #expect(try night(day).status == 65) }
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path("kopi")).sorted()
        #expect(copies == ["protokol-2014-06-01.sqlite", "protokol-2014-06-03.sqlite"])
    }
}
