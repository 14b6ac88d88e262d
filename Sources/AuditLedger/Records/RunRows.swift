internal import AuditModel
internal import Foundation
internal import GRDB

/// Rows of `run` and of what it names: standard, program, registers, sources.
enum RunRows {
    static func standard(_ standard: StandardDescription, _ database: Database) throws -> Int64 {
        let description = try json(standard)
        let known = try Int64.fetchOne(
            database, sql: "SELECT id FROM standard WHERE description = ?", arguments: [description])
        if let known { return known }
        try database.execute(
            sql: "INSERT INTO standard (name, hash, description) VALUES (?, ?, ?)",
            arguments: [standard.name, standard.hash, description])
        let id = database.lastInsertedRowID
        for (position, criterion) in standard.criteria.enumerated() {
            try database.execute(
                sql: "INSERT INTO criterion (standard, position, name, chapter, question) VALUES (?, ?, ?, ?, ?)",
                arguments: [id, position, criterion.id.rawValue, criterion.chapter, criterion.question.danish])
        }
        return id
    }

    static func program(_ program: NewRun.Program, _ database: Database) throws -> Int64 {
        try id(
            database, finding: "SELECT id FROM program WHERE fingerprint = ?", [program.fingerprint],
            orMaking: "INSERT INTO program (version, fingerprint) VALUES (?, ?)",
            [program.version, program.fingerprint])
    }

    static func register(_ content: String, _ database: Database) throws -> Int64 {
        try id(
            database, finding: "SELECT id FROM register WHERE content = ?", [content],
            orMaking: "INSERT INTO register (content) VALUES (?)", [content])
    }

    static func source(_ path: String, _ database: Database) throws -> Int64 {
        try id(
            database, finding: "SELECT id FROM source WHERE path = ?", [path],
            orMaking: "INSERT INTO source (path) VALUES (?)", [path])
    }

    /// Begins a run; returns its number.
    static func insert(_ new: NewRun, standard: Int64, program: Int64, _ database: Database) throws -> Int {
        let register = try new.register.map { try self.register($0, database) }
        let names = try self.register(new.names, database)
        let report = try json(StoredReport(form: new.report, options: new.record.options))
        try database.execute(
            sql: """
                INSERT INTO run (state, begun, finished, standard, program, referenceDate, register, names, report, output,
                    inputs, inputsRead, inputsQuarantined, inputsIgnored, cases, casesAudited, casesQuarantined,
                    casesRepeated, membersSkipped, bytes, deliveriesJudged, deliveriesCarriedOver, lastReview)
                VALUES ('judged', ?, '', ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?)
                """,
            arguments: [
                new.begun, standard, program, new.record.referenceDate.description, register, names, report,
                new.output, new.lastReview,
            ])
        return Int(database.lastInsertedRowID)
    }

    static func finish(
        _ run: Int, _ counts: RunCounts, judged: Int, carriedOver: Int, at moment: String, _ database: Database
    ) throws {
        try database.execute(
            sql: """
                UPDATE run SET finished = ?, inputs = ?, inputsRead = ?, inputsQuarantined = ?, inputsIgnored = ?,
                    cases = ?, casesAudited = ?, casesQuarantined = ?, casesRepeated = ?, membersSkipped = ?, bytes = ?,
                    deliveriesJudged = ?, deliveriesCarriedOver = ?
                WHERE id = ?
                """,
            arguments: [
                moment, counts.inputs, counts.inputsRead, counts.inputsQuarantined, counts.inputsIgnored, counts.cases,
                counts.casesAudited, counts.casesQuarantined, counts.casesRepeated, counts.membersSkipped, counts.bytes,
                judged, carriedOver, run,
            ])
    }

    /// Takes a run back as if it had never been; it must be the newest.
    static func undo(_ run: Int, _ database: Database) throws {
        for table in ["delivery", "input", "quarantine", "groupTotal"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE firstRun = ?", arguments: [run])
            let ending = table == "quarantine" ? ", ending = NULL" : ""
            try database.execute(
                sql: "UPDATE \(table) SET endRun = NULL\(ending) WHERE endRun = ?", arguments: [run])
        }
        try removeUnused(database)
        try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [run])
    }

    /// Removes what nothing refers to any more.
    static func removeUnused(_ database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM caseAudit WHERE id NOT IN (SELECT caseAudit FROM delivery);
                DELETE FROM source WHERE id NOT IN (SELECT source FROM input) AND id NOT IN (SELECT source FROM delivery)
                    AND id NOT IN (SELECT source FROM quarantine WHERE source IS NOT NULL);
                """)
    }

    private static func id(
        _ database: Database, finding query: String, _ wanted: StatementArguments, orMaking insertion: String,
        _ values: StatementArguments
    ) throws -> Int64 {
        if let known = try Int64.fetchOne(database.cachedStatement(sql: query), arguments: wanted) { return known }
        try database.cachedStatement(sql: insertion).execute(arguments: values)
        return database.lastInsertedRowID
    }

    /// Equal values give equal text.
    private static func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
