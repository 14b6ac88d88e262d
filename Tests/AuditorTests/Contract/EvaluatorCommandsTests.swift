import AuditTesting
import Foundation
import Testing

@Suite("auditor trend, factors, barometer, standards impact and coverage")
struct EvaluatorCommandsTests {
    private static let evaluation = [
        "Fixtures/Evaluation2014/ics", "--register", "Fixtures/Evaluation2014/register.csv", "--reference-date",
        "2014-06-30",
    ]

    private func rows(_ url: URL) throws -> [[String]] {
        try String(contentsOf: url, encoding: .utf8).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("A trend counts every case with a date once in each criterion")
    func trend() throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(
            ["trend"] + Self.evaluation + ["--every", "quarter", "--output", folder.path("ud")])
        #expect(result.status == 0)
        let rows = try rows(folder.url("ud/udvikling.csv"))
        let quality = rows.filter { $0[1] == "analyse-kvalitet" }
        // 116 assessments, 60 of them with an analysis of quality.
        #expect(quality.reduce(0) { $0 + (Int($1[3]) ?? 0) } == 116)
        #expect(quality.reduce(0) { $0 + (Int($1[4]) ?? 0) } == 60)
        #expect(try folder.names() == ["ud"])
        #expect(
            try content(of: folder.url("ud")).keys.sorted() == [
                "dataordbog.csv", "udvikling.csv", "udvikling.html", "udvikling.json", "udvikling.xlsx",
            ])
    }

    @Test("What is printed names groups in words; in English the tabs of the workbook are in English too")
    func trendOfGroups() throws {
        let folder = try TemporaryFolder()
        let danish = try AuditorProcess.run(["trend"] + Self.evaluation + ["--by", "dubu"])
        #expect(danish.output.contains(" (uden DUBU): "))
        #expect(!danish.output.contains("dubu=nej"))
        let english = try AuditorProcess.run(
            ["trend"] + Self.evaluation + ["--by", "dubu", "--lang", "en", "--output", folder.path("ud")])
        #expect(english.output.contains(" (without DUBU): "))
        #expect(try WorkbookParts(path: folder.path("ud/udvikling.xlsx")).sheetNames == ["Trend", "Dictionary"])
    }

    @Test("The two triangles stand on one axis when asked, and only with a standard that has a crosswalk")
    func joinedTrend() throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(
            ["trend"] + Self.evaluation + ["--standard", "ics-2019", "--joined", "--output", folder.path("ud")])
        #expect(result.status == 0)
        let rows = try rows(folder.url("ud/udvikling.csv"))
        #expect(rows.contains { $0[1] == "daekning-socialt-netvaerk" && $0[13] == "ja" })
        #expect(rows.contains { $0[1] == "analyse-kvalitet" && $0[13] == "nej" })
        let refused = try AuditorProcess.run(["trend"] + Self.evaluation + ["--joined"])
        #expect(refused.status == 64 && refused.errors.contains("no crosswalk"))
    }

    /// `faktorer-data.csv` run through statsmodels: Logit(udfald ~ dubu + handicap), clustered on kommune.
    @Test("What goes with the quality of the analysis equals statsmodels' figures to six digits")
    func factors() throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(
            ["factors"] + Self.evaluation
                + ["--outcome", "analyse-kvalitet", "--factors", "dubu,handicap", "--output", folder.path("ud")])
        #expect(result.status == 0)
        let rows = try rows(folder.url("ud/faktorer.csv"))
        #expect(rows.map { $0[0] } == ["led", "konstant", "dubu", "handicap"])
        for (row, expected) in zip(rows.dropFirst(), Self.statsmodels) {
            for (column, value) in zip([1, 2, 9, 10], expected) where !value.isNaN {
                #expect(abs((Double(row[column]) ?? .nan) - value) < 1e-6 * max(1, abs(value)), "\(row[0])")
            }
        }
    }

    private static let statsmodels: [[Double]] = [
        [-0.36596539928638355, 0.2101436066357883, .nan, .nan],
        [0.9963258813488198, 0.2845824503598294, 0.24163109629648236, 0.06652400015273917],
        [-0.5972085398058858, 0.5610993438160111, -0.13896838316210738, 0.12771111801683419],
    ]

    @Test("A sum index has an alpha; too few cases for the factors are refused with the reason")
    func index() throws {
        let asked =
            ["factors"] + Self.evaluation + ["--outcome", "analyse-kvalitet,helhedsorienteret,analyse-foreligger"]
        let result = try AuditorProcess.run(asked + ["--factors", "dubu"])
        #expect(result.status == 0 && result.output.contains("Cronbachs alfa"))
        let refused = try AuditorProcess.run(
            asked + ["--factors", "dubu,handicap,lovkrav", "--events-per-factor", "200"])
        #expect(refused.status == 0 && refused.output.contains("Der er ikke lavet en regression"))
        let unknown = try AuditorProcess.run(asked + ["--factors", "superbrugere"])
        #expect(unknown.status == 64 && unknown.errors.contains("--municipality-file"))
    }

    @Test("Columns of a municipality file are factors like the others")
    func municipalityFile() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "kode,superbrugere\n147,3\n250,0\n306,3\n410,1\n430,0\n573,3\n661,1\n851,0\n", to: "kommuner.csv")
        let result = try AuditorProcess.run(
            ["factors"] + Self.evaluation
                + [
                    "--outcome", "analyse-kvalitet", "--factors", "superbrugere", "--municipality-file",
                    folder.path("kommuner.csv"),
                ])
        #expect(result.status == 0 && result.output.contains("superbrugere: odds"))
        let few = try AuditorProcess.run(
            ["factors"] + Self.evaluation
                + ["--outcome", "analyse-kvalitet", "--factors", "haandbog", "--municipality-file"]
                + [try write("kode;haandbog;kurser\r\n147;ja;1,5\r\n250;nej;2\r\n306;nej;0,5\r\n", in: folder)])
        #expect(few.status == 0 && few.output.contains("3 kommuner er for få"), "\(few.output)\(few.errors)")
        let twice = try AuditorProcess.run(
            ["factors"] + Self.evaluation
                + ["--outcome", "analyse-kvalitet", "--factors", "haandbog", "--municipality-file"]
                + [try write("kode,haandbog\n147,ja\n250,nej\n147,nej\n", in: folder)])
        #expect(
            twice.status == 74 && twice.errors.contains("forhold.csv:4: municipality 147 stands in the file already"))
    }

    private func write(_ content: String, in folder: TemporaryFolder) throws -> String {
        try folder.write(content, to: "forhold.csv")
        return folder.path("forhold.csv")
    }

    @Test(
        "A disk that is full when the workbook is written: 73, and nothing left behind",
        .enabled(if: TinyDisk.isPossible), arguments: [16, 32, 48, 64, 96])
    func fullWorkbook(kilobytes: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let disk = try TinyDisk(kilobytes: kilobytes)
        let result = try AuditorProcess.run(
            [
                "standards", "impact", "sagsgennemgang-2014", "ics-2019", "sager", "--output",
                disk.root.appending(path: "ud").path,
            ], in: folder.root)
        #expect([0, 73].contains(result.status), "\(result.errors)")
        #expect(result.status == 0 || result.errors.contains("nothing was left behind"))
        #expect(kilobytes > 32 || result.status == 73)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: disk.root.path) == (result.status == 0 ? ["ud"] : []))
    }

    @Test("A moved number moves verdicts, and the cases it concerns are named")
    func impact() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            name: egen
            title: {da: Egen, en: Own}
            extends: sagsgennemgang-2014
            thresholds:
              sider-ja: 0
              sider-delvist: 0
            """, to: "egen.yaml")
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let result = try AuditorProcess.run(
            [
                "standards", "impact", "sagsgennemgang-2014", "egen.yaml", "sager", "--reference-date", "2014-06-30",
                "--output", "ud",
            ], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let moves = try rows(folder.url("ud/flytning.csv"))
        #expect(moves.contains(["147", "omfang", "ja", "nej", "1"]))
        #expect(moves.dropFirst().filter { $0[2] != $0[3] }.count == 1)
        #expect(try rows(folder.url("ud/eksempler.csv")).dropFirst().map { $0[1] } == ["147-2013-0001"])
    }

    @Test("Clauses that one case cannot try are listed")
    func coverage() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let result = try AuditorProcess.run(
            ["standards", "coverage", "sager", "--reference-date", "2014-06-30", "--csv"], in: folder.root)
        #expect(result.status == 0)
        let rows = result.output.split(separator: "\r\n").dropFirst()
        #expect(!rows.isEmpty)
        // One case tries a clause one way only.
        #expect(rows.allSatisfy { $0.contains("aldrig-") })
        let text = try AuditorProcess.run(
            ["standards", "coverage", "sager", "--reference-date", "2014-06-30"], in: folder.root)
        #expect(text.output.contains("\n1 sag; "))
    }

    @Test("The barometer's form has the 24 questions, and answers stand beside the cases")
    func barometer() throws {
        let folder = try TemporaryFolder()
        let form = try AuditorProcess.run(["barometer", "--template"])
        let lines = form.output.split(whereSeparator: \.isNewline)
        #expect(lines.count == 25)
        let points = Dictionary(grouping: lines.dropFirst()) { $0.split(separator: ",")[1] }
        #expect(points.values.map(\.count).sorted() == [3, 3, 3, 3, 4, 4, 4])
        let english = try AuditorProcess.run(["barometer", "--template", "--lang", "en"]).output
            .split(whereSeparator: \.isNewline)
        #expect(english[1] == ",,1.1,Management leads the way,Does management ask for the use of ICS in daily work?,")
        // The same questions by number, under as many points.
        func keys(_ lines: [Substring]) -> [Substring] { lines.map { $0.split(separator: ",")[0] } }
        #expect(keys(english) == keys(lines))
        #expect(Set(english.dropFirst().map { $0.split(separator: ",")[1] }).count == 7)
        try folder.write(
            """
            kommune,dato,nr,svar
            147,2014-01-15,1.1,i ringe grad
            147,2014-01-15,1.2,slet ikke
            147,2014-06-15,1.1,i høj grad
            147,2014-06-15,1.2,
            """, to: "svar.csv")
        let result = try AuditorProcess.run(
            ["barometer", folder.path("svar.csv")] + Self.evaluation + ["--output", folder.path("ud")])
        #expect(result.status == 0)
        #expect(result.output.contains("Ledelsen går foran: 100 %".replacing(" %", with: "\u{A0}%")))
        #expect(result.output.contains("Varde: ingen svar"))
        let rows = try rows(folder.url("ud/barometer.csv"))
        let later = try #require(rows.first { $0[1] == "2014-06-15" && $0[2] == "Ledelsen går foran" })
        #expect(later[3...5] == ["1", "1", "1"])
        #expect(abs((Double(later[6]) ?? 0) - 5.0 / 6) < 1e-12)
        try folder.write(
            "kommune;dato;nr;svar;note\r\n147;2014-01-15;1.1;slet ikke;\"a; b\"\r\n", to: "excel.csv")
        let excel = try AuditorProcess.run(["barometer", folder.path("excel.csv")])
        #expect(excel.status == 0 && excel.output.contains("Ledelsen går foran: 0"), "\(excel.errors)")
        try Data([UInt8]("kommune,dato,nr,svar\n147,2014-01-15,1.1,i h".utf8) + [0xF8] + [UInt8]("j grad\n".utf8))
            .write(to: folder.url("latin.csv"))
        let latin = try AuditorProcess.run(["barometer", folder.path("latin.csv")])
        #expect(latin.status == 74 && latin.errors.contains("is not UTF-8"))
        let wrong = try AuditorProcess.run(["barometer", folder.path("svar.csv"), "--scale", "lidt,meget"])
        #expect(wrong.status == 74 && wrong.errors.contains("svar.csv:2: 'svar' is not on the scale"))
        let spaced = try AuditorProcess.run(
            ["barometer", folder.path("svar.csv"), "--scale", "slet ikke, i ringe grad, i høj grad"])
        #expect(spaced.status == 0, "\(spaced.errors)")
    }

    /// The Evaluation2014 files, in a folder and in a ledger of one run.
    private func ledger(in folder: TemporaryFolder) throws {
        let audited = try AuditorProcess.run(
            ["audit"] + Self.evaluation
                + ["--ledger", folder.path("protokol.sqlite"), "--output", folder.path("rapport"), "--format", "csv"])
        #expect(audited.status == 0, "\(audited.errors)")
    }

    @Test("From a ledger each command finds what it finds from the files")
    func fromLedger() throws {
        let folder = try TemporaryFolder()
        try ledger(in: folder)
        try folder.write("kommune,dato,nr,svar\n147,2014-01-15,1.1,i ringe grad\n", to: "svar.csv")
        let (register, files) = (Array(Self.evaluation[1...2]), Self.evaluation[0])
        let commands: [(name: String, before: [String], after: [String])] = [
            ("trend", [], ["--by", "dubu"] + register),
            ("factors", [], ["--outcome", "analyse-kvalitet", "--factors", "dubu,handicap"] + register),
            ("barometer", [folder.path("svar.csv")], register),
            ("compare", [], ["--by", "lovkrav x dubu"] + register),
        ]
        for (name, before, after) in commands {
            let day = ["--reference-date", "2014-06-30"]
            let judged = try AuditorProcess.run(
                [name] + before + [files] + after + day + ["--output", folder.path(name + "-filer")])
            #expect(judged.status == 0, "\(name): \(judged.errors)")
            for (place, ledger) in ["protokol.sqlite", "koersel=1@protokol.sqlite"].enumerated() {
                // The day is the run's.
                let read = try AuditorProcess.run(
                    [name] + before + [ledger] + after.map(absolute)
                        + ["--output", folder.path(name + "-\(place)")], in: folder.root)
                #expect(read.status == 0, "\(name): \(read.errors)")
                #expect(
                    try content(of: folder.url(name + "-\(place)")) == content(of: folder.url(name + "-filer")),
                    "\(name)"
                )
            }
        }
        let mixed = try AuditorProcess.run(["trend", folder.path("protokol.sqlite"), files])
        #expect(mixed.status == 64 && mixed.errors.contains("cannot be mixed"))
    }

    private func absolute(_ argument: String) -> String {
        argument.hasPrefix("Fixtures/")
            ? AuditorProcess.repository.appending(path: argument).path : argument
    }

    @Test("Texts of a ledger's run are judged as of its day; options that would be without effect are refused")
    func dayOfLedger() throws {
        let folder = try TemporaryFolder()
        let plan = """
            <dokument type="handleplan" skabelon="dubu" dato="2014-02-20">
              <afsnit type="maal" id="m1">Anna møder i skole hver dag.</afsnit>
            </dokument></sag>
            """
        try folder.write(SampleCases.xml().replacing("</sag>", with: plan), to: "sager/a.xml")
        try folder.write(
            """
            name: egen
            title: {da: Egen, en: Own}
            extends: sagsgennemgang-2014
            thresholds: {opfoelgning-maaneder: 12}
            """, to: "egen.yaml")
        let audited = try AuditorProcess.run(
            ["audit", "sager", "--ledger", "p.sqlite", "--reference-date", "2014-06-30", "--output", "ud"],
            in: folder.root)
        #expect(audited.status == 0, "\(audited.errors)")
        func impact(_ more: [String]) throws -> AuditorProcess.Result {
            try AuditorProcess.run(
                ["standards", "impact", "sagsgennemgang-2014", "egen.yaml", "p.sqlite"] + more, in: folder.root)
        }
        // Four months after the plan, three is late and twelve is early.
        let moved = try impact([])
        #expect(moved.output.contains("nej → ikke relevant, 1 (147: 1)"), "\(moved.output)\(moved.errors)")
        let later = try impact(["--reference-date", "2016-06-30"])
        #expect(later.output.contains("Ingen svar flytter sig."), "\(later.output)\(later.errors)")
        let refused = try impact(["--standard", "ics-2019"])
        #expect(refused.status == 64 && refused.errors.contains("without --standard"), "\(refused.errors)")
        let trend = try AuditorProcess.run(["trend", "p.sqlite", "--joined"], in: folder.root)
        #expect(trend.status == 64 && trend.errors.contains("name the files instead of the ledger"), "\(trend.errors)")
    }

    @Test("What needs texts reads the files of a ledger's run again, and says when they are gone")
    func textsOfLedger() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let audited = try AuditorProcess.run(
            ["audit", "sager", "--ledger", "p.sqlite", "--reference-date", "2014-06-30", "--output", "ud"],
            in: folder.root)
        #expect(audited.status == 0)
        let asked = [
            "standards", "impact", "sagsgennemgang-2014", "ics-2019", "p.sqlite", "--reference-date", "2014-06-30",
        ]
        let read = try AuditorProcess.run(asked, in: folder.root)
        #expect(read.status == 0 && read.output.hasPrefix("1 sag, bedømt"), "\(read.errors)")
        try FileManager.default.removeItem(at: folder.url("sager/a.xml"))
        let gone = try AuditorProcess.run(asked, in: folder.root)
        #expect(gone.status == 66 && gone.errors.contains("not where the ledger saw them"))
    }

    @Test("Passages that stand in many cases come as data and as a page, and no verdict rests on them")
    func boilerplate() throws {
        let folder = try TemporaryFolder()
        // Twenty words; a number behind letters would be a word of its own.
        let shared = "abcdefghijklmnopqrst".map { "ord\($0)" }.joined(separator: " ")
        for number in 1...5 {
            let text = SampleCases.xml(id: "147-2013-000\(number)").replacing("udfyldes senere", with: shared)
            try folder.write(text, to: "sager/\(number).xml")
        }
        let result = try AuditorProcess.run(
            ["boilerplate", "sager", "--words", "15", "--output", "ud"], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let rows = try rows(folder.url("ud/passager.csv")).dropFirst()
        // The text that is the same, and the description every sample case has.
        #expect(rows.contains { $0[0] == "147" && $0[1] == "5" && $0[2] == "20" && $0[6].hasPrefix("orda ordb ") })
        #expect(
            try content(of: folder.url("ud")).keys.sorted() == [
                "dataordbog.csv", "passager.csv", "passager.html", "passager.json", "passager.xlsx",
            ])
    }

    @Test(
        "What may leave the municipality holds no small count, and no rows of cases",
        arguments: ["trend", "factors", "barometer"])
    func published(command: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("kommune,dato,nr,svar\n147,2014-01-15,1.1,i ringe grad\n", to: "svar.csv")
        let arguments: [String] =
            switch command {
            case "trend": ["trend"] + Self.evaluation + ["--every", "month", "--by", "kommune"]
            case "factors": ["factors"] + Self.evaluation + ["--outcome", "analyse-kvalitet", "--factors", "dubu"]
            default: ["barometer", folder.path("svar.csv")] + Self.evaluation
            }
        let result = try AuditorProcess.run(arguments + ["--publish", "--output", folder.path("ud")])
        #expect(result.status == 0, "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path("ud/faktorer-data.csv")))
        for name in ["udvikling.csv", "sager-og-maal.csv"] {
            guard FileManager.default.fileExists(atPath: folder.path("ud/" + name)) else { continue }
            for row in try rows(folder.url("ud/" + name)).dropFirst() {
                let (n, yes) = (try #require(Int(row[3])), try #require(Int(row[4])))
                #expect([n, yes, n - yes].allSatisfy { $0 == 0 || $0 >= 5 }, "\(name) \(row)")
            }
        }
        if command == "barometer" {
            // One answer is nobody's business.
            #expect(
                try rows(folder.url("ud/barometer.csv")).contains {
                    $0[0] == "147" && Array($0[3...]) == ["", "", "", ""]
                })
        }
    }
}
