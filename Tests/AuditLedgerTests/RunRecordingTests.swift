import AuditModel
import Testing

@testable import AuditLedger

@Suite("Runs in the ledger")
struct RunRecordingTests {
    @Test("A case comes back as it was stored, from XML, JSON and NDJSON alike")
    func roundTrip() throws {
        let scratch = try ScratchLedger()
        let starts: [SourcePosition] = [.line(3, column: 1), .pointer("/sager/3"), .jsonLine(7, pointer: "")]
        let stored = try starts.enumerated().map { index, start in
            try LedgerSamples.delivery("\(index)", file: "a.zip!\(index).xml", content: UInt64(index), start: start)
        }
        let cases = try scratch.record([
            (.read(LedgerSamples.input("a.zip", hash: 1, cases: 3)), stored)
        ])
        #expect(cases == stored.map(\.audited))
        var read: [AuditedCase] = []
        try scratch.ledger.cases(of: scratch.ledger.run()) { read.append($0) }
        #expect(read == cases)
    }

    @Test("What a run finds again as it was takes no new row, whether it was read or stands")
    func unchanged() throws {
        let scratch = try ScratchLedger()
        let one = try LedgerSamples.delivery("1", file: "a.xml")
        let input = LedgerSamples.input("a.xml", hash: 1)
        try scratch.record([(.read(input), [one])])
        try scratch.record([(.read(input), [one])])
        let standing = try #require(
            try scratch.ledger.standingInputs(settings: "s", on: CalendarDate(daysSinceEpoch: 0))[ExactText("a.xml")])
        #expect(try scratch.record([(.stands(standing.id, nil), [])]) == [one.audited])
        for table in ["input", "caseAudit", "delivery"] { #expect(try scratch.count(table) == 1, "\(table)") }
        #expect(try scratch.count("groupTotal") == 3)
        #expect(try scratch.count("run") == 3)
    }

    @Test("Every earlier run can be read back as it was")
    func history() throws {
        let scratch = try ScratchLedger()
        let before = try LedgerSamples.delivery("1", file: "a.xml", content: 1, verdict: .no)
        let after = try LedgerSamples.delivery("1", file: "a.xml", content: 2, verdict: .yes)
        let other = try LedgerSamples.delivery("2", file: "b.xml", content: 3)
        try scratch.record([
            (.read(LedgerSamples.input("a.xml", hash: 1)), [before]),
            (.read(LedgerSamples.input("b.xml", hash: 2)), [other]),
        ])
        try scratch.record([(.read(LedgerSamples.input("a.xml", hash: 3)), [after])])
        let found = try [1, 2].map { number in
            var cases: [AuditedCase] = []
            try scratch.ledger.cases(of: scratch.ledger.run(number)) { cases.append($0) }
            return cases
        }
        #expect(found == [[before.audited, other.audited], [after.audited]])
    }

    @Test("A case that only moved within its file keeps what was found of it")
    func moved() throws {
        let scratch = try ScratchLedger()
        let before = try LedgerSamples.delivery("1", file: "a.json", start: .pointer("/sager/0"))
        let after = try LedgerSamples.delivery("1", file: "a.json", start: .pointer("/sager/1"))
        try scratch.record([(.read(LedgerSamples.input("a.json", hash: 1)), [before])])
        try scratch.record([(.read(LedgerSamples.input("a.json", hash: 2)), [after])])
        #expect(try scratch.count("caseAudit") == 1)
        #expect(try scratch.count("delivery") == 2)
    }

    @Test("A run whose report never came to stand is taken back, and leaves no trace")
    func takenBack() throws {
        let scratch = try ScratchLedger()
        let one = try LedgerSamples.delivery("1", file: "a.xml", content: 1)
        let entry = QuarantineEntry(file: "b.xml", position: nil, caseID: nil, code: .empty, message: "Tom.")
        try scratch.record(
            [(.read(LedgerSamples.input("a.xml", hash: 1)), [one])], quarantine: [(entry, nil)])
        let tables = ["run", "input", "caseAudit", "delivery", "groupTotal", "quarantine", "source"]
        let counts = try tables.map(scratch.count)
        let two = try LedgerSamples.delivery("1", file: "a.xml", content: 2)
        try scratch.record([(.read(LedgerSamples.input("a.xml", hash: 2)), [two])], isWritten: false)
        try scratch.ledger.settle { _ in false }
        #expect(try tables.map(scratch.count) == counts)
        var read: [AuditedCase] = []
        try scratch.ledger.cases(of: scratch.ledger.run()) { read.append($0) }
        #expect(read == [one.audited])
        #expect(try scratch.ledger.quarantine(of: scratch.ledger.run()) == [entry])
    }

