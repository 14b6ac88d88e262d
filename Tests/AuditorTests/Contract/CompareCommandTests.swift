import Foundation
import Testing

@Suite("auditor compare")
struct CompareCommandTests {
    private static let evaluation = [
        "Fixtures/Evaluation2014/ics", "--register", "Fixtures/Evaluation2014/register.csv", "--reference-date",
        "2014-06-30",
    ]

    private func rows(_ name: String, in folder: TemporaryFolder) throws -> [[String]] {
        try String(contentsOf: folder.url("ud/" + name), encoding: .utf8).split(separator: "\r\n")
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    /// The interval is Newcombe's, reckoned by statsmodels (confint_proportions_2indep) of 22 of 56 and 38 of 60.
    @Test("The quality of the analysis is what the evaluation says: 63 against 39 per cent, with an interval")
    func evaluation() throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(
            ["compare"] + Self.evaluation + ["--by", "dubu", "--output", folder.path("ud")])
        #expect(result.status == 0)
        #expect(result.output.contains("63 procent (med DUBU) mod 39 procent (uden DUBU)"))
        #expect(result.output.contains("N = 60 (med DUBU) og 56 (uden DUBU) · forskel +24 procentpoint (+6 til +40)"))
        let rows = try rows("sammenligning.csv", in: folder)
        #expect(
            rows.first == [
                "gruppe", "kriterium", "n_foer", "ja_foer", "n_efter", "ja_efter", "forskel", "forskel_nedre",
                "forskel_oevre", "metode", "p", "p_justeret", "konklusion",
            ])
        let row = try #require(rows.first { $0[1] == "analyse-kvalitet" })
        #expect(row[0] == "dubu=nej:ja")
        #expect(Array(row[2...5]) == ["56", "22", "60", "38"])
        #expect(abs((Double(row[7]) ?? 0) - 0.0585035509644739) < 1e-12)
        #expect(abs((Double(row[8]) ?? 0) - 0.401417983334399) < 1e-12)
        #expect(try folder.names() == ["ud"])
        #expect(
            try content(of: folder.url("ud")).keys.sorted() == [
                "dataordbog.csv", "justeret.csv", "sammenligning.csv", "sammenligning.html", "sammenligning.json",
                "sammenligning.xlsx", "svar.csv",
            ])
        // Only the files that are there are explained.
        #expect(
            Set(try self.rows("dataordbog.csv", in: folder).dropFirst().map { $0[0] }) == [
                "sammenligning.csv", "svar.csv", "justeret.csv",
            ])
    }

    @Test(
        "The Python of the documentation reads the data",
        .enabled(if: PythonScript.has("csv")))
    func python() throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(
            ["compare"] + Self.evaluation + ["--by", "dubu", "--output", folder.path("Reports/dubu")])
        #expect(result.status == 0)
        let page = try String(
            contentsOf: AuditorProcess.repository.appending(path: "docs/evaluators.md"), encoding: .utf8)
        let start = try #require(page.range(of: "```python\n")).upperBound
        let end = try #require(page.range(of: "```", range: start..<page.endIndex)).lowerBound
        try folder.write(String(page[start..<end]), to: "snippet.py")
        let printed = try PythonScript.run(["snippet.py"], in: folder.root)
        #expect(String(decoding: printed, as: UTF8.self) == "39% -> 63%, 0.06 to 0.40\n")
    }

    @Test("Two runs of a ledger are compared as pairs, without judging anything again")
    func ledger() throws {
        let folder = try TemporaryFolder()
        for number in 1...3 {
            try folder.write(SampleCases.xml(id: "147-2013-000\(number)"), to: "sager/\(number).xml")
        }
        for run in 1...2 {
            let audited = try AuditorProcess.run(
                [
                    "audit", "sager", "--ledger", "protokol.sqlite", "--reference-date", "2014-06-30", "--output",
                    "ud\(run)",
                ], in: folder.root)
            #expect(audited.status == 0, "\(audited.errors)")
        }
        let result = try AuditorProcess.run(
            [
                "compare", "--baseline", "koersel=1@protokol.sqlite", "--current", "koersel=seneste@protokol.sqlite",
                "--minimum", "3", "--output", "ud",
            ], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let rows = try rows("sammenligning.csv", in: folder)
        #expect(rows.dropFirst().filter { $0[2] == "3" }.allSatisfy { $0[9] == "mcnemar" })
        #expect(rows.dropFirst().contains { $0[2] == "3" && $0[4] == "3" })
        let again = try AuditorProcess.run(
            [
                "compare", "--baseline", "koersel=1@protokol.sqlite", "--current", "koersel=2@protokol.sqlite",
                "--baseline-files", "sager", "--reference-date", "2014-06-30", "--minimum", "3", "--output", "igen",
            ], in: folder.root)
        #expect(again.status == 0, "\(again.errors)")
        let parts = try String(contentsOf: folder.url("igen/opdeling.csv"), encoding: .utf8)
        #expect(parts.contains("alle,omfang,0,0,0,0,0,3"))
        let missing = try AuditorProcess.run(
            ["compare", "--baseline", "koersel=9@protokol.sqlite", "--current", "koersel=1@protokol.sqlite"],
            in: folder.root)
        #expect(missing.status != 0 && missing.errors.contains("9"))
    }

    /// Three cases, and two runs of them in a ledger, by a standard and as of a day that are not the default.
    private func audited(by standard: String = "ics-2019") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            "name: egen\ntitle: {da: Egen, en: Own}\nextends: sagsgennemgang-2014\noff: [omfang]\n", to: "egen.yaml")
        for number in 1...3 {
            try folder.write(SampleCases.xml(id: "147-2013-000\(number)"), to: "sager/\(number).xml")
        }
        for run in 1...2 {
            let audited = try AuditorProcess.run(
                [
                    "audit", "sager", "--ledger", "p.sqlite", "--standard", standard, "--reference-date", "2013-03-01",
                    "--output", "ud\(run)",
                ], in: folder.root)
            #expect(audited.status == 0, "\(audited.errors)")
        }
        return folder
    }

    @Test(
        "Files are judged as the later run was, by its standard and as of its day: the same cases show no difference",
        arguments: [
            ["--baseline", "fil=sager"], ["--baseline", "koersel=1@p.sqlite", "--baseline-files", "sager"],
        ])
    func filesAndRun(baseline: [String]) throws {
        let folder = try audited()
        let result = try AuditorProcess.run(
            ["compare"] + baseline + ["--current", "koersel=2@p.sqlite", "--minimum", "3", "--output", "ud"],
            in: folder.root)
        #expect(result.status == 0 && result.errors == "", "\(result.errors)")
        let rows = try rows("sammenligning.csv", in: folder).dropFirst()
        #expect(rows.contains { $0[1] == "daekning-socialt-netvaerk" && $0[2] == "3" })
        for row in rows { #expect(Array(row[2...3]) == Array(row[4...5]), "\(row)") }
    }

    @Test("A run by a standard of one's own asks for it, and what would have no effect beside a run is refused")
    func withoutEffect() throws {
        let folder = try audited(by: "egen.yaml")
        let current = ["--current", "koersel=2@p.sqlite"]
        for (options, words) in [
            (["--baseline", "fil=sager"], "name it with --standard FILE"),
            (["--baseline", "fil=sager", "--standard", "ics-2019"], "judged by egen"),
            (["--baseline", "koersel=1@p.sqlite", "--reference-date", "2014-06-30"], "judged as of 2013-03-01"),
            (["--baseline", "fil=sager", "--baseline-files", "sager"], "only with a run"),
            (
                ["--baseline", "koersel=1@p.sqlite", "--baseline-files", "sager", "--baseline-standard", "ics-2019"],
                "use one of"
            ),
        ] {
            let result = try AuditorProcess.run(["compare"] + options + current, in: folder.root)
            #expect(result.status == 64 && result.errors.contains(words), "\(options): \(result.errors)")
        }
        let own = try AuditorProcess.run(
            ["compare", "--baseline", "fil=sager", "--standard", "egen.yaml", "--minimum", "3"] + current,
            in: folder.root)
        #expect(own.status == 0, "\(own.errors)")
    }

    @Test("Two folders of the same cases are compared as pairs, and a change of standard is told apart")
    func folders() throws {
        let folder = try TemporaryFolder()
        for number in 1...3 {
            let id = "147-2013-000\(number)"
            try folder.write(SampleCases.xml(id: id), to: "foer/\(number).xml")
            try folder.write(SampleCases.xml(id: id), to: "efter/\(number).xml")
        }
        let result = try AuditorProcess.run(
            [
                "compare", "--baseline", "fil=foer", "--current", "fil=efter,maalgruppe=udsat", "--minimum", "3",
                "--reference-date", "2014-06-30", "--output", "ud", "--jobs", "1", "--baseline-standard",
                "sagsgennemgang-2014",
            ], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        let rows = try rows("sammenligning.csv", in: folder)
        #expect(rows.dropFirst().filter { $0[2] == "3" }.allSatisfy { $0[9] == "mcnemar" && $0[12] == "ikke-paavist" })
        let parts = try self.rows("opdeling.csv", in: folder)
        #expect(
            parts.first == [
                "gruppe", "kriterium", "i_alt", "samme_sager", "andre_sager", "regler", "ikke_vurderet", "par",
            ])
        #expect(parts.dropFirst().allSatisfy { $0[2] == "0" && $0[5] == "0" })
    }

    @Test("A published comparison names neither the folders its cases lay in nor the ledger")
    func publishedNames() throws {
        let folder = try TemporaryFolder()
        for number in 1...3 {
            try folder.write(SampleCases.xml(id: "147-2013-000\(number)"), to: "hos jens/foer/\(number).xml")
            try folder.write(SampleCases.xml(id: "147-2013-000\(number)"), to: "hos jens/efter/\(number).xml")
        }
        let result = try AuditorProcess.run(
            [
                "compare", "--baseline", "fil=hos jens/foer", "--current", "fil=hos jens/efter,maalgruppe=udsat",
                "--minimum", "3", "--reference-date", "2014-06-30", "--output", "ud", "--jobs", "1", "--publish",
            ], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        for name in ["sammenligning.html", "sammenligning.json"] {
            let text = try String(contentsOf: folder.root.appending(path: "ud/\(name)"), encoding: .utf8)
            #expect(text.contains("fil=efter,maalgruppe=udsat") && !text.contains("hos jens"), "\(name)")
        }
    }

    @Test(
        "What cannot be compared is said at once",
        arguments: [
            (["--by", "dubu"], "--register"), (["--by", "farve"], "nothing cases are grouped by"),
            (["--baseline", "periode=2013"], "--baseline and --current go together"), ([], "say what to compare"),
            (["--baseline", "periode", "--current", "alle"], "is no condition"),
            (["--baseline", "by=2", "--current", "alle"], "is nothing cases are selected by"),
        ])
    func usage(options: [String], complaint: String) throws {
        let result = try AuditorProcess.run(["compare", "Fixtures/Cases"] + options)
        #expect(result.status == 64)
        #expect(result.errors.contains(complaint))
    }

    @Test("Selections of the same files that overlap are refused")
    func overlap() throws {
        let result = try AuditorProcess.run(
            ["compare"] + Self.evaluation + ["--baseline", "periode=2009..2013", "--current", "alle"])
        #expect(result.status == 64)
        #expect(result.errors.contains("are in both selections"))
    }

    @Test("A selection that takes no case is no result: what there is to choose among is said")
    func nothingSelected() throws {
        for (baseline, current) in [("kommune=999", "kommune=147"), ("kommune=147", "kommune=999,periode=2013")] {
            let result = try AuditorProcess.run(
                ["compare"] + Self.evaluation + ["--baseline", baseline, "--current", current])
            #expect(result.status == 66)
            #expect(result.errors.contains("no case matches 'kommune=999"))
            #expect(result.errors.contains("kommune: 147, "))
            #expect(result.output == "")
        }
    }

    @Test("The same bytes for one job and for four")
    func sameBytes() throws {
        let folder = try TemporaryFolder()
        var contents: [[String: Data]] = []
        for jobs in ["1", "4"] {
            let result = try AuditorProcess.run(
                ["compare"] + Self.evaluation + ["--by", "kommune", "--jobs", jobs, "--output", folder.path(jobs)])
            #expect(result.status == 0)
            contents.append(try content(of: folder.url(jobs)))
        }
        #expect(contents[0] == contents[1])
        #expect(contents[0].count == 7)
    }
}
