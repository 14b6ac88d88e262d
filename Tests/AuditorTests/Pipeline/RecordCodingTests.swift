import AuditModel
import Testing

@testable import Auditor

@Suite("Records as bytes")
struct RecordCodingTests {
    private static let criteria = [CriterionID(rawValue: "partshoering"), CriterionID(rawValue: "omfang")]

    static func record(
        id: String = "147-1", file: String = "a.xml", newest: CalendarDate? = CalendarDate(iso: "2013-02-20"),
        fingerprint: UInt64 = 1
    ) throws -> AuditRecord {
        let municipality = try #require(MunicipalityCode("147"))
        return AuditRecord(
            delivery: CaseDelivery(
                audited: AuditedCase(
                    municipality: municipality, id: id, file: file, period: 2013,
                    setting: CaseSetting(
                        date: CalendarDate(iso: "2013-02-20"), ageInYears: 9, team: "Team Øst", caseworker: nil,
                        documents: [.assessment, .followUp]),
                    targetGroup: .disability,
                    legalDemand: .notDemanded, analysisType: 3, standardPages: 12.25, words: 4711, repeatedShare: nil,
                    warnings: [ImportWarning(.impossibleDate, name: "dato")],
                    findings: [
                        AuditedCase.LocatedFinding(
                            criterion: criteria[0], verdict: .partly, reason: .hearingSent, document: .assessment,
                            section: .hearing, position: .line(12, column: 7),
                            note: AuditedCase.LocatedFinding.Note(
                                quote: "Sendt til mor …", missing: ["et svar", "æøå"],
                                failing: AuditedCase.LocatedFinding.Passage(
                                    document: .plan, section: nil, position: .line(40, column: 2), quote: "Ø"))),
                        AuditedCase.LocatedFinding(
                            criterion: criteria[1], verdict: .notAssessable, reason: .faultInRule, document: nil,
                            section: nil, position: .jsonLine(3, pointer: "/dokumenter/0")),
                    ]),
                fingerprint: ContentFingerprint(high: fingerprint, low: .max), newestDocument: newest,
                start: .pointer("/sager/3"), places: [Evidence(document: 2, section: 1, range: 7..<7), nil],
                traces: [FindingTrace(value: 1), FindingTrace(value: .max)],
                validity: DateBracket(until: CalendarDate(iso: "2013-05-20"))), input: 4)
    }

    private static func key(_ record: AuditRecord) -> [UInt8] {
        var writer = ByteWriter()
        record.writeKey(to: &writer)
        return writer.bytes
    }

    @Test("A record comes back as it was written")
    func roundTrip() throws {
        let record = try Self.record(id: "æøå \u{0}", newest: nil)
        let coding = RecordCoding(criteria: Self.criteria)
        var writer = ByteWriter()
        coding.write(record, to: &writer)
        var reader = ByteReader(writer.bytes)
        #expect(try coding.record(from: &reader) == record)
    }

    @Test("A record that was cut short is noticed, wherever it was cut")
    func truncated() throws {
        let coding = RecordCoding(criteria: Self.criteria)
        var writer = ByteWriter()
        coding.write(try Self.record(), to: &writer)
        for count in writer.bytes.indices {
            var reader = ByteReader(Array(writer.bytes[..<count]))
            #expect(throws: ByteReader.Damaged.self) { try coding.record(from: &reader) }
        }
    }

    @Test("A quarantine entry comes back as it was written")
    func quarantineRoundTrip() throws {
        let entry = QuarantineEntry(
            file: "b.json", position: nil, caseID: "147-2", code: .duplicate, message: "Sagen er leveret to gange.",
            english: "The case was delivered twice.")
        var writer = ByteWriter()
        QuarantineCoding.write(entry, input: 3, to: &writer)
        var reader = ByteReader(writer.bytes)
        let (read, input) = try QuarantineCoding.entry(from: &reader)
        #expect(read == entry)
        #expect(input == 3)
    }

    @Test("Cases sort by id as bytes; a shorter id comes first")
    func idOrder() throws {
        let ids = ["147-1", "147-10", "147-2", "147-2\u{0}", "a", "å"]
        let keys = try ids.map { Self.key(try Self.record(id: $0)) }
        #expect(keys.sorted { $0.lexicographicallyPrecedes($1) } == keys)
    }

    @Test("Of several deliveries the newest comes first, an undated one last")
    func deliveryOrder() throws {
        let newest = try Self.record(newest: CalendarDate(iso: "2013-03-01"), fingerprint: 9)
        let older = try Self.record(newest: CalendarDate(iso: "1969-03-01"), fingerprint: 5)
        let undated = try Self.record(newest: nil, fingerprint: 1)
        let elsewhere = try Self.record(file: "b.xml", newest: nil, fingerprint: 1)
        let records = [newest, older, undated, elsewhere]
        let keys = records.map(Self.key)
        #expect(keys.sorted { $0.lexicographicallyPrecedes($1) } == keys)
        for (one, other) in zip(records, records.dropFirst()) {
            #expect(one.delivery.precedes(other.delivery) && !other.delivery.precedes(one.delivery))
        }
    }
}
