import AuditModel
import Foundation
import Testing

@testable import Auditor

@Suite("Review sheets that come after others, or after a case was forgotten")
struct LaterSheetsTests {
    private struct Step {
        let what: String
        let who: String
        let due: String
    }

    private let folder: TemporaryFolder
    private let sample: CaseSample

    /// Three cases, all drawn, each read by two.
    init() throws {
        folder = try TemporaryFolder()
        for number in 1...4 { try folder.write(SampleCases.xml(id: "147-\(number)"), to: "sager/\(number).xml") }
        let drawn = try AuditorProcess.run(
            [
                "sample", "sager", "--size", "3", "--seed", "a", "--double", "100%", "--output", "ud",
                "--reference-date", "2014-06-30", "--criteria", "analyse-foreligger,partshoering",
            ], in: folder.root)
        #expect(drawn.status == 0, "\(drawn.errors)")
        sample = try CaseSample(folder: folder.path("ud"))
    }

    private func run(_ arguments: String...) throws -> AuditorProcess.Result {
        try AuditorProcess.run(arguments + ["--ledger", "l.sqlite"], in: folder.root)
    }

    /// Every answer is nej; analyse-foreligger has the next step given.
    private func save(
        _ sample: CaseSample, as name: String, reader: String = "L1", step: Step? = nil,
        saved: String = "2014-07-01T08:00:00Z", answered: String = "2014-07-01T07:00:00Z"
    ) throws {
        let cases = sample.cases.map { one in
            let answers = sample.criteria.map { criterion in
                let action =
                    step.flatMap { step in
                        criterion.rawValue == "analyse-foreligger"
                            ? #","handling":{"hvad":"\#(step.what)","hvem":"\#(step.who)","frist":"\#(step.due)"}"#
                            : nil
                    } ?? ""
                return
                    #"{"kriterium":"\#(criterion)","svar":"nej","tid":"\#(answered)","kommentar":"mangler"\#(action)}"#
            }
            return """
                {"nummer":\(one.number),"kommune":"\(one.municipality)","sag":"\(one.caseID)",
                "fingeraftryk":"\(one.fingerprint)","svar":[\(answers.joined(separator: ","))]}
                """
        }
        try folder.write(
            """
            {"format":"auditor-gennemgang","version":1,"udtraek":"\(sample.id)","standard_hash":"\(sample.standardHash)",
            "laeser":"\(reader)","blind":false,"gemt":"\(saved)","sager":[\(cases.joined(separator: ","))]}
            """, to: name)
    }

    /// Whether a text stands in any file of the ledger.
    private func ledgerHolds(_ text: String) throws -> Bool {
        try folder.names().filter { $0.hasPrefix("l.sqlite") }.contains {
            try Data(contentsOf: folder.url($0)).range(of: Data(text.utf8)) != nil
        }
    }

    @Test("A forgotten case stays forgotten, whatever sheet and folder come later; the other answers of a sheet count")
    func forgotten() throws {
        for reader in ["L1", "L2", "L3"] { try save(sample, as: "\(reader).json", reader: reader) }
        #expect(try run("review", "import", "L1.json", "--sample", "ud").status == 0)
        let gone = try #require(sample.cases.first?.caseID)
        let said = try run("forget", "--case", gone)
        #expect(
            said.output.contains("in the sample \(folder.url("ud").resolvingSymlinksInPath().path)\n"), "\(said.output)"
        )

