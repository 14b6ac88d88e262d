import AuditModel

/// The cases of a run in order, each once: of several deliveries of a case the one with the newest document.
struct Deliveries {
    private var records: SortedRecords
    private let coding: RecordCoding
    private var upcoming: AuditRecord?
    private var hasBegun = false
    /// Deliveries left out because their content stood in another one.
    private(set) var repeated = 0

    init(records: SortedRecords, coding: RecordCoding) {
        self.records = records
        self.coding = coding
    }

    /// The next case; deliveries that say something else than it are given to `quarantine`.
    mutating func next(quarantine: (QuarantineEntry) throws -> Void) throws -> AuditedCase? {
        if !hasBegun {
            upcoming = try read()
            hasBegun = true
        }
        guard let first = upcoming else { return nil }
        upcoming = try read()
        var isRepeated = false
        while let other = upcoming, other.isSameCase(as: first) {
            if other.fingerprint == first.fingerprint {
                repeated += 1
                isRepeated = true
            } else {
                try quarantine(.duplicate(other, of: first))
            }
            upcoming = try read()
        }
        return isRepeated ? first.audited.adding(ImportWarning(.repeatedDelivery, name: "id")) : first.audited
    }

    private mutating func read() throws -> AuditRecord? {
        guard let record = try records.next() else { return nil }
        var reader = ByteReader(record.payload)
        return try coding.record(from: &reader)
    }
}

extension QuarantineEntry {
    /// A delivery of a case that says something else than the one audited.
    fileprivate static func duplicate(_ other: AuditRecord, of first: AuditRecord) -> QuarantineEntry {
        QuarantineEntry(
            file: other.audited.file, position: other.start, caseID: other.audited.id, code: .duplicate,
            message: "Sagen er leveret flere gange med forskelligt indhold; den udgave, der har det nyeste dokument, "
                + "er gennemgået (\(first.audited.file)). Fjern den forkerte udgave, og kør igen.")
    }
}

extension AuditedCase {
    fileprivate func adding(_ warning: ImportWarning) -> AuditedCase {
        AuditedCase(
            municipality: municipality, id: id, file: file, period: period, setting: setting, targetGroup: targetGroup,
            legalDemand: legalDemand, analysisType: analysisType, standardPages: standardPages, words: words,
            repeatedShare: repeatedShare, warnings: warnings + [warning], findings: findings)
    }
}
