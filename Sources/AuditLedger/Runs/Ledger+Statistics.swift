internal import GRDB

extension Ledger {
    /// What a ledger holds, in short.
    package struct Statistics: Equatable, Sendable {
        package let runs: Int
        package let firstRun: String?
        package let lastRun: String?
        /// Cases of the newest run, and judgements of all runs.
        package let cases: Int
        package let judgements: Int
        package let deliveries: Int
        package let inputs: Int
        /// Neither read nor acknowledged.
        package let quarantined: Int
        /// Not read, acknowledged or not.
        package let standingInQuarantine: Int
        package let bytes: Int64
    }

    package func statistics() throws(LedgerFault) -> Statistics {
        try reading { database in
            func number(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            return Statistics(
                runs: try number("SELECT COUNT(*) FROM run WHERE state = 'written'"),
                firstRun: try String.fetchOne(database, sql: "SELECT MIN(finished) FROM run WHERE state = 'written'"),
                lastRun: try String.fetchOne(database, sql: "SELECT MAX(finished) FROM run WHERE state = 'written'"),
                cases: try number("SELECT COALESCE((SELECT casesAudited FROM latestRun), 0)"),
                judgements: try number("SELECT COUNT(*) FROM caseAudit"),
                deliveries: try number("SELECT COUNT(*) FROM delivery"),
                inputs: try number("SELECT COUNT(*) FROM input WHERE endRun IS NULL"),
                quarantined: try Self.quarantineCount(database),
                standingInQuarantine: try number("SELECT COUNT(*) FROM quarantine WHERE endRun IS NULL"),
                bytes: Int64(try number("PRAGMA page_count") * number("PRAGMA page_size")))
        }
    }

    /// How many deliveries of cases stand that came from a file or folder, in whatever depth.
    package func standingDeliveries(under path: String) throws(LedgerFault) -> Int {
        try reading { database in
            try Int.fetchOne(
                database,
                sql: """
                    SELECT COUNT(*) FROM delivery JOIN source ON source.id = delivery.source
                    WHERE endRun IS NULL AND (path = ?1 OR substr(path, 1, length(?1) + 1) = ?1 || '/')
                    """, arguments: [path]) ?? 0
        }
    }

    /// Rows of a table; for tests.
    package func count(_ table: String) throws(LedgerFault) -> Int {
        try reading { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \"\(table)\"") ?? 0 }
    }
}
