import AuditModel
import Foundation
import Testing

@testable import Auditor

@Suite("auditor review, agreement --reviews and tilsyn")
struct ReviewCommandTests {
    /// A folder with two cases, a sample of both, and the sample.
    private func drawn(_ more: [String] = [], cases: Int = 2) throws -> (folder: TemporaryFolder, sample: CaseSample) {
        let folder = try TemporaryFolder()
        for number in 1...cases { try folder.write(SampleCases.xml(id: "147-\(number)"), to: "sager/\(number).xml") }
        let result = try run(
            folder,
            [
                "sample", "sager", "--size", "\(cases)", "--seed", "a", "--output", "ud", "--reference-date",
                "2014-06-30",
                "--criteria", "boernesamtale,analyse-foreligger,partshoering",
            ] + more)
        #expect(result.status == 0, "\(result.errors)")
        return (folder, try CaseSample(folder: folder.path("ud")))
    }

    @discardableResult
    private func run(_ folder: TemporaryFolder, _ arguments: [String]) throws -> AuditorProcess.Result {
        try AuditorProcess.run(arguments, in: folder.root)
    }

    /// A saved sheet: boernesamtale is ja, the two others are nej with a comment, unless told otherwise.
    private func save(
        _ sample: CaseSample, as name: String, in folder: TemporaryFolder, reader: String = "L1",
        answers: [String: String] = [:], comment: String = "mangler", due: String = "2014-01-31", id: String? = nil
    ) throws {
        let cases = sample.cases.map { one in
            let lines = sample.criteria.map { criterion in
                let verdict = answers[criterion.rawValue] ?? (criterion.rawValue == "boernesamtale" ? "ja" : "nej")
                let action =
                    criterion.rawValue == "analyse-foreligger"
                    ? #","handling":{"hvad":"Skriv analysen","hvem":"L2","frist":"\#(due)"}"# : ""
                return #"{"kriterium":"\#(criterion)","svar":"\#(verdict)","kommentar":"\#(comment)"\#(action)}"#
            }
            return """
                {"nummer":\(one.number),"kommune":"\(one.municipality)","sag":"\(one.caseID)","fingeraftryk":"\(one.fingerprint)",
                "svar":[\(lines.joined(separator: ","))]}
                """
        }
        try folder.write(
            """
            {"format":"auditor-gennemgang","version":1,"udtraek":"\(id ?? sample.id)","standard_hash":"\(sample.standardHash)",
            "laeser":"\(reader)","blind":\(sample.isBlind),"gemt":"2014-07-01T08:00:00Z","sager":[\(cases.joined(separator: ","))]}
            """, to: name)
    }

