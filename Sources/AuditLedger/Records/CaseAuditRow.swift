internal import AuditModel
internal import Foundation
internal import GRDB

/// One row of `caseAudit`: a case as it was judged once.
struct CaseAuditRow {
    /// What the last 8 bytes of `key` are made of, in this order.
    private static let digested = """
        municipality, caseID, standard, program, validFrom, validUntil, newestDocument, period, date, ageInYears, team,
        caseworker, documents, targetGroup, legalDemand, analysisType, standardPages, words, repeatedShare, warnings,
        verdicts, grounds, places
        """
    static let insertion = """
        INSERT INTO caseAudit (key, \(digested), traces)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    /// What `delivery(from:)` reads, in its order.
    static let columns = """
        caseAudit.municipality, caseAudit.caseID, caseAudit.validFrom, caseAudit.validUntil, caseAudit.newestDocument,
        caseAudit.period, caseAudit.date, caseAudit.ageInYears, caseAudit.team, caseAudit.caseworker,
        caseAudit.documents, caseAudit.targetGroup, caseAudit.legalDemand, caseAudit.analysisType,
        caseAudit.standardPages, caseAudit.words, caseAudit.repeatedShare, caseAudit.warnings, caseAudit.verdicts,
        caseAudit.grounds, caseAudit.places, caseAudit.key, source.path, delivery.entry, delivery.line,
        delivery."column", delivery.pointer, caseAudit.traces
        """

    let key: Data
    let arguments: StatementArguments

    init(_ delivery: CaseDelivery, standard: Int64, program: Int64, coding: FindingsCoding) {
        let audited = delivery.audited
        let packed = coding.pack(delivery)
        var documents = 0
        for (kind, bit) in coding.words.documentBits where audited.setting.documents.contains(kind) { documents |= bit }
        let columns: [(any DatabaseValueConvertible)?] = [
            Int(audited.municipality.number), audited.id, standard, program,
            delivery.validity.from.map { Int($0.daysSinceEpoch) },
            delivery.validity.until.map { Int($0.daysSinceEpoch) },
            delivery.newestDocument.map { Int($0.daysSinceEpoch) }, audited.period,
            audited.setting.date.map { Int($0.daysSinceEpoch) }, audited.setting.ageInYears, audited.setting.team,
            audited.setting.caseworker, documents, audited.targetGroup?.rawValue, audited.legalDemand.rawValue,
            audited.analysisType, audited.standardPages, audited.words, audited.repeatedShare,
            audited.warnings.map { "\($0.kind.rawValue):\($0.name)" }.joined(separator: " "), packed.verdicts,
        ]
        let values = columns.map { $0?.databaseValue ?? .null }
        var digest = RowDigest()
        for value in values { digest.add(value) }
        digest.add(packed.grounds)
        digest.add(packed.places.bytes)
        var key = Data()
        for word in [delivery.fingerprint.high, delivery.fingerprint.low, digest.value] { key.appendBigEndian(word) }
        self.key = key
        arguments = StatementArguments(
            [key.databaseValue] + values
                + [packed.grounds, packed.places.bytes, FindingTrace.pack(delivery.traces)].map {
                    Data($0).databaseValue
                })
    }

    /// Reads a row of `columns`.
    static func delivery(from row: Row, criteria: [CriterionID], coding: FindingsCoding) throws -> CaseDelivery {
        guard let municipality = MunicipalityCode(String(row[0] as Int)),
            let legalDemand = LegalDemand(rawValue: row[12])
        else { throw NumberUnpacker.Damaged() }
        let start = try Self.start(line: row[24], column: row[25], pointer: row[26])
        let (findings, places) = try coding.unpack(
            verdicts: row[18], grounds: [UInt8](row[19] as Data), places: [UInt8](row[20] as Data),
            criteria: criteria, start: start)
        let held: Int = row[10]
        let path: String = row[22]
        let entry: String? = row[23]
        let audited = AuditedCase(
            municipality: municipality, id: row[1], file: entry.map { path + "!" + $0 } ?? path, period: row[5],
            setting: CaseSetting(
                date: try row.date(6), ageInYears: row[7], team: row[8], caseworker: row[9],
                documents: coding.words.documentBits.filter { held & $0.bit != 0 }.map(\.kind)),
            targetGroup: (row[11] as String?).flatMap(TargetGroup.init), legalDemand: legalDemand,
            analysisType: row[13], standardPages: row[14], words: row[15], repeatedShare: row[16],
            warnings: try warnings(row[17]), findings: findings)
        return CaseDelivery(
            audited: audited,
            fingerprint: fingerprint(key: row[21]),
            newestDocument: try row.date(4), start: start, places: places,
            traces: FindingTrace.unpack([UInt8](row[27] as Data)),
            validity: DateBracket(from: try row.date(2), until: try row.date(3)))
    }

    /// Throws when a row is not what was written down, so far as its key tells: all but the traces.
    static func checkAll(_ database: Database) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT key, \(digested) FROM caseAudit")
        while let row = try rows.next() {
            var digest = RowDigest()
            for value in row.databaseValues.dropFirst() { digest.add(value) }
            guard number([UInt8](row[0] as Data)[16..<24]) == digest.value else { throw NumberUnpacker.Damaged() }
        }
    }

    /// The fingerprint of the content, by which `key` begins.
    static func fingerprint(key: Data) -> ContentFingerprint {
        let bytes = [UInt8](key)
        return ContentFingerprint(high: number(bytes[0..<8]), low: number(bytes[8..<16]))
    }

    static func start(line: Int?, column: Int?, pointer: String?) throws -> SourcePosition {
        switch (line, column, pointer) {
        case (let line?, let column?, nil): .line(line, column: column)
        case (nil, nil, let pointer?): .pointer(pointer)
        case (let line?, nil, let pointer?): .jsonLine(line, pointer: pointer)
        default: throw NumberUnpacker.Damaged()
        }
    }

    private static func warnings(_ text: String) throws -> [ImportWarning] {
        try text.split(separator: " ").map { word in
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let kind = ImportWarning.Kind(rawValue: String(parts[0])) else {
                throw NumberUnpacker.Damaged()
            }
            return ImportWarning(kind, name: String(parts[1]))
        }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
}

extension SourcePosition {
    /// Its columns in the ledger.
    var columns: (line: Int?, column: Int?, pointer: String?) {
        switch self {
        case .line(let line, let column): (line, column, nil)
        case .pointer(let pointer): (nil, nil, pointer)
        case .jsonLine(let line, let pointer): (line, nil, pointer)
        }
    }
}

extension Data {
    mutating func appendBigEndian(_ word: UInt64) {
        for shift in stride(from: 56, through: 0, by: -8) { append(UInt8(truncatingIfNeeded: word >> UInt64(shift))) }
    }
}

/// 64 bits of everything in a row (FNV-1a), to find an equal one; the fingerprint of the content stands beside it.
private struct RowDigest {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// A number as it is written, without detours over what else might describe a column: there are many.
    mutating func add(_ column: DatabaseValue) {
        switch column.storage {
        case .null: add(CollectionOfOne(0))
        case .int64(let number): add(String(number).utf8)
        case .double(let number): add(number.description.utf8)
        case .string(let text): add(text.utf8)
        case .blob(let bytes): add(bytes)
        }
    }

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
        value = (value ^ 0xFF) &* 0x100_0000_01B3
    }
}
