import Foundation
import Testing

@Suite("The commands beside audit")
struct OtherCommandsTests {
    @Test("explain shows the verdict, its clauses, the passage, and what is missing for a ja")
    func explain() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        let result = try AuditorProcess.run(
            [
                "explain", "sag.xml", "--case", "147-2013-0001", "--criterion", "analyse-foreligger",
                "--reference-date", "2014-06-30",
            ], in: folder.root)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("analyse-foreligger → nej"))
        #expect(result.output.contains("✗ ja"))
        #expect(result.output.contains("[6:35] boernefaglig-undersoegelse › samlet-analyse"))
        #expect(result.output.contains("»udfyldes senere«"))
        #expect(result.output.contains("Mangler for et ja:"))
    }

    @Test("explain shows what a passage is taken for, and the words that decided with their weights")
    func explainWords() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            {"version": 1, "id": "147-1", "kommune": "147", "dokumenter": [
              {"type": "boernefaglig-undersoegelse", "afsnit": [
                {"type": "beskrivelse", "tekst": "Tandlægen fandt fire huller i tænderne."}]}]}
            """, to: "sag.json")
        let result = try AuditorProcess.run(
            ["explain", "sag.json", "--case", "147-1", "--criterion", "daekning-sundhed"], in: folder.root)
        #expect(result.output.contains("daekning-sundhed → ja"))
        #expect(result.output.contains("læst som beskrivelse: "))
        let line = try #require(result.output.split(separator: "\n").first { $0.contains("beskriver sundhed: ") })
        #expect(line.contains("Tandlægen +"))
        #expect(line.contains("tænderne +"))
    }

    @Test("explain without --criterion goes through all criteria of the standard, in its order")
    func explainAll() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        let result = try AuditorProcess.run(["explain", "sag.xml", "--case", "147-2013-0001"], in: folder.root)
        let verdicts = result.output.split(separator: "\n").filter { $0.contains(" → ") }
        #expect(verdicts.count == 47)
        #expect(verdicts.first?.hasPrefix("skabelon-undersoegelsesplan") == true)
        #expect(verdicts.last?.hasPrefix("kildeangivelse") == true)
    }

    @Test("What a foreign file name holds for a terminal is shown, not obeyed, and stays on one line")
    func controlCharacters() throws {
        let folder = try TemporaryFolder()
        try folder.write("<sag", to: "ind/a\u{1B}[2J\u{9B}1m\u{7}\nauditor: alt er godt.xml")
        let shown = "ind/a�[2J�1m��auditor: alt er godt.xml"
        let checked = try AuditorProcess.run(["check", "ind"], in: folder.root)
        #expect(checked.status == 65)
        let complaints = checked.output.split(separator: "\n").dropLast()
        #expect(!complaints.isEmpty && complaints.allSatisfy { $0.hasPrefix(shown) }, "\(checked.output)")
        let explained = try AuditorProcess.run(["explain", "ind", "--case", "147-1"], in: folder.root)
        #expect(explained.errors.contains(shown))
        _ = try AuditorProcess.run(["audit", "ind", "--ledger", "l.sqlite", "--output", "ud"], in: folder.root)
        let listed = try AuditorProcess.run(["quarantine", "list", "--ledger", "l.sqlite"], in: folder.root)
        #expect(listed.output.contains(shown) && listed.output.split(separator: "\n").count == 1, "\(listed.output)")
    }

    @Test(
        "Files without a case: 66",
        arguments: [["trend"], ["boilerplate"], ["factors", "--outcome", "boernesamtale", "--factors", "alder"]])
    func noCases(command: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("[]", to: "tom.json")
        let result = try AuditorProcess.run(command.prefix(1) + ["tom.json"] + command.dropFirst(), in: folder.root)
        #expect(result.status == 66 && result.errors.contains("no case in tom.json"), "\(result.errors)")
    }

    @Test("Options that would be without effect, or give nothing, are refused")
    func withoutEffect() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sager/a.xml")
        try folder.write("0123-4567-89ab-cdef", to: "noegle")
        let audit = ["audit", "sager", "--reference-date", "2014-06-30"]
        #expect(
            try AuditorProcess.run(audit + ["--ledger", "l.sqlite", "--output", "ud"], in: folder.root).status == 0)
        let published = ["--publish", "--key-file", "noegle", "--output", "offentlig", "--format"]
        for (arguments, words) in [
            (["trend", "l.sqlite", "--standard", "ics-2019"], "judged by sagsgennemgang-2014"),
            (["trend", "l.sqlite", "--reference-date", "2014-07-01"], "judged as of 2014-06-30"),
            (["compare", "l.sqlite", "--by", "kommune", "--standard", "ics-2019"], "judged by sagsgennemgang-2014"),
            (["sample", "sager", "--size", "1", "--seed", ""], "--seed is empty"),
            (audit + published + ["sarif"], "is not published"),
        ] {
            let result = try AuditorProcess.run(arguments, in: folder.root)
            #expect(result.status == 64 && result.errors.contains(words), "\(arguments): \(result.errors)")
        }
        let same = ["trend", "l.sqlite", "--standard", "sagsgennemgang-2014", "--reference-date", "2014-06-30"]
        #expect(try AuditorProcess.run(same, in: folder.root).status == 0)
    }

    @Test(
        "Commands that judge their input twice do not take it from standard input, which is read once",
        arguments: [
            ["standards", "impact", "sagsgennemgang-2014", "ics-2019", "-"], ["boilerplate", "-"],
            ["trend", "-", "--standard", "ics-2019", "--joined"],
            ["compare", "-", "--baseline", "periode=2012", "--current", "fil=-,periode=2013", "--baseline-standard"]
                + ["sagsgennemgang-2014"],
        ])
    func standardInput(command: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(command, input: SampleCases.xml(), in: folder.root)
        #expect(result.status == 64 && result.errors.contains("cannot be read twice"), "\(result.errors)")
        #expect(result.output == "")
    }

    @Test("explain of a case that is not there: 66; of a criterion that is none: 64")
    func explainMissing() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        let missing = try AuditorProcess.run(["explain", "sag.xml", "--case", "147-x"], in: folder.root)
        #expect(missing.status == 66)
        #expect(missing.errors.contains("147-x"))
        let unknown = try AuditorProcess.run(
            ["explain", "sag.xml", "--case", "147-2013-0001", "--criterion", "analyse"], in: folder.root)
        #expect(unknown.status == 64)
        #expect(unknown.errors.contains("auditor standards show"))
    }

    @Test("check is content with what the format allows, and names what it does not, once")
    func check() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "god/sag.xml")
        let good = try AuditorProcess.run(["check", "god"], in: folder.root)
        #expect(good.status == 0)
        #expect(good.output == "1 fil, 1 sag læst, 0 indvendinger\n")
        try folder.write(SampleCases.xml(date: "2013-02-30"), to: "slem/dato.xml")
        let bad = try AuditorProcess.run(["check", "slem"], in: folder.root)
        #expect(bad.status == 65)
        #expect(bad.output.split(separator: "\n").count == 2)
        #expect(bad.output.hasPrefix("slem/dato.xml:3:"))
        #expect(!bad.output.contains("2013-02-30"), "a value may be someone's")
    }

    @Test("check names each reference that leads nowhere")
    func checkReferences() throws {
        let folder = try TemporaryFolder()
        let plan =
            #"<dokument type="handleplan"><afsnit type="maal" behov="b9">Læse.</afsnit>"#
            + #"<afsnit type="indsats" maal="m9">Læsehjælp.</afsnit></dokument></sag>"#
        try folder.write(SampleCases.xml().replacing("</sag>", with: plan), to: "sag.xml")
        let checked = try AuditorProcess.run(["check", "sag.xml"], in: folder.root)
        #expect(checked.status == 65)
        #expect(checked.output.contains("»behov«") && checked.output.contains("»maal«"), "\(checked.output)")
        #expect(checked.output.hasSuffix("1 fil, 1 sag læst, 2 indvendinger\n"))
        #expect(checked.output.contains("»behov« henviser til noget, der ikke er i sagen; ret"))
    }

    @Test("check names all that is wrong at one place, and a CPR number as id beside it")
    func checkSamePlace() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            SampleCases.xml(id: "251248-9996").replacing("\"udsat\"", with: "\"alle\"")
                .replacing("2012-11-03", with: "i fjor"), to: "sag.xml")
        let checked = try AuditorProcess.run(["check", "sag.xml"], in: folder.root)
        #expect(checked.status == 65)
        for word in ["»maalgruppe«", "»oprettet«", "CPR-nummer"] {
            #expect(checked.output.split(separator: "\n").count { $0.contains(word) } == 1, "\(checked.output)")
        }
        #expect(checked.output.hasSuffix(", 3 indvendinger\n"), "\(checked.output)")
        try folder.write("[1]\n", to: "liste.ndjson")
        #expect(try !AuditorProcess.run(["check", "liste.ndjson"], in: folder.root).output.contains("»«"))
    }

    @Test("check names a case that is delivered with different content, as an audit does")
    func checkDuplicates() throws {
        let folder = try TemporaryFolder()
        let cases = ["2013-02-20", "2012-02-20", "2013-02-20"].map {
            SampleCases.xml(id: "147-1", date: $0).replacing("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", with: "")
        }
        try folder.write("<sager>" + cases.joined() + "</sager>", to: "sager.xml")
        let checked = try AuditorProcess.run(["check", "sager.xml"], in: folder.root)
        #expect(checked.status == 65)
        #expect(checked.output.contains("flere gange med forskelligt indhold"), "\(checked.output)")
        #expect(checked.output.hasSuffix("1 fil, 3 sager læst, 1 indvending\n"), "\(checked.output)")
    }

    @Test("Files that are passed over are told of; of a published run no share is")
    func summary() throws {
        let folder = try TemporaryFolder()
        for number in 1...12 { try folder.write(SampleCases.xml(id: "s\(number)"), to: "ind/\(number).xml") }
        try folder.write(SampleCases.xml(id: "s13"), to: "ind/13.txt")
        try folder.write("en-lang-hemmelig-noegle", to: "noegle")
        let asked = ["audit", "ind", "--reference-date", "2014-06-30", "--output"]
        let own = try AuditorProcess.run(asked + ["egen"], in: folder.root)
        #expect(own.status == 0)
        #expect(own.output.contains("1 fil sprunget over") && own.errors.contains("1 file passed over"))
        #expect(own.output.contains("(N="))
        let published = try AuditorProcess.run(
            asked + ["aaben", "--publish", "--key-file", "noegle"], in: folder.root)
        #expect(published.status == 0, "\(published.errors)")
        #expect(!published.output.contains("(N=") && !published.output.contains("%"))
    }

    @Test("check reads as an audit would: with its key, its dialect, and in the language asked for")
    func checkAsAudited() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "251248-9996", date: "2013-02-30"), to: "sag.xml")
        let refused = try AuditorProcess.run(["check", "sag.xml", "--lang", "en"], in: folder.root)
        #expect(refused.status == 65)
        #expect(refused.output.contains("'dato' is no date from 1900 to 2200 written as YYYY-MM-DD"))
        #expect(refused.output.contains("--key-file"))
        #expect(!refused.output.contains("mangler") && !refused.output.contains("Sagens"))
        #expect(refused.output.hasSuffix("1 file, 0 cases read, 2 complaints\n"))
        try folder.write(SampleCases.xml(id: "251248-9996"), to: "sag.xml")
        try folder.write("0123456789abcdef", to: "noegle")
        let read = try AuditorProcess.run(["check", "sag.xml", "--key-file", "noegle"], in: folder.root)
        #expect(read.status == 0, "\(read.output)\(read.errors)")
    }

    @Test("standards list and show name the shipped ones with their criteria")
    func standards() throws {
        let list = try AuditorProcess.run(["standards", "list"])
        #expect(list.status == 0)
        #expect(
            list.output.split(separator: "\n").map { $0.split(separator: " ")[0] } == [
                "ics-2019", "overordnet-lov", "sagsgennemgang-2014",
            ])
        let danish = try AuditorProcess.run(["standards", "show", "sagsgennemgang-2014"])
        #expect(danish.output.contains("kilde: deloitte-2014, figur ") && !danish.output.contains(", figure "))
        let show = try AuditorProcess.run(["standards", "show", "sagsgennemgang-2014", "--lang", "en"])
        #expect(show.output.contains("47 criteria · sha256 "))
        #expect(show.output.contains("published: 92 %, N=116"))
    }

    @Test("standards check names every mistake in a standard with file, line and column")
    func standardsCheck() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            name: egen
            title: {da: Egen, en: Own}
            extends: sagsgennemgang-2014
            treshold: {sider-ja: 20}
            """, to: "egen.yaml")
        let result = try AuditorProcess.run(["standards", "check", "egen.yaml"], in: folder.root)
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("egen.yaml:4:1: "))
        #expect(result.errors.contains("thresholds"))
        let audit = try AuditorProcess.run(["audit", "x", "--standard", "egen.yaml"], in: folder.root)
        #expect(audit.status == 64)
        #expect(audit.errors.contains("egen.yaml:4:1: "))
    }

    @Test("A standard of one's own changes what is asked, and its hash")
    func ownStandard() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "name: egen\ntitle: {da: Egen, en: Own}\nextends: sagsgennemgang-2014\noff: [omfang, fokus]\n",
            to: "egen.yaml")
        try folder.write(SampleCases.xml(), to: "sag.xml")
        for (standard, output) in [("egen.yaml", "a"), ("sagsgennemgang-2014", "b")] {
            let result = try AuditorProcess.run(
                ["audit", "sag.xml", "--standard", standard, "--output", output], in: folder.root)
            #expect(result.status == 0)
        }
        let own = String(decoding: try Data(contentsOf: folder.url("a/fund.csv")), as: UTF8.self)
        #expect(own.split(whereSeparator: \.isNewline).count == 1 + 45)
        let record = String(decoding: try Data(contentsOf: folder.url("a/koersel.json")), as: UTF8.self)
        let shipped = String(decoding: try Data(contentsOf: folder.url("b/koersel.json")), as: UTF8.self)
        func hash(_ text: String) -> Substring? { text.firstMatch(of: /"hash": "([0-9a-f]{64})"/)?.output.1 }
        #expect(hash(record) != nil)
        #expect(hash(record) != hash(shipped))
    }
}
