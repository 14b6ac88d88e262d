import AuditModel
import AuditTesting
import Foundation
import Testing

@Suite("auditor sample")
struct SampleCommandTests {
    /// Twelve cases of three teams.
    private func delivery() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (team, count) in [("Nord", 6), ("Syd", 4), ("Øst", 2)] {
            for number in 1...count {
                let xml = SampleCases.xml(id: "147-\(team)-\(number)")
                    .replacing("maalgruppe=", with: "team=\"Team \(team)\" maalgruppe=")
                try folder.write(xml, to: "sager/\(team)-\(number).xml")
            }
        }
        return folder
    }

    private func sample(_ folder: TemporaryFolder, _ more: [String], output: String = "ud") throws
        -> AuditorProcess.Result
    {
        try AuditorProcess.run(
            ["sample", "sager", "--reference-date", "2014-06-30", "--output", output] + more, in: folder.root)
    }

    private func rows(_ folder: TemporaryFolder, _ name: String) throws -> [[String]] {
        String(decoding: try Data(contentsOf: folder.url(name)), as: UTF8.self)
            .split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("The folder holds sample, reserve, sheet, recipe and frame; the frame's hash is printed before the seed")
    func files() throws {
        let folder = try delivery()
        let result = try sample(folder, ["--size", "5"])
        #expect(result.status == 0, "\(result.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("ud")).sorted()
        for name in ["arbejdsark.html", "opskrift.txt", "ramme.csv", "reserve.csv", "udtraek.csv", "udtraek.json"] {
            #expect(names.contains(name))
        }
        let hash = try #require(result.output.range(of: "SHA-256 "))
        let seed = try #require(result.output.range(of: "Frø: "))
        #expect(hash.lowerBound < seed.lowerBound)
        let frame = try Data(contentsOf: folder.url("ud/ramme.csv"))
        #expect(result.output.contains("SHA-256 " + SHA256.hexadecimal(SHA256.digest(of: frame))))
        #expect(try rows(folder, "ud/udtraek.csv").map { $0[0] } == ["1", "2", "3", "4", "5"])
        // Five of twelve.
        #expect(
            try rows(folder, "ud/udtraek.csv").allSatisfy { Double($0[4]) == 5.0 / 12 && Double($0[5]) == 12.0 / 5 })
    }

    @Test("A weight is written as the number it is: nine cases for five drawn are 1.8 each")
    func weights() throws {
        let folder = try TemporaryFolder()
        for number in 1...9 { try folder.write(SampleCases.xml(id: "147-\(number)"), to: "sager/\(number).xml") }
        #expect(try sample(folder, ["--size", "5"]).status == 0)
        #expect(Set(try rows(folder, "ud/udtraek.csv").map { $0[5] }) == ["1.8"])
    }

    @Test(
        "The ten lines of Python in the recipe get the same cases",
        arguments: [["--size", "5"], ["--per", "team"], ["--per", "team", "--size", "2", "--blind"]])
    func recipe(design: [String]) throws {
        let folder = try delivery()
        #expect(try sample(folder, design + ["--seed", "kaffe \"2026\" \\ æøå"]).status == 0)
        let drawn = try rows(folder, "ud/udtraek.csv").map { "\($0[1]),\($0[2])" }
        #expect(try drawnByRecipe(folder) == drawn)
    }

    /// What the program in the recipe prints, run in the sample's folder.
    private func drawnByRecipe(_ folder: TemporaryFolder) throws -> [String] {
        let recipe = String(decoding: try Data(contentsOf: folder.url("ud/opskrift.txt")), as: UTF8.self)
        let start = try #require(recipe.range(of: "import csv"))
        let program = recipe[start.lowerBound...]
        #expect(program.split(separator: "\n").count == 10)
        try folder.write(String(program), to: "ud/prov.py")
        let python = Process()
        python.executableURL = URL(filePath: "/usr/bin/env")
        python.arguments = ["python3", "prov.py"]
        python.currentDirectoryURL = folder.url("ud")
        let output = Pipe()
        python.standardOutput = output
        try python.run()
        let printed = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        python.waitUntilExit()
        return printed.split(separator: "\n").map(String.init)
    }

    @Test("Ids and teams that look like formulas are drawn as they stand in the list, by the recipe too")
    func formulas() throws {
        let folder = try TemporaryFolder()
        for (number, id) in ["=1+1", "-2", "@sag", "+45", "147-5", "-x"].enumerated() {
            let xml = SampleCases.xml(id: id).replacing("maalgruppe=", with: "team=\"=Team\" maalgruppe=")
            try folder.write(xml, to: "sager/\(number).xml")
        }
        #expect(try sample(folder, ["--size", "4", "--stratify", "team", "--seed", "a"]).status == 0)
        let drawn = try rows(folder, "ud/udtraek.csv").map { "\($0[1]),\($0[2])" }
        #expect(drawn.count == 4)
        #expect(drawn.allSatisfy { !$0.contains(",=") && !$0.contains(",@") && !$0.contains(",+") })
        #expect(try drawnByRecipe(folder) == drawn)
    }

    @Test("A case whose id is a CPR number is drawn under its keyed hash, given a key, and reviewed under it")
    func keyedHash() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleCases.xml(id: "251248-9996"), to: "sager/a.xml")
        try folder.write("0123456789abcdef", to: "noegle")
        #expect(try sample(folder, ["--size", "1"], output: "uden").status == 66)
        let result = try sample(folder, ["--size", "1", "--key-file", "noegle"])
        #expect(result.status == 0, "\(result.errors)")
        // printf 251248-9996 | openssl dgst -sha256 -hmac 0123456789abcdef
        let hash = "998f59c4a62f380994f1747589eb1734dc4c27fe5105e49e4acce3c04293e147"
        #expect(try rows(folder, "ud/udtraek.csv").map { $0[2] } == [hash])
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("ud")) {
            let text = String(decoding: try Data(contentsOf: folder.url("ud/\(name)")), as: UTF8.self)
            #expect(!text.contains("251248") && !text.contains("9996\""), "\(name)")
        }
    }

    @Test("Published lists hold keyed hashes alone and are enough to draw again; the sheet holds the ids")
    func published() throws {
        let folder = try delivery()
        try folder.write("0123456789abcdef", to: "noegle")
        #expect(try sample(folder, ["--size", "5", "--publish"], output: "uden").status == 64)
        let result = try sample(folder, ["--size", "5", "--seed", "a", "--publish", "--key-file", "noegle"])
        #expect(result.status == 0, "\(result.errors)")
        for name in ["ramme.csv", "udtraek.csv", "reserve.csv", "opskrift.txt"] {
            let text = String(decoding: try Data(contentsOf: folder.url("ud/\(name)")), as: UTF8.self)
            #expect(!text.contains("147-"), "\(name)")
        }
        let drawn = try rows(folder, "ud/udtraek.csv").map { "\($0[1]),\($0[2])" }
        #expect(try drawnByRecipe(folder) == drawn)
        let frame = try rows(folder, "ud/ramme.csv").map { $0[1] }
        #expect(frame == frame.sorted())
        let sheet = String(decoding: try Data(contentsOf: folder.url("ud/arbejdsark.html")), as: UTF8.self)
        #expect(sheet.contains("data-case=\"147-"))
        // A case is left out by its id; the lists stay without any, and cannot be made without the key.
        let left = try #require(sheet.firstMatch(of: #/data-case="(147-[^"]*)"/#)).1
        let replace = ["sample", "replace", "ud", "sager", "--case", String(left), "--reason", "\(left) er flyttet"]
        #expect(try AuditorProcess.run(replace + ["--output", "n1"], in: folder.root).status == 64)
        let replaced = try AuditorProcess.run(
            replace + ["--output", "n2", "--key-file", "noegle"], in: folder.root)
        #expect(replaced.status == 0, "\(replaced.errors)")
        for name in ["udtraek.csv", "udskiftninger.csv", "opskrift.txt"] {
            let text = String(decoding: try Data(contentsOf: folder.url("n2/\(name)")), as: UTF8.self)
            #expect(!text.contains("147-"), "\(name)")
        }
    }

    @Test("The same seed draws the same cases; another one others")
    func seeds() throws {
        let folder = try delivery()
        #expect(try sample(folder, ["--size", "4", "--seed", "a"], output: "1").status == 0)
        #expect(try sample(folder, ["--size", "4", "--seed", "a"], output: "2").status == 0)
        #expect(try sample(folder, ["--size", "4", "--seed", "b"], output: "3").status == 0)
        #expect(try rows(folder, "1/udtraek.csv") == rows(folder, "2/udtraek.csv"))
        #expect(try rows(folder, "1/udtraek.csv").map { $0[2] } != rows(folder, "3/udtraek.csv").map { $0[2] })
    }

    @Test("One case for each team, weighed by the size of the team")
    func perTeam() throws {
        let folder = try delivery()
        #expect(try sample(folder, ["--per", "team", "--seed", "a"]).status == 0)
        let drawn = try rows(folder, "ud/udtraek.csv")
        #expect(drawn.map { $0[3] } == ["Team Nord", "Team Syd", "Team Øst"])
        #expect(drawn.map { Double($0[5]) } == [6, 4, 2])
        #expect(try rows(folder, "ud/reserve.csv").map { $0[2] } == ["Team Nord", "Team Syd", "Team Øst"])
    }

    @Test("Ten percentage points of twelve cases need eleven; the frame can be cut, and an empty one is said")
    func precisionAndFilters() throws {
        let folder = try delivery()
        // 96.04 / (1 + 95.04 / 12) = 10.8.
        #expect(try sample(folder, ["--precision", "10"], output: "1").status == 0)
        #expect(try rows(folder, "1/udtraek.csv").count == 11)
        let cut = ["--team", "Team Syd", "--where", "boernesamtale=ja", "--case-step", "undersoegelse"]
        #expect(try sample(folder, ["--size", "9"] + cut, output: "2").status == 0)
        #expect(try rows(folder, "2/udtraek.csv").count == 4)
        let several = ["--team", "Team Syd", "--team", "Team Øst", "--municipality", "147", "--municipality", "250"]
        #expect(try sample(folder, ["--size", "12"] + several, output: "6").status == 0)
        #expect(try rows(folder, "6/udtraek.csv").count == 6)
        let recipe = String(decoding: try Data(contentsOf: folder.url("6/opskrift.txt")), as: UTF8.self)
        #expect(recipe.contains("kommune 147 eller 250; team Team Syd eller Team Øst"))
        #expect(try sample(folder, ["--size", "2", "--case-step", "opfoelgning"], output: "3").status == 66)
        #expect(try sample(folder, ["--size", "2", "--where", "boernesamtale=måske"], output: "4").status == 64)
        #expect(try sample(folder, ["--size", "2", "--where", "boernesang=ja"], output: "5").status == 64)
    }

    @Test("Cases with a verdict are drawn more often, and their chance is kept")
    func overSampling() throws {
        let folder = try delivery()
        for number in 1...3 {
            let xml = SampleCases.xml(id: "147-X-\(number)").replacing("afholdt=\"ja\"", with: "afholdt=\"nej\"")
                .replacing("Samtalen blev holdt på skolen. Anna siger: »Jeg vil gerne have", with: "")
                .replacing("fred til at læse.«", with: "Der er ikke holdt samtale på grund af travlhed.")
            try folder.write(xml, to: "sager/x-\(number).xml")
        }
        let result = try sample(folder, ["--size", "5", "--oversample", "boernesamtale=nej:6", "--seed", "a"])
        #expect(result.status == 0, "\(result.errors)")
        // 12 others at weight 1 and 3 at weight 6: 5 · 18 / 30 = 3 and 5 · 12 / 30 = 2.
        let drawn = try rows(folder, "ud/udtraek.csv")
        #expect(
            drawn.map { $0[3] }.sorted() == Array(repeating: "alle", count: 2)
                + Array(repeating: "alle · boernesamtale=nej", count: 3))
        let frequent = drawn.filter { $0[3].hasSuffix("nej") }
        #expect(frequent.count == 3)
        #expect(frequent.allSatisfy { Double($0[4]) == 1 })
    }

    @Test("Blind, the numbers do not tell which cases were drawn for their verdict; the cases are the same")
    func blindNumbers() throws {
        let folder = try TemporaryFolder()
        for number in 1...24 {
            let xml = SampleCases.xml(id: "147-\(number)")
            let silent = xml.replacing(#/<afsnit type="boernesamtale"[\s\S]*?<\/afsnit>/#, with: "")
            try folder.write(number % 4 == 0 ? silent : xml, to: "sager/\(number).xml")
        }
        let design = ["--size", "12", "--oversample", "boernesamtale=nej:5", "--seed", "a"]
        #expect(try sample(folder, design, output: "set").status == 0)
        #expect(try sample(folder, design + ["--blind"], output: "blindt").status == 0)
        let (seen, blind) = (try rows(folder, "set/udtraek.csv"), try rows(folder, "blindt/udtraek.csv"))
        #expect(Set(seen.map { $0[2] }) == Set(blind.map { $0[2] }))
        // 18 others at weight 1 and 6 at weight 5: all 6 of them, 6 of the others.
        func changes(_ rows: [[String]]) -> Int { zip(rows, rows.dropFirst()).count { $0[3] != $1[3] } }
        #expect(seen.count { $0[3].hasSuffix("nej") } == 6 && changes(seen) == 1)
        #expect(changes(blind) > 3)
        // Nor does the draw's own order: of the stratum with the greater chance it reaches further.
        let digests = blind.map { SHA256.hexadecimal(SHA256.digest(of: "a|147|\($0[2])".utf8)) }
        #expect(digests != digests.sorted())
    }

    @Test("A case that cannot be reviewed makes room for the first in reserve, with the reason")
    func replacing() throws {
        let folder = try delivery()
        #expect(try sample(folder, ["--per", "team", "--seed", "a"]).status == 0)
        let left = try rows(folder, "ud/udtraek.csv")[1][2]
        let next = try rows(folder, "ud/reserve.csv")[1][1]
        let result = try AuditorProcess.run(
            [
                "sample", "replace", "ud", "sager", "--case", left, "--reason", "lånt ud til Ankestyrelsen", "--output",
                "nyt", "--reference-date", "2014-06-30",
            ], in: folder.root)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try rows(folder, "nyt/udtraek.csv")[1][2] == next)
        #expect(try rows(folder, "nyt/udskiftninger.csv").map { $0[3] } == ["lånt ud til Ankestyrelsen"])
        let sheet = String(decoding: try Data(contentsOf: folder.url("nyt/arbejdsark.html")), as: UTF8.self)
        #expect(sheet.contains(next))
        #expect(!sheet.contains(left))
        let missing = try AuditorProcess.run(
            ["sample", "replace", "ud", "sager", "--case", "147-findes-ikke", "--reason", "x", "--output", "n2"],
            in: folder.root)
        #expect(missing.status == 66)
    }

    @Test("An option that would change nothing is refused, with what to write instead")
    func withoutEffect() throws {
        let folder = try delivery()
        let purpose = try sample(folder, ["--size", "2", "--purpose", "tilsyn i juni"])
        #expect(purpose.status == 64)
        #expect(purpose.errors.contains("--ledger FILE"))
        #expect(try sample(folder, ["--size", "2", "--seed", "a"]).status == 0)
        let left = try rows(folder, "ud/udtraek.csv")[0][2]
        let replaced = try AuditorProcess.run(
            [
                "sample", "replace", "ud", "sager", "--case", left, "--reason", "flyttet", "--output", "n",
                "--standard", "ics-2019",
            ], in: folder.root)
        #expect(replaced.status == 64)
        #expect(replaced.errors.contains("'sagsgennemgang-2014', not by 'ics-2019'"))
        #expect(try !folder.names().contains("n"))
    }

    @Test("A sample in English says in English what the frame was cut to, and so do the tabs of its workbook")
    func english() throws {
        let folder = try delivery()
        let result = try sample(
            folder,
            [
                "--size", "2", "--lang", "en", "--municipality", "147", "--team", "Team Nord", "--team", "Team Syd",
                "--target-group", "udsat", "--case-step", "undersoegelse", "--since", "2010-01-01", "--where",
                "boernesamtale=ja",
            ])
        #expect(result.status == 0, "\(result.errors)")
        let recipe = String(decoding: try Data(contentsOf: folder.url("ud/opskrift.txt")), as: UTF8.self)
        #expect(
            recipe.contains(
                "Cut to: municipality 147; team Team Nord or Team Syd; target group udsat; case step undersoegelse; "
                    + "dated 2010-01-01 or later; verdict boernesamtale=ja\n"))
        #expect(recipe.contains("    all: 2 of 10 cases"))
        #expect(try WorkbookParts(path: folder.path("ud/arbejdsark.xlsx")).sheetNames == ["Review", "Sample"])
    }

    @Test("From a ledger the same cases are drawn as from the files, and the sample is recorded")
    func ledger() throws {
        let folder = try delivery()
        let audit = try AuditorProcess.run(
            ["audit", "sager", "--ledger", "l.sqlite", "--output", "r", "--reference-date", "2014-06-30"],
            in: folder.root)
        #expect(audit.status == 0, "\(audit.errors)")
        #expect(try sample(folder, ["--size", "4", "--seed", "a"], output: "1").status == 0)
        let drawn = try AuditorProcess.run(
            [
                "sample", "--ledger", "l.sqlite", "--size", "4", "--seed", "a", "--output", "2", "--reference-date",
                "2014-06-30",
            ], in: folder.root)
        #expect(drawn.status == 0, "\(drawn.errors)")
        for name in ["ramme.csv", "udtraek.csv", "arbejdsark.html"] {
            #expect(try Data(contentsOf: folder.url("1/\(name)")) == Data(contentsOf: folder.url("2/\(name)")))
        }
        // The day is the run's, whatever day it is today.
        let later = ["sample", "--ledger", "l.sqlite", "--size", "4", "--seed", "b", "--last-months", "24"]
        #expect(try AuditorProcess.run(later + ["--output", "3"], in: folder.root).status == 0)
        let description = String(decoding: try Data(contentsOf: folder.url("3/udtraek.json")), as: UTF8.self)
        #expect(description.contains("2014-06-30") && description.contains("dateret 2012-06-30 eller senere"))
        let other = try AuditorProcess.run(
            later + ["--output", "4", "--reference-date", "2014-01-01"], in: folder.root)
        #expect(other.status == 64 && other.errors.contains("as of 2014-06-30"))
        let status = try AuditorProcess.run(["review", "status", "--ledger", "l.sqlite"], in: folder.root)
        #expect(status.output.contains("ikke læst"))
        #expect(try AuditorProcess.run(["sample", "--size", "4"], in: folder.root).status == 64)
    }

    @Test("A seed with a CPR number is refused before anything is written: masked, nobody could check the draw by it")
    func numberAsSeed() throws {
        let folder = try delivery()
        let refused = try sample(folder, ["--size", "4", "--seed", "udtræk 251248-9996"])
        #expect(refused.status == 64 && refused.errors.contains("--seed holds a CPR number"), "\(refused.errors)")
        #expect(!(refused.output + refused.errors).contains("9996"))
        #expect(try folder.names() == ["sager"])
    }

    @Test("Cases are drawn from a ledger where two files differ only in how a letter is spelled")
    func spellings() throws {
        let folder = try TemporaryFolder()
        for (number, name) in ["b\u{E5}.xml", "ba\u{30A}.xml"].enumerated() {
            try folder.write(SampleCases.xml(id: "147-\(number)"), to: "sager/\(name)")
        }
        let audited = try AuditorProcess.run(
            ["audit", "sager", "--ledger", "l.sqlite", "--output", "r", "--reference-date", "2014-06-30"],
            in: folder.root)
        #expect(audited.status == 0, "\(audited.errors)")
        let drawn = try AuditorProcess.run(
            ["sample", "--ledger", "l.sqlite", "--size", "2", "--output", "ud"], in: folder.root)
        #expect(drawn.status == 0, "\(drawn.errors)")
    }
}
