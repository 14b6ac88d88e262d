internal import AuditModel
internal import GRDB

/// Cases that a run did not have because what held them was in quarantine, and that are not there now that it no longer is: the
/// file was read without them, or is gone. They have disappeared only now.
struct HiddenCases {
    /// The file each of them was last delivered in.
    private(set) var files: [CaseKey: String] = [:]

    /// Those hidden in run `before` that run `after` neither has nor hides.
    init(in before: Int, goneIn after: Int, _ database: Database) throws {
        let left = try QuarantinedPlaces(.ending(after: before, upTo: after), database)
        guard !left.isEmpty else { return }
        let standing = try QuarantinedPlaces(.standing(in: after), database)
        let rows = try Row.fetchCursor(database, sql: Self.lastDeliveries, arguments: [before, after])
        while let row = try rows.next() {
            let (file, caseID): (String, String) = (row[2], row[1])
            guard left.holds(file, caseID), !standing.holds(file, caseID),
                try Self.isHidden(file, caseID, from: row[3], in: before, database)
            else { continue }
            files[try CaseKey(row)] = file
        }
    }

    /// Where each case that neither run has was last, and from which run on it was not. The columns beside a maximum are those of
    /// its row (SQLite, "Bare columns in an aggregate query").
    private static let lastDeliveries = """
        SELECT municipality, caseID, source.path || COALESCE('!' || delivery.entry, ''), MAX(delivery.endRun)
        FROM delivery JOIN caseAudit ON caseAudit.id = delivery.caseAudit JOIN source ON source.id = delivery.source
        WHERE delivery.endRun <= ?1 AND NOT EXISTS (
            SELECT 1 FROM caseAudit AS other JOIN delivery AS standing ON standing.caseAudit = other.id
            WHERE other.municipality = caseAudit.municipality AND other.caseID = caseAudit.caseID
                AND ((\(stands("?1"))) OR (\(stands("?2")))))
        GROUP BY 1, 2
        """

    private static func stands(_ run: String) -> String {
        "standing.firstRun <= \(run) AND (standing.endRun IS NULL OR standing.endRun > \(run))"
    }

    /// Whether an entry that came in the run that no longer had the case, and others behind it without a gap, held it up to
    /// `last`; else it was told before that it disappeared.
    private static func isHidden(
        _ file: String, _ caseID: String, from first: Int, in last: Int, _ database: Database
    ) throws -> Bool {
        var spans: [(first: Int, end: Int)] = []
        for place in QuarantinedPlaces.holders(of: file) {
            let rows = try Row.fetchCursor(
                database.cachedStatement(
                    sql: """
                        SELECT firstRun, endRun FROM quarantine
                        WHERE file = ? AND (caseID IS NULL OR caseID = ?) AND (endRun IS NULL OR endRun > ?)
                        """), arguments: [place, caseID, first])
            while let row = try rows.next() { spans.append((row[0], row[1] ?? .max)) }
        }
        guard var end = spans.filter({ $0.first == first }).map(\.end).max() else { return false }
        while end <= last {
            guard let next = spans.filter({ $0.first <= end && $0.end > end }).map(\.end).max() else { return false }
            end = next
        }
        return true
    }
}

extension CaseKey {
    /// Of a row that begins with municipality and id.
    init(_ row: Row) throws {
        guard let municipality = MunicipalityCode(String(row[0] as Int)) else { throw NumberUnpacker.Damaged() }
        self.init(municipality: municipality, caseID: row[1])
    }
}
