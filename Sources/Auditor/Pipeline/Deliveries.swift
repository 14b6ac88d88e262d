import AuditModel

/// The cases of a run in order, each once: of several deliveries of a case the one with the newest document.
struct Deliveries {
    private var records: SortedRecords
    private let coding: RecordCoding
    private var upcoming: CaseDelivery?
    private var hasBegun = false
    /// Deliveries left out because their content stood in another one.
    private(set) var repeated = 0

    init(records: SortedRecords, coding: RecordCoding) {
        self.records = records
        self.coding = coding
    }

    /// The next case; deliveries that say something else than it are given to `quarantine`.
    mutating func next(quarantine: (QuarantineEntry) throws -> Void) throws -> AuditedCase? {
        try nextDelivered(quarantine: quarantine)?.audited
    }

    /// The same, with the fingerprint of its content.
    mutating func nextDelivered(quarantine: (QuarantineEntry) throws -> Void) throws -> DeliveredCase? {
        if !hasBegun {
            upcoming = try read()
            hasBegun = true
        }
        guard let first = upcoming else { return nil }
        var delivered = DeliveredCase(first)
        upcoming = try read()
        while let other = upcoming, other.isSameCase(as: first) {
            if let duplicate = delivered.add(other) { try quarantine(duplicate) }
            upcoming = try read()
        }
        repeated += delivered.repeated
        return delivered
    }

    private mutating func read() throws -> CaseDelivery? {
        guard let record = try records.next() else { return nil }
        var reader = ByteReader(record.payload)
        return try coding.record(from: &reader).delivery
    }
}
