import AuditModel
import Testing

@testable import AuditLedger

@Suite("Quarantine in the ledger")
struct QuarantineRecordingTests {
    private let scratch: ScratchLedger

    init() throws {
        scratch = try ScratchLedger()
    }

    private static func entry(
        _ file: String, _ position: SourcePosition? = nil, _ caseID: String? = nil, _ message: String = "Brudt."
    ) -> QuarantineEntry {
        QuarantineEntry(file: file, position: position, caseID: caseID, code: .malformed, message: message)
    }

    /// A run that reads some inputs, each with the entries that stand in it.
    private func record(_ day: Int, _ inputs: [(path: String, hash: UInt8, entries: [QuarantineEntry])]) throws {
        let moment = "2026-11-0\(day)T01:00:00Z"
        try scratch.record(
            inputs.map { (.read(LedgerSamples.input($0.path, hash: $0.hash, cases: 0)), []) },
            new: try LedgerSamples.run(moment),
            quarantine: inputs.enumerated().flatMap { index, input in input.entries.map { ($0, index) } },
            finished: moment, today: moment)
    }

    private func listed() throws -> [String] {
        try scratch.ledger.quarantineList().map { item in
            "\(item.firstSeen.prefix(10)) \(item.entry.file) \(item.entry.position?.description ?? "-")"
                + (item.isGone ? " gone" : "")
        }
    }

    @Test("An entry found again keeps its row, whether its position is a line, a pointer or none")
    func kept() throws {
        let entries = [
            Self.entry("a.xml"), Self.entry("a.xml", .line(3, column: 7)),
            Self.entry("a.xml", .line(3, column: 8), "1"),
            Self.entry("a.xml", .pointer("/sager/1")), Self.entry("a.xml", .jsonLine(4, pointer: "/id"), "2"),
            // Twice the same, as two members of an archive with one name give.
            Self.entry("a.xml", .jsonLine(4, pointer: "/id"), "2"),
        ]
        try record(1, [("a.xml", 1, entries)])
        let ids = try scratch.ledger.quarantineList().map(\.id)
        try record(2, [("a.xml", 2, entries)])
        #expect(try scratch.ledger.quarantineList().map(\.id) == ids)
        #expect(try scratch.count("quarantine") == entries.count)
        #expect(try scratch.ledger.quarantine(of: scratch.ledger.run()) == entries)
        #expect(try scratch.ledger.quarantineCount() == entries.count)
        // Once less: one of the two has ended.
        try record(3, [("a.xml", 3, entries.dropLast())])
        #expect(try scratch.ledger.quarantineCount() == entries.count - 1)
    }

    @Test("What comes instead of an entry in its file was first seen with it; what is read leaves the list")
    func firstSeen() throws {
        try record(1, [("a.xml", 1, [Self.entry("a.xml", .line(1, column: 1))]), ("b.xml", 1, [Self.entry("b.xml")])])
        try record(2, [("a.xml", 2, [Self.entry("a.xml", .line(9, column: 1))]), ("b.xml", 1, [Self.entry("b.xml")])])
        #expect(try listed() == ["2026-11-01 a.xml 9:1", "2026-11-01 b.xml -"])
        try record(3, [("a.xml", 3, []), ("b.xml", 2, [Self.entry("b.xml"), Self.entry("b.xml", nil, "1")])])
        #expect(try listed() == ["2026-11-01 b.xml -", "2026-11-03 b.xml -"])
        // Readable once, it is seen for the first time again.
        try record(4, [("a.xml", 1, [Self.entry("a.xml")]), ("b.xml", 3, [])])
        #expect(try listed() == ["2026-11-04 a.xml -"])
    }

