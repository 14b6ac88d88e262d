internal import AuditModel
internal import Foundation
internal import GRDB

/// Rows of `input`: the states of a source that runs have read.
enum InputRow {
    private static let counted = [
        "inputsRead", "inputsQuarantined", "inputsIgnored", "cases", "casesQuarantined", "membersSkipped", "bytes",
    ]

    /// Stores the state of a source unless it is there already; returns its row.
    static func store(_ input: ReadInput, source: Int64, run: Int, _ database: Database) throws -> Int64 {
        let hash = input.hash.map { Data($0) }
        let counts = input.counts
        let numbers = [
            counts.inputsRead, counts.inputsQuarantined, counts.inputsIgnored, counts.cases, counts.casesQuarantined,
            counts.membersSkipped, counts.bytes,
        ]
        let validity = [input.validity.from, input.validity.until].map { $0.map { Int($0.daysSinceEpoch) } }
        let state: [(any DatabaseValueConvertible)?] = [hash, input.settings] + validity + numbers
        let same = ["hash", "settings", "validFrom", "validUntil"] + counted
        let known = try Int64.fetchOne(
            database.cachedStatement(
                sql:
                    "SELECT id FROM input WHERE source = ? AND endRun IS NULL AND hash IS NOT NULL AND firstRun < ? AND "
                    + same.map { "\($0) IS ?" }.joined(separator: " AND ")),
            arguments: StatementArguments([source, run] + state))
        if let known {
            try restamp(known, input.stamp, database)
            return known
        }
        try database.cachedStatement(
            sql:
                "INSERT INTO input (source, firstRun, size, modified, changed, inode, \(same.joined(separator: ", "))) "
                + "VALUES (?, ?, ?, ?, ?, ?\(String(repeating: ", ?", count: same.count)))"
        ).execute(
            arguments: StatementArguments(
                [source, run, input.stamp.size, input.stamp.modified, input.stamp.changed, input.stamp.inode] + state))
        return database.lastInsertedRowID
    }

    /// Takes down what the file system says now of an input whose bytes are the same.
    static func restamp(_ id: Int64, _ stamp: FileStamp, _ database: Database) throws {
        try database.cachedStatement(
            sql: "UPDATE input SET size = ?, modified = ?, changed = ?, inode = ? WHERE id = ?"
        )
        .execute(arguments: [stamp.size, stamp.modified, stamp.changed, stamp.inode, id])
    }

    static func sums(inRun run: Int, _ database: Database) throws -> RunCounts {
        let sums = counted.map { "COALESCE(SUM(\($0)), 0)" }.joined(separator: ", ")
        let row = try Row.fetchOne(
            database, sql: "SELECT \(sums) FROM input WHERE firstRun <= ?1 AND (endRun IS NULL OR endRun > ?1)",
            arguments: [run])
        guard let row else { return RunCounts() }
        return RunCounts(
            inputsRead: row[0], inputsQuarantined: row[1], inputsIgnored: row[2], cases: row[3],
            casesQuarantined: row[4], membersSkipped: row[5], bytes: row[6])
    }

    static func standing(
        settings: String, on day: CalendarDate, _ database: Database
    ) throws -> [ExactText: StandingInput] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT source.path, input.id, input.size, input.modified, input.changed, input.inode, input.hash,
                    input.cases - input.casesQuarantined
                FROM input JOIN source ON source.id = input.source
                WHERE input.endRun IS NULL AND input.hash IS NOT NULL AND input.settings = ?1
                    AND (input.validFrom IS NULL OR input.validFrom <= ?2)
                    AND (input.validUntil IS NULL OR input.validUntil > ?2)
                """, arguments: [settings, Int(day.daysSinceEpoch)])
        var found: [ExactText: StandingInput] = [:]
        while let row = try rows.next() {
            found[ExactText(row[0])] = StandingInput(
                id: row[1], stamp: FileStamp(size: row[2], modified: row[3], changed: row[4], inode: row[5]),
                hash: [UInt8](row[6] as Data), deliveries: row[7])
        }
        return found
    }
}
