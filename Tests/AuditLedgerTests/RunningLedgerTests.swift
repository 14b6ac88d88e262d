import AuditModel
import Foundation
import Testing

@testable import AuditLedger

@Suite("A ledger while a run writes to it")
struct RunningLedgerTests {
    @Test("It is opened, read and backed up; the copy is sound, and holds what was there before the run")
    func backup() throws {
        let scratch = try ScratchLedger()
        let before = try LedgerSamples.delivery("1", file: "a.xml", content: 1)
        try scratch.record([(.read(LedgerSamples.input("a.xml", hash: 1)), [before])])
        let copy = scratch.folder.appending(path: "kopi.sqlite").path
        try scratch.ledger.record(try LedgerSamples.run("2026-11-23T01:00:00Z")) { recording in
            try recording.add([.read(LedgerSamples.input("a.xml", hash: 2))])
            try recording.add(LedgerSamples.delivery("1", file: "a.xml", content: 2, verdict: .no), input: 0)
            try recording.endDeliveries()
            // As another program does.
            let other = try Ledger(path: scratch.path, mustExist: true)
            #expect(try other.run().id == 1)
            try other.copy(into: copy)
            other.close()
            try recording.finish(RunCounts(), judged: 1, carriedOver: 0, at: "2026-11-23T01:01:00Z")
        }
        let copied = try Ledger(path: copy, mustExist: true)
        defer { copied.close() }
        try copied.verify(isThorough: true)
        #expect(try copied.runs().map(\.id) == [1])
        var cases: [AuditedCase] = []
        try copied.cases(of: copied.run()) { cases.append($0) }
        #expect(cases == [before.audited])
        #expect(try copied.count("run") == 1)
    }

    @Test("An input that stands is known by what the file system says of it now")
    func restamped() throws {
        let scratch = try ScratchLedger()
        try scratch.record([(.read(LedgerSamples.input("a.xml", hash: 1)), [])])
        func standing() throws -> StandingInput {
            try #require(
                try scratch.ledger.standingInputs(settings: "s", on: CalendarDate(daysSinceEpoch: 0))[
                    ExactText("a.xml")])
        }
        let now = FileStamp(size: 10, modified: 21, changed: 31, inode: 40)
        try scratch.record([(.stands(standing().id, now), [])])
        #expect(try standing().stamp == now)
        try scratch.record([(.stands(standing().id, nil), [])])
        #expect(try standing().stamp == now)
    }

    @Test("Deliveries are counted by the folder they came from, not by the beginning of its name")
    func folders() throws {
        let scratch = try ScratchLedger()
        try scratch.record(
            try ["ind/a.xml", "ind/mere/b.xml", "ind2/c.xml"].enumerated().map { index, path in
                (
                    .read(LedgerSamples.input(path, hash: UInt8(index))),
                    [try LedgerSamples.delivery("\(index)", file: path, content: UInt64(index))]
                )
            })
        #expect(try scratch.ledger.standingDeliveries(under: "ind") == 2)
        #expect(try scratch.ledger.standingDeliveries(under: "ind2") == 1)
        #expect(try scratch.ledger.standingDeliveries(under: "ind2/c.xml") == 1)
        #expect(try scratch.ledger.standingDeliveries(under: "andet") == 0)
    }
}
