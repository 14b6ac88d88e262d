import AuditModel
import Testing

@testable import Auditor

@Suite("Cases delivered more than once")
struct DeliveriesTests {
    private static let criteria = [CriterionID(rawValue: "partshoering"), CriterionID(rawValue: "omfang")]

    private static func resolve(
        _ records: [AuditRecord]
    ) throws -> (cases: [AuditedCase], entries: [QuarantineEntry], repeated: Int) {
        let coding = RecordCoding(criteria: criteria)
        var sorter = SpillSorter { "" }
        for record in records {
            var key = ByteWriter()
            record.writeKey(to: &key)
            var payload = ByteWriter()
            coding.write(record, to: &payload)
            try sorter.append(key: key.bytes, payload: payload.bytes)
        }
        var deliveries = Deliveries(records: try sorter.sorted(), coding: coding)
        var cases: [AuditedCase] = []
        var entries: [QuarantineEntry] = []
        while let audited = try deliveries.next(quarantine: { entries.append($0) }) { cases.append(audited) }
        return (cases, entries, deliveries.repeated)
    }

    @Test("The same content counts once, with a warning")
    func sameContent() throws {
        let one = try RecordCodingTests.record(file: "b.xml")
        let other = try RecordCodingTests.record(file: "a.xml")
        let found = try Self.resolve([one, other, one])
        #expect(found.cases.map(\.file) == ["a.xml"])
        #expect(found.cases.first?.warnings.map(\.kind) == [.impossibleDate, .repeatedDelivery])
        #expect(found.entries == [])
        #expect(found.repeated == 2)
    }

    @Test("Of other content the newest is audited, the rest goes into quarantine")
    func otherContent() throws {
        let old = try RecordCodingTests.record(
            file: "gammel.xml", newest: CalendarDate(iso: "2012-01-01"), fingerprint: 1)
        let new = try RecordCodingTests.record(file: "ny.xml", fingerprint: 2)
        let found = try Self.resolve([old, new, old])
        #expect(found.cases.map(\.file) == ["ny.xml"])
        #expect(found.cases.first?.warnings.map(\.kind) == [.impossibleDate])
        #expect(found.entries.map(\.file) == ["gammel.xml", "gammel.xml"])
        #expect(found.entries.map(\.code) == [.duplicate, .duplicate])
        #expect(found.repeated == 0)
    }

    @Test("Cases beside them are left alone")
    func others() throws {
        let found = try Self.resolve([
            try RecordCodingTests.record(id: "2"), try RecordCodingTests.record(id: "1"),
            try RecordCodingTests.record(id: "2"), try RecordCodingTests.record(id: "3"),
        ])
        #expect(found.cases.map(\.id) == ["1", "2", "3"])
        #expect(found.cases.map(\.warnings.count) == [1, 2, 1])
    }

    @Test("What says something else is handed out before the next delivery is read: none waits in memory")
    func oneAtATime() throws {
        let new = try RecordCodingTests.record(file: "ny.xml", fingerprint: 3)
        let old = try RecordCodingTests.record(file: "gammel.xml", newest: CalendarDate(iso: "2012-01-01"))
        let oldest = try RecordCodingTests.record(file: "ældst.xml", newest: CalendarDate(iso: "2011-01-01"))
        let coding = RecordCoding(criteria: Self.criteria)
        var sorter = SpillSorter { "" }
        for record in [oldest, new, old] {
            var (key, payload) = (ByteWriter(), ByteWriter())
            record.writeKey(to: &key)
            coding.write(record, to: &payload)
            // The last of them cannot be read.
            try sorter.append(key: key.bytes, payload: record == oldest ? [] : payload.bytes)
        }
        var deliveries = Deliveries(records: try sorter.sorted(), coding: coding)
        var entries: [QuarantineEntry] = []
        #expect(throws: ByteReader.Damaged.self) { try deliveries.next { entries.append($0) } }
        #expect(entries.map(\.file) == ["gammel.xml"])
    }
}
