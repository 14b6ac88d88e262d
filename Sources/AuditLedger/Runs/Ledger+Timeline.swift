package import AuditModel
internal import GRDB

extension Ledger {
    /// What runs up to this one found by the same standard, whatever came later; `nil` when there is nothing earlier.
    package func timeline(of run: LedgerRun) throws(LedgerFault) -> Timeline? {
        try reading { try TimelineRows.timeline(upTo: run.id, $0) }
    }

    /// Every group and criterion there are totals of, "grouping,group,criterion"; for tests.
    package func totalledGroups(of run: LedgerRun) throws(LedgerFault) -> [String] {
        try reading { database in
            try Row.fetchAll(
                database, sql: "SELECT grouping, \"group\", criterion FROM runTotal WHERE run = ?", arguments: [run.id]
            ).map { row in "\(row[0] as String),\(row[1] as String),\(row[2] as String)" }
        }
    }
}

extension RunRecording {
    /// The same for the run that is being written down; to be called when its totals are stored.
    package func timeline() throws -> Timeline? { try TimelineRows.timeline(upTo: run, database) }

    /// How often criteria got which verdict in an earlier run, in the order of `Verdict.allCases`.
    package func counts(ofRun id: Int) throws -> [CriterionID: [Int]] { try TimelineRows.counts(ofRun: id, database) }
}

/// Rows of `run` and `groupTotal` as a timeline sees them.
enum TimelineRows {
    private struct Run {
        let id: Int
        let date: CalendarDate
        let hash: String
        let program: String
    }

    /// Runs with a later reference date than that of the run at hand are no part of its past.
    private static let query = """
        SELECT run.id, run.referenceDate, standard.hash, program.fingerprint
        FROM run AS this JOIN standard AS asked ON asked.id = this.standard
            JOIN run ON run.id <= this.id AND run.referenceDate <= this.referenceDate
            JOIN standard ON standard.id = run.standard AND standard.name = asked.name
            JOIN program ON program.id = run.program
        WHERE this.id = ?1 AND (run.state = 'written' OR run.id = ?1)
        ORDER BY run.referenceDate, run.id
        """

    static func timeline(upTo run: Int, _ database: Database) throws -> Timeline? {
        let runs = try Row.fetchAll(database, sql: query, arguments: [run]).map { row in
            guard let date = CalendarDate(iso: row[1] as String) else { throw NumberUnpacker.Damaged() }
            return Run(id: row[0], date: date, hash: row[2], program: row[3])
        }
        let (unit, chosen) = Timeline.chosen(from: runs, date: \.date)
        guard chosen.count > 1 else { return nil }
        return Timeline(
            unit: unit,
            points: try chosen.map { run in
                Timeline.Point(
                    run: run.id, date: run.date, hash: run.hash, program: run.program,
                    counts: try counts(ofRun: run.id, database))
            })
    }

    static func counts(ofRun run: Int, _ database: Database) throws -> [CriterionID: [Int]] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: """
                    SELECT criterion, yes, partly, no, notApplicable, notAssessable FROM runTotal
                    WHERE run = ? AND grouping = 'alle'
                    """), arguments: [run])
        var counts: [CriterionID: [Int]] = [:]
        while let row = try rows.next() { counts[CriterionID(rawValue: row[0])] = (1...5).map { row[$0] } }
        return counts
    }
}