    @Test("An input that is gone leaves its entry on the list; one that stands keeps it")
    func goneAndStanding() throws {
        try record(1, [("a.xml", 1, [Self.entry("a.xml")]), ("b.xml", 1, [Self.entry("b.xml")])])
        let standing = try #require(
            try scratch.ledger.standingInputs(settings: "s", on: CalendarDate(daysSinceEpoch: 0))[ExactText("b.xml")])
        try scratch.record([(.stands(standing.id, nil), [])])
        #expect(try listed() == ["2026-11-01 a.xml - gone", "2026-11-01 b.xml -"])
        #expect(try scratch.ledger.quarantine(of: scratch.ledger.run()) == [Self.entry("b.xml")])
    }

    @Test(
        "A path that could not be opened leaves the list when something was read there or below; gone, it stays and is not told as read"
    )
    func unopened() throws {
        func night(_ day: Int, reading paths: [String], refusing: [String]) throws {
            let moment = "2026-11-0\(day)T01:00:00Z"
            try scratch.record(
                paths.map { (.read(LedgerSamples.input($0, hash: 1, cases: 0)), []) },
                new: try LedgerSamples.run(moment),
                quarantine: refusing.map {
                    (QuarantineEntry(file: $0, position: nil, caseID: nil, code: .unreadable, message: "Lukket."), nil)
                }, finished: moment, today: moment)
        }
        try night(
            1, reading: ["ind/subtil.xml"], refusing: ["ind/link.xml", "ind/sub", "ind/væk", "ind/b\u{FFFD}.xml"])
        try night(2, reading: ["ind/link.xml", "ind/sub/a.xml", "ind/subtil.xml"], refusing: [])
        #expect(try listed() == ["2026-11-01 ind/b\u{FFFD}.xml - gone", "2026-11-01 ind/væk - gone"])
        var told: [String] = []
        _ = try scratch.ledger.changes(from: scratch.ledger.run(1), to: scratch.ledger.run(2)) {
            told.append("\($0.kind.rawValue) \($0.file)")
        }
        #expect(told.sorted() == ["ude-af-karantaene ind/link.xml", "ude-af-karantaene ind/sub"])
    }

    @Test("An acknowledged entry comes back when its file is another one and still broken, also with the same fault")
    func acknowledged() throws {
        func record(_ hash: UInt8, settings: String = "s") throws {
            var archive = LedgerSamples.input("b.zip", hash: hash, cases: 2)
            archive.counts.inputsQuarantined = 1
            var broken = LedgerSamples.input("a.xml", hash: hash, cases: 0)
            broken.settings = settings
            // Of the second file all cases but one are audited.
            let inputs = [broken, LedgerSamples.input("c.xml", hash: hash, cases: 2), archive]
            try scratch.record(
                inputs.map { (.read($0), []) },
                quarantine: [
                    (Self.entry("a.xml"), 0), (Self.entry("c.xml", .line(7, column: 1)), 1),
                    (Self.entry("b.zip!x.xml"), 2),
                ])
        }
        try record(1)
        let ids = try scratch.ledger.quarantineList().map(\.id)
        try scratch.ledger.acknowledge(ids, by: "L1", reason: "testfil", at: "2026-11-22T02:00:00Z")
        try record(1)
        try record(1, settings: "et nyt program")
        #expect(try listed() == [])
        try record(2)
        #expect(try listed() == ["2026-11-22 a.xml -"])
        #expect(try scratch.ledger.quarantineList(all: true).count == 3)
    }

    @Test("Between two runs, inputs and cases come and go; another wording or place is no change")
    func changes() throws {
        try record(
            1,
            [
                ("a.xml", 1, [Self.entry("a.xml", .line(1, column: 1))]), ("b.xml", 1, [Self.entry("b.xml", nil, "1")]),
                ("c.xml", 1, [Self.entry("c.xml")]),
            ])
        try record(
            2,
            [
                ("a.xml", 2, [Self.entry("a.xml", .line(2, column: 1), nil, "Andet.")]), ("b.xml", 2, []),
                ("c.xml", 1, [Self.entry("c.xml")]),
                (
                    "d.xml", 1,
                    [Self.entry("d.xml", .line(5, column: 1), "2"), Self.entry("d.xml", .line(4, column: 1), "2")]
                ),
            ])
        try record(3, [("a.xml", 3, []), ("c.xml", 1, [Self.entry("c.xml")]), ("d.xml", 2, [])])
        func changes(_ from: Int, _ to: Int) throws -> [String] {
            var changes: [String] = []
            _ = try scratch.ledger.changes(from: scratch.ledger.run(from), to: scratch.ledger.run(to)) { change in
                changes.append(
                    "\(change.kind.rawValue) \(change.file) \(change.caseID ?? "-") \(change.position?.description ?? "-")"
                )
            }
            return changes
        }
        #expect(try changes(1, 2) == ["ny-i-karantaene d.xml 2 5:1", "ude-af-karantaene b.xml 1 -"])
        #expect(try changes(2, 3) == ["ude-af-karantaene a.xml - 2:1", "ude-af-karantaene d.xml 2 5:1"])
        #expect(try changes(1, 3) == ["ude-af-karantaene a.xml - 1:1", "ude-af-karantaene b.xml 1 -"])
    }

    @Test("An entry keeps both its wordings, also one that was there before the ledger kept the English")
    func bothWordings() throws {
        func entry(_ english: String?) -> QuarantineEntry {
            QuarantineEntry(
                file: "a.xml", position: nil, caseID: nil, code: .malformed, message: "Brudt.", english: english)
        }
        try record(1, [("a.xml", 1, [entry(nil)])])
        let before = try scratch.ledger.quarantineList()
        #expect(before.map(\.entry) == [entry(nil)])
        try record(2, [("a.xml", 2, [entry("Broken.")])])
        let after = try scratch.ledger.quarantineList()
        #expect(after.map(\.entry) == [entry("Broken.")])
        #expect(after.map(\.id) == before.map(\.id))
    }
}
