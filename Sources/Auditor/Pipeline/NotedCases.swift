import AuditModel
import Foundation

/// Keeps what case sheets show beside findings while a run goes through the ledger, which keeps no passage.
///
/// Of each case the delivery that is audited, in the order of cases; on disk, in a folder that is removed with the run.
struct NotedCases {
    private let coding: RecordCoding
    private let path: String
    private var writer: RunWriter
    private var last: CaseDelivery?

    init(path: String, coding: RecordCoding) throws {
        self.path = path
        self.coding = coding
        writer = try RunWriter(path: path)
    }

    /// Takes the next delivery, in the order of records.
    mutating func add(_ delivery: CaseDelivery, payload: [UInt8]) throws {
        // The first of several is the one that is audited.
        if let last, delivery.isSameCase(as: last) { return }
        last = delivery
        try writer.write(key: [], payload: payload)
    }

    /// Ends the writing; hands the notes back case by case.
    consuming func reading() throws -> Reading {
        try writer.finish()
        return Reading(records: try RunReader(path: path), coding: coding)
    }

    struct Reading {
        private var records: RunReader
        private let coding: RecordCoding

        init(records: RunReader, coding: RecordCoding) {
            self.records = records
            self.coding = coding
        }

        /// The next case, which must be this one, with its notes.
        mutating func noted(_ audited: AuditedCase) throws -> AuditedCase {
            guard let record = records.current else { throw ByteReader.Damaged() }
            try records.advance()
            var reader = ByteReader(record.payload)
            let noted = try coding.record(from: &reader).delivery.audited
            guard noted.municipality == audited.municipality, noted.id == audited.id else { throw ByteReader.Damaged() }
            return audited.with(
                findings: zip(audited.findings, noted.findings).map { finding, noted in
                    finding.with(note: noted.note)
                })
        }
    }
}
