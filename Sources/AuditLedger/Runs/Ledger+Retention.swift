package import AuditModel
internal import Foundation
internal import GRDB

extension Ledger {
    /// What pruning took away.
    package struct Pruned: Equatable, Sendable {
        package let runs: Int
        package let cases: Int
    }

    /// Removes the rows of single cases of runs that ended up to a moment, in whole seconds; group totals stay. To be followed by
    /// `shrink`.
    ///
    /// What the newest run says goes too when it is older: the next run then judges everything again.
    ///
    /// - Parameter now: a run that ended later than this had a clock that was ahead; it is as old as the next one whose was not.
    package func prune(upTo moment: String, now: String) throws(LedgerFault) -> Pruned {
        try writing { database in
            let kept = try Int.fetchOne(
                database,
                sql: """
                    SELECT MIN(id) FROM run WHERE ?1 < CASE WHEN finished <= ?2 THEN finished ELSE COALESCE(
                        (SELECT next.finished FROM run AS next WHERE next.id > run.id AND next.finished <= ?2
                        ORDER BY next.id LIMIT 1), finished) END
                    """, arguments: [moment, now])
            let last = kept ?? .max
            let runs =
                try Int.fetchOne(
                    database, sql: "SELECT COUNT(*) FROM run WHERE id < ? AND isPruned = 0", arguments: [last]) ?? 0
            let before = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM caseAudit") ?? 0
            for table in ["delivery", "input", "quarantine"] {
                try database.execute(
                    sql: "DELETE FROM \(table) WHERE endRun <= ?1" + (kept == nil ? " OR endRun IS NULL" : ""),
                    arguments: [last])
            }
            try database.execute(sql: "UPDATE run SET isPruned = 1 WHERE id < ?", arguments: [last])
            try RunRows.removeUnused(database)
            let after = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM caseAudit") ?? 0
            return Pruned(runs: runs, cases: before - after)
        }
    }

    /// Removes the entries of the access log that are older than a moment; returns how many.
    package func pruneAccesses(before moment: String) throws(LedgerFault) -> Int {
        try writing { database in
            try database.execute(sql: "DELETE FROM access WHERE at < ?", arguments: [moment])
            return database.changesCount
        }
    }

    /// What forgetting a case took away, and where it still stands.
    package struct Forgotten: Equatable, Sendable {
        /// Rows of deliveries, of earlier runs too.
        package let deliveries: Int
        /// Entries of quarantine, of earlier runs too, and of the access log.
        package let quarantined: Int
        package let accesses: Int
        /// Samples of ledelsestilsyn it was in, and answers readers gave about it.
        package let samples: Int
        package let answers: Int
        /// Entries of quarantine and access log with its id that do not say which municipality; left where one was given.
        package let unknown: Int
        /// Inputs that hold the case and are read again by the next run.
        package let inputs: [String]
        /// Folders of reports that named it.
        package let reports: [String]
        /// Folders of samples it was in.
        package let sampleFolders: [String]

        /// Whether nothing was there to take away.
        package var isNothing: Bool { deliveries + quarantined + accesses + samples + answers == 0 }
    }

    /// Removes everything about one case: judgements, deliveries, quarantine, reviews, accesses. To be followed by `shrink`.
    ///
    /// - Parameter municipality: leaves what belongs to another one, or does not say to which.
    package func forget(_ caseID: String, in municipality: MunicipalityCode?) throws(LedgerFault) -> Forgotten {
        try writing { database in
            let arguments: StatementArguments = [caseID, municipality.map { Int($0.number) }]
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0 }
            func delete(_ rows: String) throws -> Int {
                try database.execute(sql: "DELETE FROM \(rows)", arguments: arguments)
                return database.changesCount
            }
            let unknown = try count(
                """
                SELECT (SELECT COUNT(*) FROM access WHERE caseID = ?1 AND municipality IS NULL)
                    + (SELECT COUNT(*) FROM quarantine WHERE caseID = ?1 AND NOT \(Self.isDelivered("caseAudit.caseID = ?1")))
                WHERE ?2 IS NOT NULL
                """)
            let isForgotten = """
                caseID = ?1 AND (?2 IS NULL OR \(Self.isDelivered("caseAudit.caseID = ?1 AND caseAudit.municipality = ?2")))
                """
            let which = """
                SELECT delivery.id FROM delivery JOIN caseAudit ON caseAudit.id = delivery.caseAudit
                WHERE caseAudit.caseID = ?1 AND (?2 IS NULL OR caseAudit.municipality = ?2)
                """
            let sources = try Int64.fetchAll(
                database,
                sql: "SELECT DISTINCT source FROM delivery WHERE id IN (\(which)) UNION "
                    + "SELECT source FROM quarantine WHERE source IS NOT NULL AND \(isForgotten)", arguments: arguments)
            let list = sources.map(String.init).joined(separator: ",")
            let inputs = try String.fetchAll(
                database,
                sql:
                    "SELECT path FROM source WHERE id IN (\(list)) AND id IN (SELECT source FROM input WHERE endRun IS NULL)"
                    + " ORDER BY path")
            let reports = try String.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT run.output FROM run JOIN delivery ON delivery.firstRun <= run.id
                        AND (delivery.endRun IS NULL OR delivery.endRun > run.id)
                    WHERE delivery.id IN (\(which)) AND run.output IS NOT NULL ORDER BY run.id
                    """, arguments: arguments)
            // Before the deliveries, by which it is told whose an entry is.
            let quarantined = try delete("quarantine WHERE \(isForgotten)")
            let deliveries = try delete("delivery WHERE id IN (\(which))")
            let reviews = try Self.forgetReviews(of: caseID, in: municipality, database)
            let accesses = try delete("access WHERE caseID = ?1 AND (?2 IS NULL OR municipality = ?2)")
            // A path may name the case: sources that hold nothing else go; the others are read again.
            try database.execute(
                sql: """
                    DELETE FROM input WHERE source IN (\(list)) AND source NOT IN (SELECT source FROM delivery)
                        AND source NOT IN (SELECT source FROM quarantine WHERE source IS NOT NULL);
                    UPDATE input SET hash = NULL WHERE source IN (\(list)) AND endRun IS NULL;
                    """)
            try RunRows.removeUnused(database)
            return Forgotten(
                deliveries: deliveries, quarantined: quarantined, accesses: accesses, samples: reviews.samples,
                answers: reviews.answers, unknown: unknown, inputs: inputs, reports: reports,
                sampleFolders: reviews.folders)
        }
    }

    /// Whether a row of `quarantine` is a delivery that contradicts another: the only ones whose municipality is known.
    private static func isDelivered(_ condition: String) -> String {
        """
        EXISTS (
            SELECT 1 FROM delivery JOIN caseAudit ON caseAudit.id = delivery.caseAudit
                JOIN source ON source.id = delivery.source
            WHERE \(condition) AND quarantine.file = source.path || COALESCE('!' || delivery.entry, '')
                AND quarantine.line IS delivery.line AND quarantine."column" IS delivery."column"
                AND quarantine.pointer IS delivery.pointer)
        """
    }

    /// Gives the room of deleted rows back, and empties the log, in which they stood too; what was deleted stays so if this fails,
    /// as it does while another program reads the ledger or where there is no room for it twice.
    ///
    /// - Parameter patience: how many seconds it waits for who reads.
    package func shrink(patience: Int = 10) throws(LedgerFault) {
        do {
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout = \(1000 * patience); VACUUM")
                try database.checkpoint(.truncate)
            }
        } catch { throw LedgerFault(error, path: path) }
    }
}
