internal import AuditModel
internal import GRDB

/// The verdicts of one group of cases, counted by criterion.
package struct GroupTotals: Equatable, Sendable {
    /// Counts in the order of `Verdict.allCases`.
    package typealias Counts = [Int]

    /// "alle", "kommune", "periode" …, as in `tabeller.csv`.
    package var grouping: String
    package var group: String
    /// In the order of the standard.
    package var criteria: [Counts]

    package init(grouping: String, group: String, criteria: [Counts]) {
        self.grouping = grouping
        self.group = group
        self.criteria = criteria
    }
}

/// Rows of `groupTotal`.
enum GroupTotalRows {
    private struct Place: Hashable {
        let group: Int64
        let position: Int
    }

    /// Stores what has changed since the run before, and ends what is no more.
    static func store(_ totals: [GroupTotals], standard: Int64, run: Int, _ database: Database) throws {
        var standing: [Place: [Int]] = [:]
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT auditGroup, position, yes, partly, no, notApplicable, notAssessable FROM groupTotal
                WHERE endRun IS NULL AND standard = ?
                """, arguments: [standard])
        while let row = try rows.next() {
            standing[Place(group: row[0], position: row[1])] = (2...6).map { row[$0] }
        }
        for total in totals {
            let group = try self.group(total, database)
            for (position, counts) in total.criteria.enumerated() {
                let before = standing.removeValue(forKey: Place(group: group, position: position))
                guard before != counts else { continue }
                if before != nil { try end(group: group, position: position, standard, run, database) }
                try database.cachedStatement(
                    sql: """
                        INSERT INTO groupTotal (auditGroup, standard, position, firstRun, yes, partly, no, notApplicable,
                            notAssessable)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """
                ).execute(
                    arguments: StatementArguments(
                        [group, standard, Int64(position), Int64(run)] + counts.map(Int64.init)))
            }
        }
        for place in standing.keys { try end(group: place.group, position: place.position, standard, run, database) }
        try database.execute(
            sql: "UPDATE groupTotal SET endRun = ? WHERE endRun IS NULL AND standard <> ?",
            arguments: [run, standard])
    }

    private static func end(
        group: Int64, position: Int, _ standard: Int64, _ run: Int, _ database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                UPDATE groupTotal SET endRun = ?
                WHERE auditGroup = ? AND standard = ? AND position = ? AND endRun IS NULL
                """
        ).execute(arguments: [run, group, standard, position])
    }

    private static func group(_ total: GroupTotals, _ database: Database) throws -> Int64 {
        let names: StatementArguments = [total.grouping, total.group]
        let known = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM auditGroup WHERE grouping = ? AND name = ?"),
            arguments: names)
        if let known { return known }
        try database.cachedStatement(sql: "INSERT INTO auditGroup (grouping, name) VALUES (?, ?)")
            .execute(arguments: names)
        return database.lastInsertedRowID
    }
}