        let known = try run("review", "import", "L1.json", "--sample", "ud")
        #expect(known.output == "L1.json: er indlæst før\n", "\(known.errors)")
        let second = try run("review", "import", "L2.json", "--sample", "ud")
        #expect(
            second.output == "L2.json: 4 svar fra L2, alt er besvaret; 1 sag udeladt, glemt siden\n",
            "\(second.output)\(second.errors)")
        let third = try run("review", "import", "L3.json")
        #expect(third.output == "L3.json: 4 svar fra L3, alt er besvaret; 1 sag udeladt, glemt siden\n")
        #expect(try !ledgerHolds(gone))
        let status = try run("review", "status").output
        #expect(status.contains(try #require(sample.cases.last?.caseID)) && !status.contains(gone), "\(status)")
    }

    @Test("A case that never was in the sample is still refused after one was forgotten")
    func foreign() throws {
        try save(sample, as: "l1.json")
        #expect(try run("review", "import", "l1.json", "--sample", "ud").status == 0)
        let kept = try #require(sample.cases.last)
        _ = try run("forget", "--case", try #require(sample.cases.first?.caseID))
        var other = sample
        other.cases = [
            SampledCase(
                number: kept.number, municipality: kept.municipality, caseID: "147-99", stratum: kept.stratum,
                probability: kept.probability, isDouble: true, fingerprint: kept.fingerprint, answers: kept.answers)
        ]
        try save(other, as: "l2.json", reader: "L2")
        let result = try run("review", "import", "l2.json")
        #expect(result.status == 65 && result.errors.contains("sag 147 147-99 er ikke i udtrækket"), "\(result.errors)")
    }

    @Test("A case that stepped in after another was forgotten counts; the forgotten one in reserve does not come back")
    func replacedLater() throws {
        try save(sample, as: "l1.json")
        #expect(try run("review", "import", "l1.json", "--sample", "ud").status == 0)
        let reserve = try #require(sample.reserve.first?.caseID)
        let (first, second) = (sample.cases[0].caseID, sample.cases[1].caseID)
        _ = try run("forget", "--case", first)
        let replaced = try AuditorProcess.run(
            ["sample", "replace", "ud", "sager", "--case", second, "--reason", "lånt ud", "--output", "nyt"],
            in: folder.root)
        #expect(replaced.status == 0, "\(replaced.errors)")
        try save(try CaseSample(folder: folder.path("nyt")), as: "l2.json", reader: "L2")
        let result = try run("review", "import", "l2.json", "--sample", "nyt")
        #expect(result.output.contains("4 svar fra L2, alt er besvaret; 1 sag udeladt"), "\(result.errors)")
        #expect(try run("review", "status").output.contains(reserve))
        #expect(try !ledgerHolds(first))
        _ = try run("forget", "--case", reserve)
        #expect(try run("review", "import", "l2.json", "--sample", "nyt").status == 0)
        #expect(try !ledgerHolds(reserve))
    }

    @Test("A next step follows the reader's newest sheet: its date, what and who; taken back, it is closed and says so")
    func correctedSteps() throws {
        func actions(after name: String, _ step: Step?, reader: String = "L1") throws -> [String] {
            try save(sample, as: name, reader: reader, step: step)
            #expect(try run("review", "import", name, "--sample", "ud").status == 0)
            return try run("tilsyn", "actions").output.split(separator: "\n").map { line in
                line.split(separator: " ", omittingEmptySubsequences: true).dropFirst().prefix(2).joined(separator: " ")
            }
        }
        let three = { (text: String) in Array(repeating: text, count: 3) }
        #expect(
            try actions(after: "1.json", Step(what: "Skriv", who: "A", due: "2099-12-01")) == three("2099-12-01 A"))
        #expect(
            try actions(after: "2.json", Step(what: "Skriv", who: "A", due: "2100-03-15")) == three("2100-03-15 A"))
        #expect(
            try actions(after: "3.json", Step(what: "Skriv", who: "B", due: "2100-03-15")) == three("2100-03-15 B"))
        // Another reader asks for something else, which the first cannot take back.
        #expect(
            try actions(after: "4.json", Step(what: "Ring", who: "C", due: "2100-04-01"), reader: "L2")
                == three("2100-03-15 B") + three("2100-04-01 C"))
        #expect(try actions(after: "5.json", nil) == three("2100-04-01 C"))
        let all = try run("tilsyn", "actions", "--all").output
        #expect(all.components(separatedBy: "taget tilbage i et senere ark]").count == 4, "\(all)")
    }

    @Test("What an audit or a human closed stays closed when the sheet comes again with the same step")
    func closedSteps() throws {
        let step = Step(what: "Skriv", who: "A", due: "2099-12-01")
        try save(sample, as: "1.json", step: step)
        #expect(try run("review", "import", "1.json", "--sample", "ud").status == 0)
        #expect(try run("tilsyn", "actions", "--close", "1", "--reason", "gjort").status == 0)
        try save(sample, as: "2.json", step: step, saved: "2014-07-02T08:00:00Z")
        #expect(try run("review", "import", "2.json").status == 0)
        #expect(try run("tilsyn", "actions").output.split(separator: "\n").count == 2)
    }

    @Test("No CPR number in the times of a saved sheet comes into the ledger")
    func numberAsTime() throws {
        try save(sample, as: "l1.json", saved: "251248-9996", answered: "kl. 251248-9996")
        #expect(try run("review", "import", "l1.json", "--sample", "ud").status == 0)
        #expect(try !ledgerHolds("9996"))
    }

    @Test(
        "Who settles stands under a code: a name, a CPR number or nothing is refused",
        arguments: ["251248-9996", "Mette Hansen", ""])
    func settledBy(reader: String) throws {
        for name in ["L1", "L2"] { try save(sample, as: "\(name).json", reader: name) }
        #expect(try run("review", "import", "L1.json", "L2.json", "--sample", "ud").status == 0)
        let result = try run(
            "review", "moderate", "--case", sample.cases[0].caseID, "--criterion", "partshoering", "--verdict", "ja",
            "--comment", "x", "--reader", reader)
        #expect(result.status == 64 && result.errors.contains("never a name"), "\(result.errors)")
        #expect(!result.errors.contains("9996"))
    }
}
