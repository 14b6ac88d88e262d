import AuditModel
import Testing

@testable import AuditLedger

@Suite("What changed from one run to another")
struct RunChangesTests {
    private typealias Samples = LedgerSamples

    private let scratch: ScratchLedger

    init() throws {
        scratch = try ScratchLedger()
    }

    /// A run that reads files as they are on a day: cases by id, and entries of quarantine.
    private func record(
        _ day: UInt8, _ files: [(path: String, cases: [String], entries: [QuarantineEntry])]
    ) throws {
        try scratch.record(
            try files.map { file in
                (
                    .read(Samples.input(file.path.split(separator: "!")[0].description, hash: day)),
                    try file.cases.enumerated().map { index, id in
                        try Samples.delivery(id, file: file.path, start: .line(index + 1, column: 1))
                    }
                )
            },
            quarantine: files.enumerated().flatMap { index, file in file.entries.map { ($0, index) } })
    }

    private func entry(_ file: String, _ caseID: String? = nil) -> QuarantineEntry {
        QuarantineEntry(file: file, position: nil, caseID: caseID, code: .malformed, message: "Brudt.")
    }

    private func changes(_ from: Int, _ to: Int) throws -> (lines: [String], unchanged: Int) {
        var lines: [String] = []
        let counts = try scratch.ledger.changes(from: scratch.ledger.run(from), to: scratch.ledger.run(to)) { change in
            lines.append("\(change.kind.rawValue) \(change.file) \(change.caseID ?? "-")")
        }
        return (lines, counts.unchanged)
    }

    @Test("A case that loses one of two deliveries that say the same is counted once")
    func oneOfTwo() throws {
        try record(1, [("a.xml", ["1"], []), ("b.xml", ["1"], []), ("c.xml", ["2"], [])])
        try record(1, [("a.xml", ["1"], []), ("c.xml", ["2"], [])])
        let found = try changes(1, 2)
        #expect(found.lines == [])
        #expect(found.unchanged == 2 * Samples.criteria.count)
    }

    @Test("A file that could not be read and is gone is not out of quarantine: nobody ever read it")
    func gone() throws {
        try record(1, [("a.xml", [], [entry("a.xml")]), ("b.xml", [], [entry("b.xml")])])
        try record(2, [("b.xml", ["1"], [])])
        #expect(try changes(1, 2).lines == ["ny-sag b.xml 1", "ude-af-karantaene b.xml -"])
        #expect(try scratch.ledger.quarantineList().map(\.entry.file) == ["a.xml"])
    }

