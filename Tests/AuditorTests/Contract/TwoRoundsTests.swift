import AuditModel
import Foundation
import Testing

@testable import Auditor

@Suite("Two rounds of ledelsestilsyn")
struct TwoRoundsTests {
    private static let criteria = "analyse-foreligger,boernesamtale,partshoering"
    private static let analysis = """
        Karlas uro og fravær fra skolen hænger sammen og må ses i lyset af forældrenes skilsmisse. Mor er varm og \
        trøster Karla, men hun er alene om opgaven og kan ikke holde fast i grænser og sengetider, fordi hun selv er \
        udmattet, og det forstærker Karlas uro. At mormor henter om torsdagen og bor tæt på, opvejer noget af mors \
        travlhed, mens den trange bolig og den dårlige økonomi gør det sværere for Karla at finde ro. Samlet vejer \
        Karlas behov for ro og hjælp til skolen tungest.
        """

    /// Cases 147-1 to 147-4, a ledger with a run of them, and what the commands say.
    private struct House {
        let folder: TemporaryFolder

        init() throws {
            folder = try TemporaryFolder()
            for number in 1...4 { try folder.write(SampleCases.xml(id: "147-\(number)"), to: "sager/\(number).xml") }
            try audit("rapport-1")
        }

        @discardableResult
        func run(_ arguments: [String]) throws -> String {
            let result = try AuditorProcess.run(arguments, in: folder.root)
            #expect(result.status == 0, "\(arguments): \(result.errors)")
            return result.output
        }

        func audit(_ output: String, _ more: [String] = []) throws {
            try run(
                [
                    "audit", "sager", "--ledger", "l.sqlite", "--output", output, "--reference-date", "2014-06-30",
                ] + more)
        }

        func draw(_ output: String) throws -> CaseSample {
            try run([
                "sample", "--ledger", "l.sqlite", "--size", "4", "--seed", output, "--output", output,
                "--reference-date", "2014-06-30", "--criteria", TwoRoundsTests.criteria,
            ])
            return try CaseSample(folder: folder.path(output))
        }

        /// Reads all cases as `answers` has them, by criterion; an analysis that is missing is to be written by L2.
        func review(_ sample: CaseSample, answers: [String: String], file: String) throws {
            let cases = sample.cases.map { one in
                let lines = sample.criteria.map { criterion in
                    let verdict = answers["\(one.caseID) \(criterion)"] ?? answers[criterion.rawValue] ?? "ja"
                    let action =
                        verdict == "nej" && criterion.rawValue == "analyse-foreligger"
                        ? #","handling":{"hvad":"Skriv analysen","hvem":"L2","frist":"2026-12-01"}"# : ""
                    return #"{"kriterium":"\#(criterion)","svar":"\#(verdict)","kommentar":"set i sagen"\#(action)}"#
                }
                return """
                    {"nummer":\(one.number),"kommune":"\(one.municipality)","sag":"\(one.caseID)",
                    "fingeraftryk":"\(one.fingerprint)","svar":[\(lines.joined(separator: ","))]}
                    """
            }
            try folder.write(
                """
                {"format":"auditor-gennemgang","version":1,"udtraek":"\(sample.id)","standard_hash":"\(sample.standardHash)",
                "laeser":"L1","blind":false,"gemt":"2026-11-22T08:00:00Z","sager":[\(cases.joined(separator: ","))]}
                """, to: file)
            try run(["review", "import", file, "--ledger", "l.sqlite"])
        }

        func text(_ name: String) throws -> String {
            String(decoding: try Data(contentsOf: folder.url(name)), as: UTF8.self)
        }
    }

    @Test("The second report compares, follows up, and an action closes itself or by hand")
    func rounds() throws {
        let house = try House()
        let first = try house.draw("udtraek-1")
        try house.review(first, answers: ["analyse-foreligger": "nej", "partshoering": "nej"], file: "l1.json")
        try house.run(["tilsyn", "report", "--ledger", "l.sqlite", "--output", "runde-1"])
        let before = try house.text("runde-1/tilsyn.html")
        #expect(!before.contains("Opfølgning på sidste runde") && !before.contains("Sammenlignet med"))
        let open = try house.run(["tilsyn", "actions", "--ledger", "l.sqlite"]).split(separator: "\n")
        #expect(open.count == 4)

        // One analysis is written, one action is settled by talking, two are left.
        try house.folder.write(
            SampleCases.xml(id: "147-2").replacing("udfyldes senere", with: Self.analysis), to: "sager/2.xml")
        try house.audit("rapport-2")
        let other = try #require(open.first { $0.contains("147-3") }).split(separator: " ")[0]
        try house.run([
            "tilsyn", "actions", "--close", String(other), "--reason", "drøftet på teammøde", "--ledger", "l.sqlite",
        ])
        let second = try house.draw("udtraek-2")
        try house.review(
            second, answers: ["147-1 analyse-foreligger": "nej", "partshoering": "nej"], file: "l2.json")
        try house.run(["tilsyn", "report", "--ledger", "l.sqlite", "--output", "runde-2"])
        let after = try house.text("runde-2/tilsyn.html")
        #expect(after.contains("Opfølgning på sidste runde"))
        #expect(after.contains("2 af 4 handlinger er lukket."))
        #expect(after.contains(": ja i en senere udgave af sagen</span>"))
        #expect(after.contains(": drøftet på teammøde</span>"))
        // analyse-foreligger: 0 of 4, then 3 of 4; partshoering 0 of 4 both times; the conversation 4 of 4.
        let rows = after.matches(of: #/<tr><th>([^<]*)<\/th><td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/#)
            .map { "\($0.1): \($0.2) \($0.3)".replacing("\u{A0}", with: " ") }
        #expect(
            rows == [
                "Samlet analyse: 0 % (4) 75 % (4)", "Børnesamtale: 100 % (4) 100 % (4)",
                "Partshøring: 0 % (4) 0 % (4)",
            ])
        // The first round's own report still knows nothing of the second.
        try house.run([
            "tilsyn", "report", "--sample", first.id, "--ledger", "l.sqlite", "--output", "runde-1-igen",
        ])
        #expect(!(try house.text("runde-1-igen/tilsyn.html")).contains("Sammenlignet med"))
        let political = try house.text("runde-2/udvalg.html")
        // Two is too few to be told.
        #expect(political.contains("Opfølgning på sidste runde: skjult") && !political.contains("2 af 4"))
        #expect(!political.contains("147-") && !political.contains("set i sagen") && !political.contains("L2"))
    }

