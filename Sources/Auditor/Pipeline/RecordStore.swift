import AuditModel
import CaseImport
import Synchronization

/// Where the workers of a run put what they found: audited cases and quarantine entries, sorted in bounded memory.
final class RecordStore: Sendable {
    private let coding: RecordCoding
    private let cases: Mutex<SpillSorter>
    private let quarantine: Mutex<SpillSorter>
    private let tally = Mutex(ImportTally())

    init(coding: RecordCoding, folder: OutputFolder) {
        self.coding = coding
        cases = Mutex(SpillSorter(newRunPath: folder.newRunPath))
        quarantine = Mutex(SpillSorter(newRunPath: folder.newRunPath))
    }

    func store(_ record: AuditRecord) throws {
        var key = ByteWriter()
        record.writeKey(to: &key)
        var payload = ByteWriter()
        coding.write(record, to: &payload)
        try cases.withLock { try $0.append(key: key.bytes, payload: payload.bytes) }
    }

    func store(_ entry: QuarantineEntry) throws {
        var key = ByteWriter()
        QuarantineCoding.writeKey(of: entry, to: &key)
        var payload = ByteWriter()
        QuarantineCoding.write(entry, to: &payload)
        try quarantine.withLock { try $0.append(key: key.bytes, payload: payload.bytes) }
    }

    func add(_ counts: ImportTally) {
        tally.withLock { $0 += counts }
    }

    /// What the readers counted, to be compared with what came out.
    var counted: ImportTally { tally.withLock { $0 } }

    /// All cases by municipality and id; to be called once, when the workers are done.
    func deliveries() throws -> Deliveries {
        Deliveries(records: try cases.withLock { try $0.sorted() }, coding: coding)
    }

    /// All quarantine entries by file and position; to be called once, when nothing more goes into quarantine.
    func quarantined() throws -> SortedRecords {
        try quarantine.withLock { try $0.sorted() }
    }
}
