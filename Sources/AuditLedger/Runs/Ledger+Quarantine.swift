package import AuditModel
internal import GRDB

/// One line of the list of what could not be read (karantæne).
package struct QuarantineListing: Equatable, Sendable {
    package let id: Int
    /// The day it was first seen; UTC, "2026-11-22T01:30:00Z".
    package let firstSeen: String
    package let entry: QuarantineEntry
    /// Whether what it stands for is no longer there, though nobody ever read it.
    package let isGone: Bool
    /// Who took note of it, when and why.
    package let acknowledgement: Acknowledgement?

    package struct Acknowledgement: Equatable, Sendable {
        package let at: String
        package let by: String
        package let reason: String
    }
}

extension Ledger {
    /// What has neither been read nor acknowledged, the oldest first; with `all` also what has been acknowledged.
    package func quarantineList(all: Bool = false) throws(LedgerFault) -> [QuarantineListing] {
        try reading { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT * FROM quarantine WHERE \(Self.isListed) AND (?1 OR acknowledged IS NULL)
                    ORDER BY firstSeen, file, id
                    """, arguments: [all]
            ).map { row in
                let acknowledged: String? = row["acknowledged"]
                return QuarantineListing(
                    id: row["id"], firstSeen: row["firstSeen"], entry: try QuarantineRow(row).entry,
                    isGone: (row["ending"] as String?) == "gone",
                    acknowledgement: acknowledged.map {
                        .init(at: $0, by: row["acknowledgedBy"], reason: row["acknowledgedReason"])
                    })
            }
            return try Array(rows)
        }
    }

    /// How many entries have neither been read nor acknowledged.
    package func quarantineCount() throws(LedgerFault) -> Int {
        try reading { try Self.quarantineCount($0) }
    }

    static func quarantineCount(_ database: Database) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT COUNT(*) FROM quarantine WHERE \(isListed) AND acknowledged IS NULL") ?? 0
    }

    /// It stands, or it is gone though nobody ever read it.
    private static var isListed: String { "(endRun IS NULL OR ending = 'gone')" }

    /// Takes entries off the list; they come back when their content changes and still cannot be read.
    ///
    /// What was acknowledged before keeps its name and reason: then none of the entries is taken off.
    package func acknowledge(_ ids: [Int], by person: String, reason: String, at moment: String) throws(LedgerFault) {
        try writing { database in
            for id in Set(ids).sorted() {
                try database.execute(
                    sql: """
                        UPDATE quarantine SET acknowledged = ?, acknowledgedBy = ?, acknowledgedReason = ?
                        WHERE id = ? AND acknowledged IS NULL AND \(Self.isListed)
                        """, arguments: [moment, person, reason, id])
                if database.changesCount == 1 { continue }
                guard
                    let isListed = try Bool.fetchOne(
                        database, sql: "SELECT \(Self.isListed) IS TRUE FROM quarantine WHERE id = ?", arguments: [id])
                else { throw LedgerFault.absent("quarantine entry \(id)") }
                throw isListed ? LedgerFault.acknowledged(id) : .closed(id)
            }
        }
    }
}