    @Test("A run whose report stands is complete")
    func completed() throws {
        let scratch = try ScratchLedger()
        try scratch.record(
            [(.read(LedgerSamples.input("a.xml", hash: 1)), [try LedgerSamples.delivery("1", file: "a.xml")])],
            isWritten: false)
        #expect(throws: LedgerFault.absent("run")) { try scratch.ledger.run() }
        try scratch.ledger.settle { $0 == "/findes/ikke" }
        #expect(try scratch.ledger.run().state == .written)
    }

    @Test("What fails half-way leaves nothing")
    func rollBack() throws {
        struct Fault: Error {}
        let scratch = try ScratchLedger()
        #expect(throws: Fault.self) {
            try scratch.ledger.record(LedgerSamples.run()) { recording in
                try recording.add([.read(LedgerSamples.input("a.xml", hash: 1))])
                try recording.add(LedgerSamples.delivery("1", file: "a.xml"), input: 0)
                throw Fault()
            }
        }
        for table in ["run", "input", "caseAudit", "delivery"] { #expect(try scratch.count(table) == 0, "\(table)") }
    }

    @Test("An earlier judgement is found by content, program and day")
    func earlierJudgement() throws {
        let scratch = try ScratchLedger()
        let one = try LedgerSamples.delivery("1", file: "a.xml", content: 1)
        try scratch.record([(.read(LedgerSamples.input("a.xml", hash: 1)), [one])])
        func judgements(_ fingerprint: String, on day: String) throws -> EarlierJudgements? {
            try scratch.ledger.earlierJudgements(
                by: LedgerSamples.standard, program: NewRun.Program(version: "1", fingerprint: fingerprint),
                on: try #require(CalendarDate(iso: day)))
        }
        #expect(try judgements("g", on: "2026-11-22") == nil)
        let known = try #require(try judgements("f", on: "2026-12-31"))
        let sections = Array(repeating: Section(kind: nil), count: 3)
        let content = CaseFile(
            id: "1", municipality: one.audited.municipality,
            documents: [Document(kind: nil), Document(kind: nil, sections: sections)],
            text: Array(repeating: 0, count: 300))
        let found = try #require(try known.judgement(of: one.fingerprint, for: content))
        #expect(found.judgement.findings.map(\.verdict) == one.audited.findings.map(\.verdict))
        #expect(found.judgement.findings.map(\.evidence.first) == one.places)
        #expect(found.traces == one.traces)
        #expect(found.judgement.validity == one.validity)
        #expect(try known.judgement(of: ContentFingerprint(high: 2, low: .max), for: content) == nil)
        #expect(
            try judgements("f", on: "2027-01-01")?.judgement(of: one.fingerprint, for: content) == nil,
            "the bracket has ended")
        // Places of a row that was damaged may be anywhere.
        for count in 0...2 {
            var less = content
            if count == 0 { less.documents.removeLast() }
            if count == 1 { less.documents[1].sections.removeLast() }
            if count == 2 { less.text.removeLast() }
            #expect(throws: LedgerFault.corrupted(scratch.path)) {
                try known.judgement(of: one.fingerprint, for: less)
            }
        }
    }

    @Test("Of several deliveries the newest is audited; each of the others is counted or handed out, before their case")
    func deliveries() throws {
        let scratch = try ScratchLedger()
        let ordered = try [
            LedgerSamples.delivery("1", file: "a.xml", content: 9),
            LedgerSamples.delivery("2", file: "a.xml", content: 1),
            LedgerSamples.delivery("2", file: "b.xml", content: 1),
            LedgerSamples.delivery("2", file: "c.xml", content: 2),
            LedgerSamples.delivery("2", file: "d.xml", content: 3),
            LedgerSamples.delivery("3", file: "a.xml", content: 4),
        ]
        var seen: [String] = []
        try scratch.ledger.record(try LedgerSamples.run()) { recording in
            try recording.add(["a", "b", "c", "d"].map { .read(LedgerSamples.input("\($0).xml", hash: 1)) })
            // As they come from a later run: in any order.
            for delivery in ordered.reversed() {
                let input = try #require(["a.xml", "b.xml", "c.xml", "d.xml"].firstIndex(of: delivery.audited.file))
                try recording.add(delivery, input: input)
            }
            try recording.endDeliveries()
            try recording.forEachCase { entry in
                seen.append("\(entry.code.rawValue) \(entry.file)")
            } _: { delivered in
                seen.append("\(delivered.audited.id) \(delivered.audited.file) \(delivered.repeated)")
            }
            try recording.finish(RunCounts(), judged: 6, carriedOver: 0, at: "2026-11-22T01:01:00Z")
        }
        #expect(seen.count == 5)
        #expect(seen.first == "1 a.xml 0")
        #expect(Set(seen[1...2]) == ["dublet c.xml", "dublet d.xml"])
        #expect(seen[3...] == ["2 a.xml 1", "3 a.xml 0"])
    }
}