    @Test("A human's nej to the later version keeps the action open, whatever the program says")
    func humanNo() throws {
        let house = try House()
        let first = try house.draw("udtraek-1")
        try house.review(first, answers: ["147-2 analyse-foreligger": "nej"], file: "l1.json")
        try house.folder.write(
            SampleCases.xml(id: "147-2").replacing("udfyldes senere", with: Self.analysis), to: "sager/2.xml")
        try house.audit("rapport-2")
        let second = try house.draw("udtraek-2")
        try house.review(second, answers: ["147-2 analyse-foreligger": "nej"], file: "l2.json")
        let actions = try house.run(["tilsyn", "actions", "--ledger", "l.sqlite"])
        #expect(!actions.contains("lukkede sig selv"))
        #expect(actions.split(separator: "\n").count == 2)
    }

    @Test("An action stands where the later version gets the ja that the reader had taken back")
    func sameYes() throws {
        let house = try House()
        try house.folder.write(
            SampleCases.xml(id: "147-2").replacing("udfyldes senere", with: Self.analysis), to: "sager/2.xml")
        let first = try house.draw("udtraek-1")
        try house.review(first, answers: ["147-2 analyse-foreligger": "nej"], file: "l1.json")
        try house.folder.write(
            SampleCases.xml(id: "147-2").replacing("udfyldes senere", with: Self.analysis)
                .replacing("elleve fraværsdage", with: "tolv fraværsdage"), to: "sager/2.xml")
        try house.audit("rapport-2")
        #expect(!(try house.run(["tilsyn", "actions", "--ledger", "l.sqlite"])).contains("lukkede sig selv"))
    }

    @Test("A human verdict counts under another standard only where that asks the same")
    func otherStandard() throws {
        let house = try House()
        try house.run([
            "sample", "--ledger", "l.sqlite", "--size", "4", "--seed", "o", "--output", "udtraek", "--reference-date",
            "2014-06-30", "--criteria", "boernesamtale,omfang",
        ])
        let sample = try CaseSample(folder: house.folder.path("udtraek"))
        try house.review(sample, answers: ["boernesamtale": "delvist", "omfang": "delvist"], file: "l1.json")
        try house.folder.write(
            "name: egen\nextends: sagsgennemgang-2014\nthresholds: {sider-ja: 20}\n", to: "egen.yaml")
        func reviewed(_ output: String, _ more: [String]) throws -> Set<String> {
            try house.audit(output, more)
            let rows = try house.text("\(output)/fund.csv").split(separator: "\r\n")
            return Set(rows.filter { $0.contains(",rettet,") }.map { String($0.split(separator: ",")[4]) })
        }
        #expect(try reviewed("rapport-2", []) == ["boernesamtale", "omfang"])
        #expect(try reviewed("rapport-3", ["--standard", "egen.yaml"]) == ["boernesamtale"])
        #expect(try reviewed("rapport-4", ["--standard", "ics-2019"]).isEmpty)
    }

    @Test("A forgotten case leaves neither answers, actions, nor its place in samples")
    func forgetting() throws {
        let house = try House()
        let sample = try house.draw("udtraek-1")
        try house.review(sample, answers: ["analyse-foreligger": "nej"], file: "l1.json")
        let said = try house.run(["forget", "--case", "147-2", "--ledger", "l.sqlite"])
        #expect(said.contains("3 answers of readers forgotten, 1 sample cleared of it"))
        #expect(!(try house.run(["tilsyn", "actions", "--all", "--ledger", "l.sqlite"])).contains("147-2"))
        let status = try house.run(["review", "status", "--ledger", "l.sqlite"])
        #expect(!status.contains("147-2") && status.contains("147-3"))
        for name in try FileManager.default.contentsOfDirectory(atPath: house.folder.root.path)
        where name.hasPrefix("l.sqlite") {
            #expect(try Data(contentsOf: house.folder.url(name)).range(of: Data("147-2".utf8)) == nil, "\(name)")
        }
        // What is not there any more cannot be forgotten again.
        let again = try AuditorProcess.run(
            ["forget", "--case", "147-2", "--ledger", "l.sqlite"], in: house.folder.root)
        #expect(again.status == 66)
    }

    @Test("The access log says who looked at the cases of a round, and why")
    func accesses() throws {
        let house = try House()
        let sample = try house.draw("udtraek-1")
        try house.review(sample, answers: [:], file: "l1.json")
        try house.run([
            "tilsyn", "report", "--ledger", "l.sqlite", "--output", "runde", "--purpose", "tilsyn 2. halvår",
        ])
        let log = try house.run(["ledger", "access-log", "--ledger", "l.sqlite"])
        #expect(
            log.split(separator: "\n").count { $0.contains("\tsample\t147/147-") && $0.hasSuffix("\tledelsestilsyn") }
                == 4)
        #expect(log.contains("\treview import\t"))
        #expect(log.contains("\ttilsyn report\t*\ttilsyn 2. halvår"))
    }
}
