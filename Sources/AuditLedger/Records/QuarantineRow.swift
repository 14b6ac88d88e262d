internal import AuditModel
internal import GRDB

/// One row of `quarantine`.
struct QuarantineRow {
    static let insertion = """
        INSERT INTO quarantine (source, file, line, "column", pointer, caseID, code, message, firstSeen, firstRun)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    let id: Int64
    let source: Int64?
    let entry: QuarantineEntry
    /// The day it was first seen, or the one before it in its file.
    let firstSeen: String

    init(_ row: Row) throws {
        guard let code = QuarantineEntry.Code(rawValue: row["code"]) else { throw NumberUnpacker.Damaged() }
        let (line, column, pointer): (Int?, Int?, String?) = (row["line"], row["column"], row["pointer"])
        let position =
            line == nil && pointer == nil
            ? nil : try CaseAuditRow.start(line: line, column: column, pointer: pointer)
        id = row["id"]
        source = row["source"]
        firstSeen = row["firstSeen"]
        entry = QuarantineEntry(
            file: row["file"], position: position, caseID: row["caseID"], code: code, message: row["message"])
    }

    static func entries(inRun run: Int, _ database: Database) throws -> [QuarantineEntry] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM quarantine WHERE firstRun <= ?1 AND (endRun IS NULL OR endRun > ?1) ORDER BY id",
            arguments: [run]
        ).map { try QuarantineRow($0).entry }
    }

    static func standing(_ database: Database) throws -> [QuarantineRow] {
        try Row.fetchAll(database, sql: "SELECT * FROM quarantine WHERE endRun IS NULL ORDER BY id")
            .map(QuarantineRow.init)
    }

    static func arguments(_ entry: QuarantineEntry, source: Int64?, firstSeen: String, run: Int) -> StatementArguments {
        let (line, column, pointer) = entry.position?.columns ?? (nil, nil, nil)
        return [
            source, entry.file, line, column, pointer, entry.caseID, entry.code.rawValue, entry.message, firstSeen, run,
        ]
    }
}
