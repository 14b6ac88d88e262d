import AuditModel
import Foundation
import Testing

@testable import AuditLedger

@Suite("Earlier runs of the ledger")
struct RunHistoryTests {
    /// Runs with as many cases as given, one after another.
    private func history(_ runs: [(cases: Int, day: String, finished: String)]) throws -> ScratchLedger {
        let scratch = try ScratchLedger()
        for (cases, day, finished) in runs {
            let inputs = try (0..<cases).map { number in
                let file = "\(number).xml"
                return (
                    input: RunInput.read(LedgerSamples.input(file, hash: UInt8(number))),
                    deliveries: [try LedgerSamples.delivery("\(number)", file: file, content: UInt64(number))]
                )
            }
            try scratch.record(inputs, new: try LedgerSamples.run(finished, on: day), finished: finished)
        }
        return scratch
    }

    @Test("A timeline ends with its run, and knows none that is newer or asked for a later day")
    func timeline() throws {
        let scratch = try history([
            (1, "2026-11-01", "2026-11-01T01:00:00Z"), (2, "2026-11-02", "2026-11-02T01:00:00Z"),
            (4, "2026-12-24", "2026-11-03T01:00:00Z"), (3, "2026-11-04", "2026-11-04T01:00:00Z"),
        ])
        func counts(upTo run: Int) throws -> [Int]? {
            try scratch.ledger.timeline(of: scratch.ledger.run(run))?.points.map {
                try #require($0.counts[LedgerSamples.criteria[0]])[0]
            }
        }
        #expect(try counts(upTo: 1) == nil, "a first run has no past")
        #expect(try counts(upTo: 2) == [1, 2])
        #expect(try counts(upTo: 4) == [1, 2, 3])
    }

    @Test("Runs by another standard are no part of it; another version of the same one is, and can be told apart")
    func standards() throws {
        let scratch = try history([(1, "2026-11-01", "2026-11-01T01:00:00Z")])
        func record(_ name: String, hash: String, on day: String) throws {
            let standard = StandardDescription(
                name: name, title: LedgerSamples.standard.title, hash: hash, edition: .until2018,
                criteria: LedgerSamples.standard.criteria)
            try scratch.record([], new: try LedgerSamples.run(on: day, by: standard))
        }
        try record("en anden", hash: "a", on: "2026-11-02")
        try record("prøve", hash: "b", on: "2026-11-03")
        let points = try #require(try scratch.ledger.timeline(of: scratch.ledger.run())).points
        #expect(points.map(\.run) == [1, 3])
        #expect(points.map(\.hash) == [LedgerSamples.standard.hash, "b"])
    }

    @Test("\"Since a day\" is the newest run that had ended by that day")
    func since() throws {
        let scratch = try history([
            (1, "2026-11-01", "2026-11-01T23:59:59Z"), (2, "2026-11-02", "2026-11-02T00:00:00Z"),
            (3, "2026-11-04", "2026-11-04T02:00:00Z"),
        ])
        func run(_ day: String) throws -> Int {
            try scratch.ledger.run(before: try #require(CalendarDate(iso: day))).id
        }
        #expect(try run("2026-11-01") == 1)
        #expect(try run("2026-11-02") == 2)
        #expect(try run("2026-11-03") == 2)
        #expect(try run("2026-12-31") == 3)
        #expect(throws: LedgerFault.absent("run of 2026-10-31 or before")) { try run("2026-10-31") }
    }

    @Test("A clock set back loses nothing: runs keep their order, and pruning rather keeps too much")
    func clockSetBack() throws {
        let scratch = try history([
            (1, "2026-11-20", "2026-11-20T01:00:00Z"), (2, "2026-11-21", "2026-11-21T01:00:00Z"),
            (3, "2026-11-10", "2026-11-10T01:00:00Z"),
        ])
        #expect(try scratch.ledger.run().id == 3)
        #expect(try scratch.ledger.runs().map(\.id) == [1, 2, 3])
        var cases = 0
        try scratch.ledger.cases(of: scratch.ledger.run()) { _ in cases += 1 }
        #expect(cases == 3)
        let counts = try scratch.ledger.changes(from: scratch.ledger.run(2), to: scratch.ledger.run(3)) { _ in }
        #expect(counts[.caseAppeared] == 1)
        // The third run seems older than the day; as it came last, nothing before it may go either.
        #expect(try scratch.ledger.prune(upTo: "2026-11-15T00:00:00Z", now: "2026-11-22T00:00:00Z").runs == 0)
        // Nor as long as the clock stays back.
        #expect(try scratch.ledger.prune(upTo: "2026-11-07T00:00:00Z", now: "2026-11-10T02:00:00Z").runs == 0)
        #expect(try !scratch.ledger.run().isPruned)
    }

    @Test(
        "A run with the clock ahead keeps nothing longer than the next one does; the newest is kept, whatever its clock"
    )
    func clockAhead() throws {
        let scratch = try history([
            (1, "2026-11-01", "2026-11-01T01:00:00Z"), (2, "2026-11-02", "2099-01-01T01:00:00Z"),
            (3, "2026-11-03", "2026-11-03T01:00:00Z"), (1, "2026-11-05", "2026-11-05T01:00:00Z"),
            (2, "2026-11-06", "2099-01-02T01:00:00Z"),
        ])
        func pruned(_ day: String) throws -> [Int] {
            _ = try scratch.ledger.prune(upTo: day, now: "2026-11-10T00:00:00Z")
            return try scratch.ledger.runs().filter(\.isPruned).map(\.id)
        }
        #expect(try pruned("2026-11-02T02:00:00Z") == [1])
        #expect(try pruned("2026-11-04T00:00:00Z") == [1, 2, 3])
        #expect(try pruned("2026-11-09T00:00:00Z") == [1, 2, 3, 4])
    }
}
