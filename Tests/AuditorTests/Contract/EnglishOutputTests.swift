import AuditTesting
import Foundation
import Testing

@Suite("What is written with --lang en")
struct EnglishOutputTests {
    private static let evaluation = [
        "Fixtures/Evaluation2014/ics", "--register", "Fixtures/Evaluation2014/register.csv", "--reference-date",
        "2014-06-30", "--lang", "en",
    ]

    private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
        try String(contentsOf: folder.url(name), encoding: .utf8)
    }

    @Test(
        "The dictionary explains the columns in English, as a file and as the last sheet of a workbook",
        arguments: [
            (["compare", "--by", "dubu"], nil), (["trend", "--every", "year"], "udvikling.xlsx"),
            (["factors", "--outcome", "analyse-kvalitet", "--factors", "dubu,handicap"], "faktorer.xlsx"),
        ] as [([String], String?)])
    func dictionary(command: [String], workbook: String?) throws {
        let folder = try TemporaryFolder()
        let result = try AuditorProcess.run(command + Self.evaluation + ["--output", folder.path("ud")])
        #expect(result.status == 0, "\(result.errors)")
        let lines = try text(folder, "ud/dataordbog.csv").split(separator: "\r\n").dropFirst()
        #expect(lines.count > 10)
        for line in lines {
            let meaning = line.split(separator: ",", maxSplits: 2)[2]
            #expect(DanishWords.among(String(meaning)).isEmpty, "\(line)")
        }
        guard let workbook else { return }
        let parts = try WorkbookParts(path: folder.path("ud/\(workbook)"))
        let cells = parts.cells(ofSheet: parts.sheetNames.count)
        #expect(cells["B1"] == "kolonne" && cells.count == 3 * (lines.count + 1))
        for (place, cell) in cells where place.hasPrefix("C") && place != "C1" {
            #expect(DanishWords.among(cell).isEmpty, "\(place): \(cell)")
        }
    }

    @Test("Strata that no value names are told in English; the lists, and so the draw, are the same in both languages")
    func strata() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "147-1"), to: "sager/1.xml")
        try folder.write(
            SampleCases.xml(id: "147-2").replacing("maalgruppe=", with: "team=\"Nord\" maalgruppe="), to: "sager/2.xml")
        func sample(_ more: [String]) throws -> AuditorProcess.Result {
            try AuditorProcess.run(
                ["sample", "sager", "--reference-date", "2014-06-30", "--per", "team", "--seed", "a"] + more,
                in: folder.root)
        }
        let danish = try sample(["--output", "da"])
        #expect(danish.output.contains("\n  uden team: 1 af 1\n"))
        let english = try sample(["--output", "en", "--lang", "en"])
        #expect(english.output.contains("\n  Nord: 1 of 1\n  team not recorded: 1 of 1\n"))
        let recipe = try text(folder, "en/opskrift.txt")
        #expect(recipe.contains("    team not recorded: 1 of 1 case, "))
        #expect(try text(folder, "en/arbejdsark.html").contains("Socially exposed"))
        #expect(try text(folder, "da/arbejdsark.html").contains("udsat"))
        // By what stands in the lists.
        #expect(recipe.contains(#"take = {"Nord": 1, "uden team": 1}"#))
        for list in ["ramme.csv", "udtraek.csv", "reserve.csv", "udtraek.json"] {
            #expect(try text(folder, "da/\(list)") == text(folder, "en/\(list)"))
        }
    }

    @Test("explain says in English what a passage is taken for")
    func explain() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(), to: "sag.xml")
        let result = try AuditorProcess.run(
            ["explain", "sag.xml", "--case", "147-2013-0001", "--lang", "en"], in: folder.root)
        #expect(result.output.contains("read as description: "))
        #expect(result.output.contains("describes School and learning: "))
        #expect(!result.output.contains("beskrivelse"))
    }
}
