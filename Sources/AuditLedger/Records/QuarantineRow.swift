internal import AuditModel
internal import GRDB

/// One row of `quarantine`.
struct QuarantineRow {
    static let insertion = """
        INSERT INTO quarantine (source, file, line, "column", pointer, caseID, code, message, english,
            firstSeen, firstRun)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    let entry: QuarantineEntry

    init(_ row: Row) throws {
        guard let code = QuarantineEntry.Code(rawValue: row["code"]) else { throw NumberUnpacker.Damaged() }
        entry = QuarantineEntry(
            file: row["file"],
            position: try Self.position(line: row["line"], column: row["column"], pointer: row["pointer"]),
            caseID: row["caseID"], code: code, message: row["message"], english: row["english"])
    }

    static func position(line: Int?, column: Int?, pointer: String?) throws -> SourcePosition? {
        line == nil && pointer == nil ? nil : try CaseAuditRow.start(line: line, column: column, pointer: pointer)
    }

    static func forEach(inRun run: Int, _ database: Database, _ body: (QuarantineEntry) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT * FROM quarantine WHERE firstRun <= ?1 AND (endRun IS NULL OR endRun > ?1) ORDER BY id",
            arguments: [run])
        while let row = try rows.next() { try body(QuarantineRow(row).entry) }
    }

    /// What tells one entry from another: file, line, pointer, case, column, code, message.
    static func identity(of entry: QuarantineEntry) -> StatementArguments {
        let (line, column, pointer) = entry.position?.columns ?? (nil, nil, nil)
        return [entry.file, line, pointer, entry.caseID, column, entry.code.rawValue, entry.message]
    }

    static func arguments(_ entry: QuarantineEntry, source: Int64?, firstSeen: String, run: Int) -> StatementArguments {
        let (line, column, pointer) = entry.position?.columns ?? (nil, nil, nil)
        return [
            source, entry.file, line, column, pointer, entry.caseID, entry.code.rawValue, entry.message, entry.english,
            firstSeen, run,
        ]
    }
}
