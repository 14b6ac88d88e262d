import AuditLedger
import AuditModel
import CaseImport
import Synchronization

/// Where the workers of a run put what they found: audited cases and quarantine entries, sorted in bounded memory, and
/// what became of each input.
final class RecordStore: Sendable {
    /// What is known of one input.
    private enum InputResult {
        case stands(Int64, FileStamp?)
        case read(InputReading)
    }

    private let coding: RecordCoding
    private let cases: Mutex<SpillSorter>
    private let quarantine: Mutex<SpillSorter>
    private let tally = Mutex(ImportTally())
    /// By index of the input.
    private let inputs: Mutex<[InputResult?]>
    /// Reference dates between which the findings of each input hold, by its index.
    private let validities: Mutex<[Int: DateBracket]>
    private let judgedCases = Atomic(0)
    private let carriedCases = Atomic(0)

    init(coding: RecordCoding, folder: OutputFolder, inputs count: Int) {
        self.coding = coding
        cases = Mutex(SpillSorter(newRunPath: folder.newRunPath))
        quarantine = Mutex(SpillSorter(newRunPath: folder.newRunPath))
        inputs = Mutex(Array(repeating: nil, count: count))
        validities = Mutex([:])
    }

    /// - Parameter isCarriedOver: whether its findings are those of an earlier run.
    func store(_ record: AuditRecord, isCarriedOver: Bool = false) throws {
        var key = ByteWriter()
        record.writeKey(to: &key)
        var payload = ByteWriter()
        coding.write(record, to: &payload)
        try cases.withLock { try $0.append(key: key.bytes, payload: payload.bytes) }
        if isCarriedOver { carriedCases.add(1, ordering: .relaxed) } else { judgedCases.add(1, ordering: .relaxed) }
        let validity = record.delivery.validity
        if validity != DateBracket() {
            validities.withLock { validities in
                validities[record.input] = validities[record.input]?.intersection(validity) ?? validity
            }
        }
    }

    func store(_ entry: QuarantineEntry, input: Int?) throws {
        var key = ByteWriter()
        QuarantineCoding.writeKey(of: entry, to: &key)
        var payload = ByteWriter()
        QuarantineCoding.write(entry, input: input, to: &payload)
        try quarantine.withLock { try $0.append(key: key.bytes, payload: payload.bytes) }
    }

    /// Notes that an input was read to its end.
    func finished(_ reading: InputReading, input: Int) {
        tally.withLock { $0 += reading.tally }
        inputs.withLock { $0[input] = .read(reading) }
    }

    /// Notes that an input is as an earlier run found it.
    func stands(_ standing: StandingInput, now stamp: FileStamp?, input: Int) {
        inputs.withLock { $0[input] = .stands(standing.id, stamp) }
        carriedCases.add(standing.deliveries, ordering: .relaxed)
    }

    /// What the readers counted, to be compared with what came out.
    var counted: ImportTally { tally.withLock { $0 } }

    /// Deliveries judged in this run.
    var judged: Int { judgedCases.load(ordering: .relaxed) }

    /// Deliveries that kept the findings of an earlier run.
    var carriedOver: Int { carriedCases.load(ordering: .relaxed) }

    /// All cases by municipality and id; to be called once, when the workers are done.
    func records() throws -> SortedRecords { try cases.withLock { try $0.sorted() } }

    /// The same, each case once.
    func deliveries() throws -> Deliveries { Deliveries(records: try records(), coding: coding) }

    /// All quarantine entries by file and position; to be called once, when nothing more goes into quarantine.
    func quarantined() throws -> SortedRecords {
        try quarantine.withLock { try $0.sorted() }
    }

    /// What the ledger is told of each input, in the order of the run.
    func inputResults(settings: String) -> some Sequence<RunInput> {
        let validities = validities.withLock { $0 }
        return inputs.withLock { $0 }.enumerated().lazy.map { index, result in
            switch result {
            case .stands(let id, let stamp): .stands(id, stamp)
            case .read(let reading):
                .read(reading.row(settings: settings, validity: validities[index] ?? DateBracket()))
            case nil: preconditionFailure("every input has been dealt with")
            }
        }
    }
}
