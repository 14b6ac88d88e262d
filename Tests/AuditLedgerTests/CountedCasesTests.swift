import AuditModel
import Testing

@testable import AuditLedger

@Suite("What is counted of the cases of a run")
struct CountedCasesTests {
    private typealias Samples = LedgerSamples

    private func counted(_ scratch: ScratchLedger, run: Int, asked: [CriterionID]) throws -> [CountedCase] {
        var cases: [CountedCase] = []
        try scratch.ledger.countedCases(of: try scratch.ledger.run(run), asked: asked) { cases.append($0) }
        return cases
    }

    @Test("It is what whole cases tell, of every run as it was, in the order asked")
    func equality() throws {
        let scratch = try ScratchLedger()
        try scratch.record([
            (.read(Samples.input("a.xml", hash: 1)), [try Samples.delivery("b", file: "a.xml", verdict: .no)]),
            (.read(Samples.input("b.xml", hash: 1)), [try Samples.delivery("a", file: "b.xml", content: 2)]),
        ])
        try scratch.record([
            (
                .read(Samples.input("a.xml", hash: 2)),
                [try Samples.delivery("b", file: "a.xml", content: 3, verdict: .partly)]
            )
        ])
        let unknown = CriterionID(rawValue: "findes-ikke")
        let asked = [Samples.criteria[1], unknown, Samples.criteria[0]]
        for run in 1...2 {
            var whole: [CountedCase] = []
            try scratch.ledger.cases(of: try scratch.ledger.run(run)) {
                whole.append(CountedCase($0, asked: asked))
            }
            #expect(try counted(scratch, run: run, asked: asked) == whole)
        }
        #expect(try counted(scratch, run: 1, asked: asked).map(\.id) == ["a", "b"])
        #expect(try counted(scratch, run: 1, asked: asked).map(\.verdicts[0]) == [.yes, .no])
        #expect(try counted(scratch, run: 2, asked: asked).last?.verdicts == [.partly, nil, .notApplicable])
        #expect(try scratch.ledger.files(of: try scratch.ledger.run(1)) == ["a.xml", "b.xml"])
    }

    @Test(
        "Two ids that differ only in how a letter is spelled are two cases, counted and whole, one after another or apart"
    )
    func spelling() throws {
        let ids = ["a\u{30A}", "\u{E5}"]
        for between in [[], ["b"]] {
            let scratch = try ScratchLedger()
            let deliveries = try (ids + between).enumerated().map { index, id in
                try Samples.delivery(id, file: "a.xml", content: UInt64(index), start: .line(index + 1, column: 1))
            }
            let cases = try scratch.record([(.read(Samples.input("a.xml", hash: 1, cases: 3)), deliveries)])
            let expected = [ids[0]] + between + [ids[1]]
            #expect(cases.map { Array($0.id.utf8) } == expected.map { Array($0.utf8) })
            #expect(cases.allSatisfy { $0.warnings.count == 1 }, "none is a delivery repeated")
            #expect(try counted(scratch, run: 1, asked: Samples.criteria).count == expected.count)
        }
    }

    @Test("Of several deliveries of a case the one counts that the report took")
    func deliveries() throws {
        let scratch = try ScratchLedger()
        try scratch.record([
            (.read(Samples.input("a.xml", hash: 1)), [try Samples.delivery("a", file: "a.xml", content: 9)]),
            (
                .read(Samples.input("b.xml", hash: 1)),
                [try Samples.delivery("a", file: "b.xml", content: 4, verdict: .no)]
            ),
            (
                .read(Samples.input("c.xml", hash: 1)),
                [try Samples.delivery("a", file: "c.xml", content: 4, verdict: .no)]
            ),
        ])
        let cases = try counted(scratch, run: 1, asked: Samples.criteria)
        #expect(cases.map(\.verdicts) == [[.notApplicable, .no, .notApplicable]])
    }
}
