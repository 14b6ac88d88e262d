package import AuditModel
internal import Foundation
internal import GRDB

/// One run while it is written down, inside one transaction: inputs first, then deliveries in the order of cases, then
/// the reading back of all its cases, then the rest.
package final class RunRecording {
    /// The number of the run.
    package let run: Int
    /// UTC, "2026-11-22T01:30:00Z".
    package let begun: String
    let database: Database
    private let standard: Int64
    private let program: Int64
    private let criteria: [CriterionID]
    private let coding: FindingsCoding
    /// Row of `source` and its path, by index among the inputs of the run; `nil` for those that stand.
    private(set) var sources: [(id: Int64, path: String)?] = []

    init(_ new: NewRun, in database: Database) throws {
        self.database = database
        begun = new.begun
        criteria = new.standard.criteria.map(\.id)
        coding = FindingsCoding(words: try LedgerWords(database))
        standard = try RunRows.standard(new.standard, database)
        program = try RunRows.program(new.program, database)
        run = try RunRows.insert(new, standard: standard, program: program, database)
        try database.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS touchedSource (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE IF NOT EXISTS goneSource (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE IF NOT EXISTS rewrittenSource (id INTEGER PRIMARY KEY, path TEXT NOT NULL);
                CREATE TEMP TABLE IF NOT EXISTS keptDelivery (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE IF NOT EXISTS keptQuarantine (id INTEGER PRIMARY KEY);
                DELETE FROM touchedSource; DELETE FROM goneSource; DELETE FROM rewrittenSource;
                DELETE FROM keptDelivery; DELETE FROM keptQuarantine;
                """)
    }

    /// Takes down what became of each input, in the order of the run; what is not among them is gone.
    package func add(_ inputs: some Sequence<RunInput>) throws {
        var standing: Set<Int64> = []
        for input in inputs {
            switch input {
            case .stands(let id, let stamp):
                if let stamp { try InputRow.restamp(id, stamp, database) }
                standing.insert(id)
                sources.append(nil)
            case .read(let read):
                let source = try RunRows.source(read.path, database)
                try database.cachedStatement(sql: "INSERT OR IGNORE INTO touchedSource (id) VALUES (?)")
                    .execute(arguments: [source])
                standing.insert(try InputRow.store(read, source: source, run: run, database))
                sources.append((source, read.path))
            }
        }
        // Other bytes than in the run before, and still not read to the end, or nothing of it audited.
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO rewrittenSource (id, path)
                SELECT source.id, source.path
                FROM input AS now JOIN source ON source.id = now.source
                    JOIN input AS before ON before.source = now.source AND before.endRun IS NULL AND before.firstRun < ?1
                WHERE now.firstRun = ?1 AND (now.inputsQuarantined > 0 OR now.cases = now.casesQuarantined)
                    AND COALESCE(now.hash <> before.hash, now.size <> before.size OR now.modified <> before.modified)
                """, arguments: [run])
        let rows = try Row.fetchCursor(database, sql: "SELECT id, source FROM input WHERE endRun IS NULL")
        var ended: [Int64] = []
        var goneSources: Set<Int64> = []
        while let row = try rows.next() {
            guard !standing.contains(row[0]) else { continue }
            ended.append(row[0])
            goneSources.insert(row[1])
        }
        for id in ended {
            try database.cachedStatement(sql: "UPDATE input SET endRun = ? WHERE id = ?").execute(arguments: [run, id])
        }
        for source in goneSources {
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO touchedSource (id) VALUES (?)")
                .execute(arguments: [source])
        }
        // A source with another state now was read, not lost.
        for source in goneSources.subtracting(sources.compactMap { $0?.id }) {
            try database.cachedStatement(sql: "INSERT INTO goneSource (id) VALUES (?)").execute(arguments: [source])
        }
    }

    /// Takes down a delivery of an input that was read. Sorted by case, so that equal runs give equal ledgers.
    package func add(_ delivery: CaseDelivery, input: Int) throws {
        guard let source = sources[input] else { preconditionFailure("an input that stands delivers nothing new") }
        let (caseAudit, isNew) = try self.caseAudit(of: delivery)
        let file = delivery.audited.file
        let entry = file == source.path ? nil : String(file.dropFirst(source.path.count + 1))
        let (line, column, pointer) = delivery.start.columns
        let place: [(any DatabaseValueConvertible)?] = [caseAudit, source.id, entry, line, column, pointer]
        if !isNew {
            let known = try Int64.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT id FROM delivery WHERE caseAudit = ? AND source = ? AND entry IS ? AND line IS ?
                            AND "column" IS ? AND pointer IS ? AND endRun IS NULL
                            -- An archive may hold one entry several times.
                            AND firstRun < ? AND id NOT IN (SELECT id FROM keptDelivery) LIMIT 1
                        """), arguments: StatementArguments(place + [run]))
            if let known {
                return try database.cachedStatement(sql: "INSERT OR IGNORE INTO keptDelivery (id) VALUES (?)")
                    .execute(arguments: [known])
            }
        }
        try database.cachedStatement(
            sql: """
                INSERT INTO delivery (caseAudit, source, entry, line, "column", pointer, firstRun)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: StatementArguments(place + [run]))
    }

    /// Ends the deliveries that were not found again; to be called when all are added.
    package func endDeliveries() throws {
        try database.execute(
            sql: """
                UPDATE delivery SET endRun = ?1 WHERE endRun IS NULL AND firstRun < ?1
                    AND source IN (SELECT id FROM touchedSource) AND id NOT IN (SELECT id FROM keptDelivery)
                """, arguments: [run])
    }

    /// All cases of the run, sorted by municipality and id.
    ///
    /// - Parameter duplicate: is given what says something else than the delivery audited, before its case.
    package func forEachCase(
        duplicate: (QuarantineEntry) throws -> Void, _ body: (DeliveredCase) throws -> Void
    ) throws {
        try CaseStream(database, coding: coding).forEach(inRun: run, criteria: criteria, duplicate: duplicate, body)
    }

    /// What the readers counted of all inputs together, also of those that stand.
    package func counts() throws -> RunCounts { try InputRow.sums(inRun: run, database) }

    /// Takes down the totals of every group, and ends those that are no more.
    package func store(_ totals: [GroupTotals]) throws {
        try GroupTotalRows.store(totals, standard: standard, run: run, database)
    }

    /// Completes the row of the run.
    package func finish(_ counts: RunCounts, judged: Int, carriedOver: Int, at moment: String) throws {
        try RunRows.finish(run, counts, judged: judged, carriedOver: carriedOver, at: moment, database)
    }

    /// Compares with the newest run whose report stands.
    func comparison() throws -> (LedgerRun, RunComparison)? {
        let before = try Row.fetchOne(
            database,
            sql: LedgerRun.query + " WHERE run.state = 'written' AND run.isPruned = 0 ORDER BY run.id DESC LIMIT 1"
        ).map(LedgerRun.init)
        guard let before else { return nil }
        return (
            before,
            RunComparison(
                database, coding: coding,
                from: RunComparison.Side(run: before.id, criteria: before.standard.criteria.map(\.id)),
                to: RunComparison.Side(run: run, criteria: criteria))
        )
    }

    private func caseAudit(of delivery: CaseDelivery) throws -> (id: Int64, isNew: Bool) {
        let row = CaseAuditRow(delivery, standard: standard, program: program, coding: coding)
        let known = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM caseAudit WHERE key = ?"), arguments: [row.key])
        if let known { return (known, false) }
        try database.cachedStatement(sql: CaseAuditRow.insertion).execute(arguments: row.arguments)
        return (database.lastInsertedRowID, true)
    }
}
