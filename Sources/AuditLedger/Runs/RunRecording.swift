package import AuditModel
internal import Foundation
internal import GRDB

/// One run while it is written down, inside one transaction: inputs first, then deliveries in the order of cases, then
/// the reading back of all its cases, then the rest.
package final class RunRecording {
    /// The number of the run.
    package let run: Int
    let database: Database
    private let standard: Int64
    private let program: Int64
    private let criteria: [CriterionID]
    private let coding: FindingsCoding
    /// Row of `source` and its path, by index among the inputs of the run; `nil` for those that stand.
    private var sources: [(id: Int64, path: String)?] = []
    private var goneSources: Set<Int64> = []
    private var judged = 0

    init(_ new: NewRun, in database: Database) throws {
        self.database = database
        criteria = new.standard.criteria.map(\.id)
        coding = FindingsCoding(words: try LedgerWords(database))
        standard = try RunRows.standard(new.standard, database)
        program = try RunRows.program(new.program, database)
        run = try RunRows.insert(new, standard: standard, program: program, database)
        try database.execute(
            sql: """
                CREATE TEMP TABLE IF NOT EXISTS touchedSource (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE IF NOT EXISTS keptDelivery (id INTEGER PRIMARY KEY);
                DELETE FROM touchedSource; DELETE FROM keptDelivery;
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
        let rows = try Row.fetchCursor(database, sql: "SELECT id, source FROM input WHERE endRun IS NULL")
        var ended: [Int64] = []
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
        goneSources.subtract(sources.compactMap { $0?.id })
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
                        """), arguments: StatementArguments(place))
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
    package func forEachCase(_ body: (DeliveredCase) throws -> Void) throws {
        try CaseStream(database, coding: coding).forEach(inRun: run, criteria: criteria, body)
    }

    /// What the readers counted of all inputs together, also of those that stand.
    package func counts() throws -> RunCounts { try InputRow.sums(inRun: run, database) }

    /// The entries of inputs that stand.
    package func standingQuarantine() throws -> [QuarantineEntry] {
        let touched = Set(try Int64.fetchAll(database, sql: "SELECT id FROM touchedSource"))
        return try QuarantineRow.standing(database).filter { row in
            row.source.map { !touched.contains($0) } ?? false
        }.map(\.entry)
    }

    /// Takes down all that went into quarantine, with the input it belongs to, or without; `kept` are the entries of
    /// inputs that stand.
    package func store(
        _ entries: [(entry: QuarantineEntry, input: Int?)], keeping kept: [QuarantineEntry], today: String
    ) throws {
        var standing = Dictionary(grouping: try QuarantineRow.standing(database)) { $0.entry }
        for entry in kept { _ = standing[entry]?.popLast() }
        var new: [(entry: QuarantineEntry, input: Int?)] = []
        for item in entries {
            // An entry that is there already stays as it is.
            if standing[item.entry]?.popLast() == nil { new.append(item) }
        }
        let ended = standing.values.joined().sorted { $0.id < $1.id }
        var firstSeen: [String: String] = [:]
        for row in ended {
            let isGone = row.source.map { goneSources.contains($0) } ?? false
            try database.execute(
                sql: "UPDATE quarantine SET endRun = ?, ending = ? WHERE id = ?",
                arguments: [run, isGone ? "gone" : "read", row.id])
            firstSeen[row.entry.file] = min(firstSeen[row.entry.file] ?? row.firstSeen, row.firstSeen)
        }
        for (entry, input) in new {
            try database.cachedStatement(sql: QuarantineRow.insertion).execute(
                arguments: QuarantineRow.arguments(
                    entry, source: input.flatMap { sources[$0]?.id }, firstSeen: firstSeen[entry.file] ?? today,
                    run: run))
        }
    }

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
