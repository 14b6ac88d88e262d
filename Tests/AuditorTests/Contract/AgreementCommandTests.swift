import Foundation
import Testing

@Suite("auditor agreement")
struct AgreementCommandTests {
    /// Labels of a case with a template, no investigation plan and no plan: what the auditor answers, but for one.
    private static let labels = """
        {"case": "147-2013-0001", "analysetype": null, "verdicts": {"skabelon-undersoegelse": "ja",
         "skabelon-undersoegelsesplan": "nej", "handleplan-foreligger": "ja", "omfang": "delvist"},
         "also": {"omfang": "ja"}}
        """

    private func run(_ more: [String]) throws -> AuditorProcess.Result {
        let folder = try TemporaryFolder()
        try folder.write(Self.labels, to: "maerker/a.json")
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        return try AuditorProcess.run(
            ["agreement", "--labels", "maerker", "sager", "--reference-date", "2014-06-30"] + more, in: folder.root)
    }

    @Test("Three of four verdicts are equal; one that two coders differed on counts as right")
    func figures() throws {
        let result = try run(["--format", "json"])
        #expect(result.status == 0)
        struct Figures: Decodable {
            struct Table: Decodable {
                let n: Int
                let equal: Double
                let confusion: [String: [String: Int]]
            }
            let cases: Int
            let all: Table
            let criteria: [String: Table]
        }
        let figures = try JSONDecoder().decode(Figures.self, from: Data(result.output.utf8))
        #expect(figures.cases == 1)
        #expect(figures.all.n == 4)
        #expect(figures.all.equal == 0.75)
        #expect(figures.all.confusion == ["ja": ["ja": 2, "nej": 1], "nej": ["nej": 1]])
        #expect(
            figures.criteria.keys.sorted() == [
                "handleplan-foreligger", "omfang", "skabelon-undersoegelse", "skabelon-undersoegelsesplan",
            ])
    }

    @Test("Two label files of one case are refused; labels of criteria the standard does not have are told")
    func doubtfulLabels() throws {
        let folder = try TemporaryFolder()
        try folder.write(Self.labels, to: "maerker/a.json")
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let command = ["agreement", "--labels", "maerker", "sager", "--reference-date", "2014-06-30"]
        try folder.write(Self.labels.replacing("omfang", with: "omfanget"), to: "maerker/b.json")
        let twice = try AuditorProcess.run(command, in: folder.root)
        #expect(twice.status == 74)
        #expect(twice.errors.contains("b.json: labels the same case as ") && twice.output.isEmpty)

        try folder.write(Self.labels.replacing("omfang", with: "omfanget"), to: "maerker/a.json")
        try FileManager.default.removeItem(at: folder.root.appending(path: "maerker/b.json"))
        let misspelt = try AuditorProcess.run(command, in: folder.root)
        #expect(misspelt.status == 0)
        #expect(misspelt.errors.contains("the standard has no such criterion: omfanget\n"))
    }

    @Test("Numbers in text are written as the language writes them")
    func decimals() throws {
        let danish = try run([]).output
        #expect(danish.contains(" 0,75 ") && !danish.contains("0.75"))
        #expect(try run(["--lang", "en"]).output.contains(" 0.75 "))
    }

    @Test("--errors lists the one that differs, with the auditor's reason")
    func errors() throws {
        let result = try run(["--errors", "--format", "csv"])
        let rows = result.output.split(separator: "\r\n").map(String.init)
        #expect(rows.count == 2)
        #expect(rows.last?.hasPrefix("147-2013-0001,handleplan-foreligger,ja,nej,") == true)
    }

    @Test("In the list of disagreements no cell is a formula: neither a case's id nor words of its text")
    func formulas() throws {
        let folder = try TemporaryFolder()
        let id = #"=HYPERLINK(0)"#
        try folder.write(
            #"{"case": "\#(id)", "analysetype": null, "verdicts": {"analyse-foreligger": "ja"}}"#, to: "maerker/a.json")
        let text = "+1 i dansk, ifølge læreren. Udfyldes senere."
        try folder.write(SampleCases.xml(id: id).replacing("udfyldes senere", with: text), to: "sager/a.xml")
        let cases = try AuditorProcess.run(
            ["agreement", "--labels", "maerker", "sager", "--errors", "--format", "csv"], in: folder.root)
        #expect(cases.output.contains("\r\n'\(id),analyse-foreligger,ja,nej,"), "\(cases.output)")
        #expect(!cases.output.contains(",+1") && !cases.output.contains(",\"+1"))
        try folder.write(
            #"{"t": "=1+1 er det, han kan.", "dims": ["sundhed"], "touch": [], "view": null, "kind": "mål"}"#,
            to: "s.jsonl")
        let sentences = try AuditorProcess.run(
            ["agreement", "--sentences", "s.jsonl", "--errors", "--format", "csv"], in: folder.root)
        #expect(sentences.status == 0, "\(sentences.errors)")
        let rows = sentences.output.split(separator: "\r\n").dropFirst()
        #expect(!rows.isEmpty && rows.allSatisfy { $0.hasSuffix("\"'=1+1 er det, han kan.\"") }, "\(sentences.output)")
    }

    @Test("What coverage is judged by is written for each dimension that is labelled, for the training")
    func coverageNumbers() throws {
        let folder = try TemporaryFolder()
        let labels = """
            {"case": "147-2013-0001", "analysetype": null, "verdicts": {"daekning-bolig": "delvist", "omfang": "nej",
             "daekning-oekonomi": "ikke-relevant"}}
            """
        try folder.write(labels, to: "maerker/a.json")
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        let result = try AuditorProcess.run(
            ["agreement", "--labels", "maerker", "sager", "--coverage-numbers", "tal.tsv"], in: folder.root)
        #expect(result.status == 0)
        let table = try String(contentsOf: folder.root.appending(path: "tal.tsv"), encoding: .utf8)
        let lines = table.split(separator: "\n").map { $0.split(separator: "\t") }
        let wanted = [["case", "dimension", "verdict"], ["147-2013-0001", "bolig", "delvist"]]
        #expect(lines.map { $0.prefix(3).map(String.init) } == wanted)
        #expect(lines.allSatisfy { $0.count == 8 })
        let away = try AuditorProcess.run(
            ["agreement", "--labels", "maerker", "sager", "--coverage-numbers", "nowhere/tal.tsv"], in: folder.root)
        #expect(away.status == 73)
        let alone = try AuditorProcess.run(
            ["agreement", "--sentences", "s.jsonl", "--coverage-numbers", "tal.tsv"], in: folder.root)
        #expect(alone.status == 64)
    }

    @Test("Labelled sentences are scored by the standard's model: a placeholder and a visit to the dentist")
    func sentences() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            {"t": "Se ovenfor.", "dims": [], "touch": [], "who": null, "view": null, "kind": "pladsholder"}
            {"t": "Tandlægen fandt fire huller i tænderne.", "dims": ["sundhed"], "view": null, "kind": "beskrivelse"}
            """, to: "s.jsonl")
        let json = try AuditorProcess.run(
            ["agreement", "--sentences", "s.jsonl", "--format", "json"], in: folder.root)
        #expect(json.status == 0)
        struct Figures: Decodable {
            struct Found: Decodable { let precision, recall, f1: Double }
            struct Same: Decodable { let accuracy: Double }
            let sentences: Int
            let described: Found
            let kind, view: Same
        }
        let figures = try JSONDecoder().decode(Figures.self, from: Data(json.output.utf8))
        #expect(figures.sentences == 2)
        #expect(figures.described.recall == 1)
        #expect(figures.kind.accuracy == 1)
        let csv = try AuditorProcess.run(["agreement", "--sentences", "s.jsonl", "--format", "csv"], in: folder.root)
        #expect(csv.output.hasPrefix("del,klasse,n,praecision,genkaldelse,f1,ens\r\ndescribed,,1,"))
    }

    @Test("--errors lists which passages differ, and in what")
    func passageErrors() throws {
        let folder = try TemporaryFolder()
        let passage =
            #"{"needs": ["Ro"], "goals": ["Ro ved middagen"], "interventions": ["Familievejleder"], "followup": "", "#
            + #""links": {"goal_need": [], "goal_intervention": [[0, 0]], "followed_goals": []}, "#
            + #""verdicts": {"handleplan-foreligger": "nej"}}"#
        try folder.write("\n" + passage + "\n", to: "p.jsonl")
        let result = try AuditorProcess.run(
            ["agreement", "--passages", "p.jsonl", "--errors", "--format", "csv"], in: folder.root)
        #expect(result.status == 0)
        let rows = result.output.split(separator: "\r\n").map(String.init)
        #expect(rows.count == 3)
        #expect(rows.contains("p.jsonl:2,handleplan-foreligger,nej,ja,Ro · Ro ved middagen · Familievejleder"))
        #expect(rows.last?.hasPrefix("p.jsonl:2,links: goal_need,'-,0-0,") == true)
    }

    @Test("Without labels: 64; without any labelled case among the paths: 66")
    func usage() throws {
        #expect(try AuditorProcess.run(["agreement", "x"]).status == 64)
        let folder = try TemporaryFolder()
        try folder.write(Self.labels, to: "maerker/a.json")
        try folder.write(SampleCases.xml(id: "147-9"), to: "sager/a.xml")
        let result = try AuditorProcess.run(["agreement", "--labels", "maerker", "sager"], in: folder.root)
        #expect(result.status == 66)
        #expect(result.errors.contains("1 of 1 labelled cases"))
        for (refused, word) in [
            (["--labels", "maerker", "sager", "--sample", "x"], "--sample goes with --reviews"),
            (["--reviews", "l.sqlite", "--standard", "ics-2019"], "leave out --standard"),
        ] {
            let result = try AuditorProcess.run(["agreement"] + refused, in: folder.root)
            #expect(result.status == 64 && result.errors.contains(word), "\(result.errors)")
        }
    }
}