    @Test("A sheet is imported once, its reader's code and what is missing are shown")
    func importing() throws {
        let (folder, sample) = try drawn()
        try save(sample, as: "l1.json", in: folder)
        let first = try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output == "l1.json: 6 svar fra L1, alt er besvaret\n")
        let again = try run(folder, ["review", "import", "l1.json", "--ledger", "l.sqlite"])
        #expect(again.output == "l1.json: er indlæst før\n")
        let status = try run(folder, ["review", "status", "--ledger", "l.sqlite"])
        #expect(status.output.contains(sample.id))
        #expect(status.output.split(separator: "\n").count { $0.hasSuffix(": L1") } == 2)
    }

    @Test("explain with the ledger shows the human's answer, and which one counts; without it only the program's")
    func explained() throws {
        let (folder, sample) = try drawn()
        try save(sample, as: "l1.json", in: folder, answers: ["boernesamtale": "delvist"])
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        let asked = [
            "explain", "sager/1.xml", "--case", "147-1", "--criterion", "boernesamtale", "--reference-date",
            "2014-06-30",
        ]
        let plain = try run(folder, asked)
        #expect(plain.output.contains("boernesamtale → ja"))
        let shown = try run(folder, asked + ["--ledger", "l.sqlite", "--purpose", "klage"])
        #expect(shown.status == 0, "\(shown.errors)")
        #expect(shown.output.contains("boernesamtale → delvist"))
        #expect(shown.output.contains("svaret »delvist«, som gælder. Programmet svarede »ja«."))
        try folder.write(
            SampleCases.xml(id: "147-1").replacing("kommune=\"147\"", with: "kommune=\"147\" team=\"Nord\""),
            to: "sager/1.xml")
        let changed = try run(folder, asked + ["--ledger", "l.sqlite", "--purpose", "klage"])
        #expect(changed.output.contains("boernesamtale → ja"))
        #expect(changed.output.contains("sagen er ændret siden"))
    }

    @Test("A foreign, incomplete or contradicting sheet is refused in words and changes nothing")
    func refusals() throws {
        let (folder, sample) = try drawn()
        try save(sample, as: "fremmed.json", in: folder, id: "000000000000")
        try save(sample, as: "uden.json", in: folder, comment: "")
        try save(sample, as: "navn.json", in: folder, reader: "Anna Berg")
        for (file, words, status) in [
            ("fremmed.json", "som protokollen ikke kender", 74), ("uden.json", "et nej skal have en kommentar", 65),
            ("navn.json", "aldrig et navn", 65),
        ] {
            let result = try run(folder, ["review", "import", file, "--sample", "ud", "--ledger", "l.sqlite"])
            #expect(result.status == Int32(status))
            #expect(result.errors.contains(words), "\(result.errors)")
        }
        try save(sample, as: "l1.json", in: folder)
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        try save(sample, as: "l1b.json", in: folder, answers: ["partshoering": "ja"])
        let changed = try run(folder, ["review", "import", "l1b.json", "--ledger", "l.sqlite"])
        #expect(changed.status == 65)
        #expect(changed.errors.contains("L1 svarede nej før, nu ja"))
        #expect(try run(folder, ["review", "import", "l1b.json", "--ledger", "l.sqlite", "--again"]).status == 0)
    }

    @Test("A case with another's number, and one that stands twice, are told of, and nothing is recorded")
    func misnumbered() throws {
        let (folder, sample) = try drawn()
        var swapped = sample
        swapped.cases = zip(sample.cases, sample.cases.reversed()).map { one, other in
            SampledCase(
                number: other.number, municipality: one.municipality, caseID: one.caseID, stratum: one.stratum,
                probability: one.probability, isDouble: one.isDouble, fingerprint: one.fingerprint, answers: one.answers
            )
        }
        try save(swapped, as: "byttet.json", in: folder)
        var twice = sample
        twice.cases.append(sample.cases[0])
        try save(twice, as: "dobbelt.json", in: folder)
        for (file, words) in [("byttet.json", "er nr. 2 i udtrækket"), ("dobbelt.json", "står to gange")] {
            let result = try run(folder, ["review", "import", file, "--sample", "ud", "--ledger", "l.sqlite"])
            #expect(result.status == 65 && result.errors.contains(words), "\(result.errors)")
        }
        #expect(try run(folder, ["review", "status", "--ledger", "l.sqlite"]).status == 66)
    }

    @Test("A second reader stands beside the first; what they differ on is listed and settled")
    func secondReader() throws {
        let (folder, sample) = try drawn(["--double", "100%"])
        #expect(sample.cases.filter(\.isDouble).count == 2)
        try save(sample, as: "l1.json", in: folder)
        try save(sample, as: "l2.json", in: folder, reader: "L2", answers: ["partshoering": "delvist"])
        let both = try run(
            folder, ["review", "import", "l1.json", "l2.json", "--sample", "ud", "--ledger", "l.sqlite"])
        #expect(both.status == 0, "\(both.errors)")
        let status = try run(folder, ["review", "status", "--ledger", "l.sqlite"]).output
        #expect(status.contains("147-1 partshoering: L1 nej, L2 delvist"))
        #expect(status.contains(" · 1 uenighed\n"))
        let settled = try run(
            folder,
            [
                "review", "moderate", "--case", "147-1", "--criterion", "partshoering", "--verdict", "delvist",
                "--comment", "sendt, men uden svar", "--reader", "M1", "--ledger", "l.sqlite",
            ])
        #expect(settled.status == 0, "\(settled.errors)")
        let after = try run(folder, ["review", "status", "--ledger", "l.sqlite"]).output
        #expect(!after.contains("147-1 partshoering: L1 nej"))
        #expect(after.contains("147-2 partshoering: L1 nej, L2 delvist"))
        let json = try run(folder, ["agreement", "--reviews", "l.sqlite", "--format", "json"]).output
        struct Figures: Decodable {
            struct Line: Decodable {
                struct Table: Decodable { let n: Int, equal: Double }
                let maskine: Table, laesere: Table
                let seen: Double
                let laesning: String

                private enum CodingKeys: String, CodingKey {
                    case maskine, laesere, laesning
                    case seen = "ja_set"
                }
            }
            let sager, ramme: Int
            let kriterier: [String: Line]
        }
        let figures = try JSONDecoder().decode(Figures.self, from: Data(json.utf8))
        #expect(figures.ramme == 2)
        let hearing = try #require(figures.kriterier["partshoering"])
        #expect(hearing.maskine.n == 2 && hearing.maskine.equal == 1)
        #expect(hearing.laesere.n == 2 && hearing.laesere.equal == 0)
        #expect(hearing.seen == 0)
        #expect(hearing.laesning == "for-faa-sager")
    }

    @Test("Of a case whose id two municipalities have, --municipality says which is settled")
    func sameID() throws {
        let folder = try TemporaryFolder()
        for code in ["147", "250"] {
            try folder.write(SampleCases.xml(id: "7", municipality: code), to: "sager/\(code).xml")
        }
        let drawn = try run(
            folder,
            [
                "sample", "sager", "--size", "2", "--double", "100%", "--seed", "a", "--output", "ud",
                "--reference-date", "2014-06-30", "--criteria", "partshoering",
            ])
        #expect(drawn.status == 0, "\(drawn.errors)")
        let sample = try CaseSample(folder: folder.path("ud"))
        try save(sample, as: "l1.json", in: folder)
        try save(sample, as: "l2.json", in: folder, reader: "L2", answers: ["partshoering": "delvist"])
        try run(folder, ["review", "import", "l1.json", "l2.json", "--sample", "ud", "--ledger", "l.sqlite"])
        let settle = [
            "review", "moderate", "--case", "7", "--criterion", "partshoering", "--verdict", "delvist", "--comment",
            "sendt", "--reader", "M1", "--ledger", "l.sqlite",
        ]
        let unclear = try run(folder, settle)
        #expect(unclear.status == 66 && unclear.errors.contains("add --municipality"), "\(unclear.errors)")
        let settled = try run(folder, settle + ["--municipality", "250"])
        #expect(settled.status == 0, "\(settled.errors)")
        let status = try run(folder, ["review", "status", "--ledger", "l.sqlite"]).output
        #expect(status.contains("147 7 partshoering: L1 nej") && !status.contains("250 7 partshoering: L1 nej"))
    }

    @Test("A folder from before a case was replaced does not take the replacement back")
    func olderFolder() throws {
        let (folder, drawn) = try drawn()
        for number in 3...4 { try folder.write(SampleCases.xml(id: "147-\(number)"), to: "sager/\(number).xml") }
        try run(
            folder,
            ["sample", "sager", "--size", "2", "--seed", "a", "--output", "to", "--reference-date", "2014-06-30"])
        let before = try CaseSample(folder: folder.path("to"))
        let left = try #require(before.cases.first?.caseID)
        try run(
            folder,
            ["sample", "replace", "to", "sager", "--case", left, "--reason", "lånt ud", "--output", "nyt"])
        let after = try CaseSample(folder: folder.path("nyt"))
        try save(after, as: "l1.json", in: folder)
        try save(before, as: "l2.json", in: folder, reader: "L2")
        try save(drawn, as: "andet.json", in: folder)
        let files = ["review", "import", "--ledger", "l.sqlite"]
        #expect(try run(folder, files + ["l2.json", "--sample", "to"]).status == 0)
        #expect(try run(folder, files + ["l1.json", "--sample", "nyt"]).status == 0)
        try save(before, as: "l3.json", in: folder, reader: "L3")
        let older = try run(folder, files + ["l3.json", "--sample", "to"])
        #expect(older.status == 64 && older.errors.contains("er trådt ind for \(left)"), "\(older.errors)")
        let status = try run(folder, ["review", "status", "--ledger", "l.sqlite"]).output
        #expect(status.contains(try #require(after.cases.first?.caseID)) && !status.contains("\(left):"), "\(status)")
        #expect(try run(folder, files + ["andet.json", "--sample", "ud"]).status == 0)
    }

    /// What a sheet offers *delvist* on, and what it does not: lawfulness is ja or nej, and so is what no case can have half.
    @Test(
        "An answer the sheet does not offer is refused, from a file and when readers settle",
        arguments: [
            (["--scale", "officiel"], "analyse-foreligger", "partshoering"),
            (
                ["--criteria", "opfoelgning-registreret,opfoelgning-maal"], "opfoelgning-maal",
                "opfoelgning-registreret"
            ),
        ])
    func offered(options: [String], partly: String, whole: String) throws {
        let (folder, sample) = try drawn(["--double", "100%"] + options)
        let asked = sample.criteria.map(\.rawValue)
        #expect(options[0] == "--criteria" ? asked.sorted() == [partly, whole] : asked.contains(whole))
        let files = ["review", "import", "--sample", "ud", "--ledger", "l.sqlite"]
        try save(sample, as: "delvist.json", in: folder, answers: [whole: "delvist"])
        let refused = try run(folder, files + ["delvist.json"])
        #expect(refused.status == 65, "\(refused.output)")
        #expect(refused.errors.contains("\(whole): har et svar, der ikke er på arket"), "\(refused.errors)")
        try save(sample, as: "l1.json", in: folder, answers: [partly: "delvist"])
        try save(sample, as: "l2.json", in: folder, reader: "L2", answers: [partly: "ja", whole: "ja"])
        let both = try run(folder, files + ["l1.json", "l2.json"])
        #expect(both.status == 0, "\(both.errors)")
        func settle(_ criterion: String) throws -> AuditorProcess.Result {
            try run(
                folder,
                [
                    "review", "moderate", "--case", "147-1", "--criterion", criterion, "--verdict", "delvist",
                    "--comment", "sendt", "--reader", "M1", "--ledger", "l.sqlite",
                ])
        }
        let settled = try settle(whole)
        #expect(settled.status == 64, "\(settled.output)")
        #expect(settled.errors.contains("does not offer delvist on \(whole); it offers ja, nej, ikke-relevant"))
        #expect(try settle(partly).status == 0)
    }

    @Test("A sheet recorded before counts again when the reader has answered otherwise since")
    func takenBack() throws {
        let (folder, sample) = try drawn()
        func status(_ file: String, _ more: [String] = []) throws -> String {
            let result = try run(
                folder, ["review", "import", file, "--sample", "ud", "--ledger", "l.sqlite"] + more)
            #expect(result.status == 0, "\(result.errors)")
            return result.output
        }
        func conversation() throws -> Substring? {
            let asked = ["agreement", "--reviews", "l.sqlite", "--errors", "--format", "csv"]
            let rows = try run(folder, asked).output.split(separator: "\r\n")
            return rows.first { $0.contains("147-1,boernesamtale,L1") }?.split(separator: ",")[4]
        }
        try save(sample, as: "a.json", in: folder, answers: ["boernesamtale": "nej"])
        try save(sample, as: "b.json", in: folder, answers: ["boernesamtale": "delvist"])
        #expect(try status("a.json") == "a.json: 6 svar fra L1, alt er besvaret\n")
        #expect(try status("b.json", ["--again"]).contains("6 svar fra L1"))
        #expect(try conversation() == "delvist")
        #expect(try status("a.json", ["--again"]) == "a.json: 6 svar fra L1, alt er besvaret\n")
        #expect(try conversation() == "nej")
        #expect(try status("a.json", ["--again"]) == "a.json: er indlæst før\n")
        #expect(try status("b.json", ["--again"]).contains("6 svar fra L1"))
        #expect(try conversation() == "delvist")
    }

    @Test(
        "A frame cut by a verdict holds the cases whose verdict stands so in the report; its counts are the program's")
    func frameOfStandingVerdicts() throws {
        let (folder, sample) = try drawn()
        try save(sample, as: "l1.json", in: folder, answers: ["boernesamtale": "nej"])
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        try run(
            folder,
            ["audit", "sager", "--ledger", "l.sqlite", "--output", "r", "--reference-date", "2014-06-30"])
        for (number, paths) in [[], ["sager"]].enumerated() {
            func sample(_ verdict: String, _ output: String) throws -> AuditorProcess.Result {
                try run(
                    folder,
                    ["sample"] + paths + [
                        "--ledger", "l.sqlite", "--where", "boernesamtale=\(verdict)", "--size", "2", "--output",
                        output,
                        "--reference-date", "2014-06-30",
                    ])
            }
            #expect(try sample("ja", "ja-\(number)").status == 66)
            let found = try sample("nej", "nej-\(number)")
            #expect(found.status == 0, "\(found.errors)")
            let frame = try CaseSample(folder: folder.path("nej-\(number)"))
            #expect(frame.frameSize == 2)
            let tally = try #require(frame.frameTallies.first { $0.criterion.rawValue == "boernesamtale" })
            #expect(tally.counts == Verdict.allCases.map { $0 == .yes ? 2 : 0 })
        }
    }

    @Test(
        "A municipality code that is none is refused, not left out",
        arguments: [
            ["sample", "replace", "ud", "sager", "--reason", "x"],
            [
                "review", "moderate", "--criterion", "x", "--verdict", "ja", "--comment", "x", "--reader", "M1",
                "--ledger", "l",
            ],
            ["forget", "--ledger", "l"],
        ])
    func municipality(command: [String]) throws {
        let folder = try TemporaryFolder()
        let result = try run(folder, command + ["--case", "7", "--municipality", "Varde"])
        #expect(result.status == 64 && result.errors.contains("'Varde' is no municipality code"), "\(result.errors)")
    }

    @Test("agreement --reviews --errors lists where reader and program differ, with the reader's comment")
    func disagreements() throws {
        let (folder, sample) = try drawn()
        try save(
            sample, as: "l1.json", in: folder, answers: ["boernesamtale": "delvist"],
            comment: "=samtalen, ring 251248-9996")
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        let asked = ["agreement", "--reviews", "l.sqlite", "--errors", "--format"]
        let rows = try run(folder, asked + ["csv"]).output.split(separator: "\r\n")
        #expect(rows.first == "kommune,sag,kriterium,laeser,laeserens_svar,svar,kommentar")
        let expected = sample.cases.map {
            "147,\($0.caseID),boernesamtale,L1,delvist,ja,\"'=samtalen, ring ######-####\""
        }
        #expect(rows.dropFirst().map(String.init) == expected)
        let text = try run(folder, asked + ["text"]).output
        #expect(text.contains("\n147 147-1 boernesamtale: L1 delvist, auditor ja\n    »=samtalen, ring ######-####«\n"))
        let json = try run(folder, asked + ["json"]).output
        #expect(json.contains("\"laeserens_svar\" : \"delvist\""))
    }

    @Test("The round's report shows results, remarks and actions; the politicians' page names no case")
    func report() throws {
        let (folder, sample) = try drawn(cases: 3)
        try save(sample, as: "l1.json", in: folder, comment: "Familien skal høres & inddrages")
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        let result = try run(folder, ["tilsyn", "report", "--ledger", "l.sqlite", "--output", "runde"])
        #expect(result.status == 0, "\(result.errors)")
        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.url("runde/\(name)")), as: UTF8.self)
        }
        let report = try text("tilsyn.html")
        #expect(report.contains("Familien skal høres &amp; inddrages"))
        #expect(report.contains("147-1"))
        #expect(report.contains("Skriv analysen"))
        #expect(report.contains("over fristen"))
        let political = try text("udvalg.html")
        #expect(!political.contains("147-"))
        #expect(!political.contains("Familien skal"))
        #expect(!political.contains("Skriv analysen"))
        #expect(try Data(contentsOf: folder.url("runde/tilsyn.xlsx")).count > 1000)
    }

    @Test("Actions are listed by due date, close by hand with a reason, and by themselves when the case is mended")
    func actions() throws {
        let (folder, sample) = try drawn()
        try save(sample, as: "l1.json", in: folder, answers: ["boernesamtale": "nej"])
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        let open = try run(folder, ["tilsyn", "actions", "--ledger", "l.sqlite"]).output
        #expect(open.split(separator: "\n").count == 2)
        #expect(open.contains("2014-01-31"))
        #expect(try run(folder, ["tilsyn", "actions", "--close", "1", "--ledger", "l.sqlite"]).status == 64)
        let closed = try run(
            folder, ["tilsyn", "actions", "--close", "1", "--reason", "gjort", "--ledger", "l.sqlite"])
        #expect(closed.status == 0)
        #expect(
            try run(folder, ["tilsyn", "actions", "--close", "1", "--reason", "x", "--ledger", "l.sqlite"]).status == 66
        )
        // The second case gets its analysis; the next audit finds it.
        let analysis = """
            Karlas uro og fravær fra skolen hænger sammen og må ses i lyset af forældrenes skilsmisse. Mor er varm og \
            trøster Karla, men hun er alene om opgaven og kan ikke holde fast i grænser og sengetider, fordi hun selv er \
            udmattet, og det forstærker Karlas uro. At mormor henter om torsdagen og bor tæt på, opvejer noget af mors \
            travlhed, mens den trange bolig og den dårlige økonomi gør det sværere for Karla at finde ro. Samlet vejer \
            Karlas behov for ro og hjælp til skolen tungest.
            """
        try folder.write(
            SampleCases.xml(id: "147-2").replacing("udfyldes senere", with: analysis), to: "sager/2.xml")
        let audit = try run(
            folder, ["audit", "sager", "--ledger", "l.sqlite", "--output", "r", "--reference-date", "2014-06-30"])
        #expect(audit.status == 0, "\(audit.errors)")
        let mended = try run(folder, ["tilsyn", "actions", "--ledger", "l.sqlite"]).output
        #expect(mended.contains("lukkede sig selv: 147-2 analyse-foreligger"))
        #expect(mended.contains("Ingen åbne handlinger."))
    }

    @Test("In reports a human verdict stands over the machine's, which stays visible, until the case changes")
    func effect() throws {
        let (folder, sample) = try drawn()
        try save(
            sample, as: "l1.json", in: folder, answers: ["boernesamtale": "delvist"], comment: "mangler hos L1")
        try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"])
        func audit(_ output: String) throws -> [[String]] {
            let result = try run(
                folder,
                ["audit", "sager", "--ledger", "l.sqlite", "--output", output, "--reference-date", "2014-06-30"])
            #expect(result.status == 0, "\(result.errors)")
            let text = String(decoding: try Data(contentsOf: folder.url("\(output)/fund.csv")), as: UTF8.self)
            let rows = text.split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
            #expect(rows[0].suffix(5).first == "maskinens_svar")
            // What the reader wrote may hold text of the case, and stands in no report.
            #expect(!text.contains("mangler hos L1"))
            return rows.filter { $0[4] == "boernesamtale" }.map { row in
                [row[1], row[5], row[row.count - 5], row[row.count - 2]].map(String.init)
            }
        }
        #expect(
            try audit("r1") == [["147-1", "delvist", "ja", "rettet"], ["147-2", "delvist", "ja", "rettet"]])
        let page = String(decoding: try Data(contentsOf: folder.url("r1/rapport.html")), as: UTF8.self)
        #expect(page.contains("6 svar i 2 sager er givet af et menneske; 2 af dem retter programmet"))
        #expect(page.contains("✎ 2 svar af mennesker, 2 rettet"))
        // Case sheets are written without a ledger of their own, but with the human verdicts of one.
        let asked = [
            "audit", "sager", "--reviews", "l.sqlite", "--case-sheets", "--output", "ark", "--reference-date",
            "2014-06-30",
        ]
        #expect(try run(folder, asked).status == 64)
        let sheets = try run(folder, asked + ["--purpose", "tilsyn i juli"])
        #expect(try run(folder, ["ledger", "access-log", "--ledger", "l.sqlite"]).output.contains("tilsyn i juli"))
        #expect(sheets.status == 0, "\(sheets.errors)")
        let sheet = String(decoding: try Data(contentsOf: folder.url("ark/sager/000001.html")), as: UTF8.self)
        #expect(sheet.contains("Et menneske har læst sagen den 1. juli 2014 og svaret »delvist«, som gælder."))
        #expect(!sheet.contains("mangler hos L1"))
        #expect(try Data(contentsOf: folder.url("ark/fund.csv")) == Data(contentsOf: folder.url("r1/fund.csv")))
        try folder.write(
            SampleCases.xml(id: "147-1").replacing("elleve fraværsdage", with: "tolv fraværsdage"), to: "sager/1.xml")
        #expect(
            try audit("r2") == [["147-1", "ja", "ja", "foraeldet"], ["147-2", "delvist", "ja", "rettet"]])
    }

    @Test("Reports of earlier runs come back byte for byte, whatever humans answered, answered anew or settled later")
    func earlierReports() throws {
        let (folder, sample) = try drawn(["--double", "100%"])
        func audit(_ output: String) throws {
            let result = try run(
                folder,
                ["audit", "sager", "--ledger", "l.sqlite", "--output", output, "--reference-date", "2014-06-30"])
            #expect(result.status == 0, "\(result.errors)")
        }
        func answers(_ output: String, _ criterion: String) throws -> [String] {
            String(decoding: try Data(contentsOf: folder.url("\(output)/fund.csv")), as: UTF8.self)
                .split(separator: "\r\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
                .filter { $0[4] == criterion }.map { String($0[5]) }
        }
        try audit("r1")
        try save(sample, as: "l1.json", in: folder, answers: ["boernesamtale": "delvist"])
        #expect(
            try run(folder, ["review", "import", "l1.json", "--sample", "ud", "--ledger", "l.sqlite"]).status == 0)
        try audit("r2")
        try save(sample, as: "igen.json", in: folder, answers: ["boernesamtale": "nej"])
        try save(sample, as: "l2.json", in: folder, reader: "L2", answers: ["boernesamtale": "ja"])
        let second = try run(
            folder, ["review", "import", "igen.json", "l2.json", "--again", "--ledger", "l.sqlite"])
        #expect(second.status == 0, "\(second.errors)")
        let settled = try run(
            folder,
            [
                "review", "moderate", "--case", "147-1", "--criterion", "boernesamtale", "--verdict", "nej",
                "--comment", "enige nu", "--reader", "M1", "--ledger", "l.sqlite",
            ])
        #expect(settled.status == 0, "\(settled.errors)")
        try audit("r3")
        #expect(try answers("r1", "boernesamtale") == ["ja", "ja"])
        #expect(try answers("r2", "boernesamtale") == ["delvist", "delvist"])
        #expect(try answers("r3", "boernesamtale").first == "nej")
        for number in 1...3 {
            let again = try run(
                folder, ["report", "--run", "\(number)", "--ledger", "l.sqlite", "--output", "igen\(number)"])
            #expect(again.status == 0, "\(again.errors)")
            let (found, expected) = (
                try content(of: folder.url("igen\(number)")), try content(of: folder.url("r\(number)"))
            )
            #expect(found.keys.sorted() == expected.keys.sorted())
            for (name, data) in expected { #expect(found[name] == data, "\(name) of run \(number)") }
        }
    }
}