    @Test("Cases of a file that is in quarantine have not disappeared, and are not new when it is read again")
    func broken() throws {
        try record(1, [("a.xml", ["1", "2"], []), ("b.xml", ["3"], [])])
        try record(2, [("a.xml", ["1"], [entry("a.xml")])])
        #expect(
            try changes(1, 2).lines == [
                "ny-i-karantaene a.xml 2", "forsvundet-sag b.xml 3", "ny-i-karantaene a.xml -",
            ])
        try record(3, [("a.xml", ["1", "2", "4"], []), ("b.xml", ["3"], [])])
        #expect(
            try changes(2, 3).lines == [
                "ude-af-karantaene a.xml 2", "ny-sag b.xml 3", "ny-sag a.xml 4", "ude-af-karantaene a.xml -",
            ])
        #expect(try changes(1, 3).lines == ["ny-sag a.xml 4"])
        // What stood in quarantine before is not why a case is no longer there.
        try record(4, [("a.xml", ["1", "2"], [entry("a.xml")])])
        try record(5, [("a.xml", ["1"], [entry("a.xml")])])
        #expect(try changes(4, 5).lines == ["forsvundet-sag a.xml 2"])
    }

    @Test("A case whose file broke first disappears when the file does, and once")
    func goneWhileHidden() throws {
        try record(1, [("a.xml", ["1", "2"], []), ("b.xml", ["3"], [])])
        try record(2, [("a.xml", [], [entry("a.xml")]), ("b.xml", ["3"], [])])
        #expect(
            try changes(1, 2).lines == [
                "ny-i-karantaene a.xml 1", "ny-i-karantaene a.xml 2", "ny-i-karantaene a.xml -",
            ])
        // It is broken in another way, so that another entry stands for it.
        try record(3, [("a.xml", [], [entry("a.xml", "9")]), ("b.xml", ["3"], [])])
        try record(4, [("a.xml", [], [entry("a.xml")]), ("b.xml", ["3"], [])])
        try record(5, [("b.xml", ["3"], [])])
        #expect(try changes(4, 5).lines == [])
        #expect(
            try changes(2, 3).lines == [
                "forsvundet-sag a.xml 1", "forsvundet-sag a.xml 2", "ny-i-karantaene a.xml 9",
                "ude-af-karantaene a.xml -",
            ])

        try record(6, [("c.xml", ["4", "5"], []), ("b.xml", ["3"], [])])
        try record(7, [("c.xml", [], [entry("c.xml")]), ("b.xml", ["3"], [])])
        try record(8, [("b.xml", ["3"], [])])
        #expect(try changes(7, 8).lines == ["forsvundet-sag c.xml 4", "forsvundet-sag c.xml 5"])
        #expect(try changes(6, 8).lines == ["forsvundet-sag c.xml 4", "forsvundet-sag c.xml 5"])
        try record(9, [("b.xml", ["3"], [entry("c.xml")])])
        try record(9, [("b.xml", ["3"], [])])
        #expect(try changes(9, 10).lines.filter { $0.hasPrefix("forsvundet") } == [])
    }

    @Test("So does one that is not in the file when that is read again, also one that was in quarantine by itself")
    func leftOutWhenMended() throws {
        try record(1, [("a.zip!a.xml", ["1", "2"], []), ("b.xml", ["3", "4"], [])])
        try record(2, [("a.zip", [], [entry("a.zip")]), ("b.xml", ["4"], [entry("b.xml", "3")])])
        try record(3, [("a.zip!a.xml", ["1"], []), ("b.xml", ["4"], [])])
        #expect(
            try changes(2, 3).lines == [
                "ude-af-karantaene a.zip!a.xml 1", "forsvundet-sag a.zip!a.xml 2", "forsvundet-sag b.xml 3",
                "ude-af-karantaene a.zip -",
            ])
        #expect(try changes(1, 3).lines == ["forsvundet-sag a.zip!a.xml 2", "forsvundet-sag b.xml 3"])
    }

    @Test("So it is in an archive and a folder; a case that is in quarantine by itself is told of once")
    func around() throws {
        try record(1, [("a.zip!x.xml", ["1"], []), ("ind/b.xml", ["2"], []), ("c.xml", ["3", "4"], [])])
        try scratch.record(
            [
                (.read(Samples.input("a.zip", hash: 2)), []),
                (
                    .read(Samples.input("c.xml", hash: 2)),
                    [try Samples.delivery("4", file: "c.xml", start: .line(2, column: 1))]
                ),
            ], quarantine: [(entry("a.zip"), 0), (entry("ind"), nil), (entry("c.xml", "3"), 1)])
        #expect(
            try changes(1, 2).lines == [
                "ny-i-karantaene a.zip!x.xml 1", "ny-i-karantaene ind/b.xml 2", "ny-i-karantaene a.zip -",
                "ny-i-karantaene c.xml 3", "ny-i-karantaene ind -",
            ])
        try record(3, [("a.zip!x.xml", ["1"], []), ("ind/b.xml", ["2"], []), ("c.xml", ["3", "4"], [])])
        #expect(
            try changes(2, 3).lines == [
                "ude-af-karantaene a.zip!x.xml 1", "ude-af-karantaene ind/b.xml 2", "ude-af-karantaene a.zip -",
                "ude-af-karantaene c.xml 3", "ude-af-karantaene ind -",
            ])
    }
}
