package import AuditModel
internal import Foundation
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
        package let quarantined: Int
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
                quarantined: try number(
                    "SELECT COUNT(*) FROM quarantine WHERE (endRun IS NULL OR ending = 'gone') AND acknowledged IS NULL"
                ),
                bytes: Int64(try number("PRAGMA page_count") * number("PRAGMA page_size")))
        }
    }

    /// Verdicts by criterion over all cases, run by run; what a timeline shows.
    package struct RunTotals: Sendable {
        package let run: Int
        package let referenceDate: CalendarDate
        package let standardHash: String
        /// Counts in the order of `Verdict.allCases`, by criterion.
        package let tallies: [CriterionID: [Int]]
    }

    /// The newest runs, the oldest of them first.
    package func totals(ofLast count: Int) throws(LedgerFault) -> [RunTotals] {
        try reading { database in
            let runs = try Row.fetchAll(
                database,
                sql: """
                    SELECT run.id, run.referenceDate, standard.hash FROM run JOIN standard ON standard.id = run.standard
                    WHERE state = 'written' ORDER BY run.id DESC LIMIT ?
                    """, arguments: [count])
            return try runs.reversed().map { run in
                var tallies: [CriterionID: [Int]] = [:]
                let rows = try Row.fetchAll(
                    database,
                    sql: """
                        SELECT criterion, yes, partly, no, notApplicable, notAssessable FROM runTotal
                        WHERE run = ? AND grouping = 'alle'
                        """, arguments: [run[0] as Int])
                for row in rows { tallies[CriterionID(rawValue: row[0])] = (1...5).map { row[$0] } }
                guard let date = CalendarDate(iso: run[1] as String) else { throw NumberUnpacker.Damaged() }
                return RunTotals(run: run[0], referenceDate: date, standardHash: run[2], tallies: tallies)
            }
        }
    }

    /// Rows of a table; for tests.
    package func count(_ table: String) throws(LedgerFault) -> Int {
        try reading { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \"\(table)\"") ?? 0 }
    }
}
