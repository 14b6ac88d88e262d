package import AuditModel
internal import GRDB

/// What went into quarantine in a run, entry by entry, so that memory does not grow with their number.
extension RunRecording {
    /// Takes down an entry; one that is there already stays as it is, unless somebody took note of it and the file is
    /// another one now: what is wrong with that nobody has seen.
    ///
    /// - Parameters:
    ///   - input: the index of the input it belongs to; `nil` for deliveries that contradict one another and paths that
    ///     could not be opened.
    ///   - today: when it was first seen, if it is new.
    package func add(_ entry: QuarantineEntry, input: Int?, today: String) throws {
        let known = try Int64.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id FROM quarantine
                    WHERE endRun IS NULL AND file = ? AND line IS ? AND pointer IS ? AND caseID IS ? AND "column" IS ?
                        AND code = ? AND message = ? AND firstRun < ? AND \(Self.isOpen)
                        AND (acknowledged IS NULL OR NOT EXISTS (
                            SELECT 1 FROM rewrittenSource WHERE id = quarantine.source AND path = quarantine.file))
                    LIMIT 1
                    """), arguments: QuarantineRow.identity(of: entry) + [run])
        if let known {
            if let english = entry.english {
                try database.cachedStatement(
                    sql: "UPDATE quarantine SET english = ? WHERE id = ? AND english IS NULL"
                ).execute(arguments: [english, known])
            }
            return try database.cachedStatement(sql: "INSERT INTO keptQuarantine (id) VALUES (?)")
                .execute(arguments: [known])
        }
        try database.cachedStatement(sql: QuarantineRow.insertion).execute(
            arguments: QuarantineRow.arguments(
                entry, source: input.flatMap { sources[$0]?.id }, firstSeen: today, run: run))
    }

    /// Ends what was not found again; to be called when all entries are added.
    ///
    /// A path that could not be opened was read if the run has an input there or below, else it is gone.
    /// What comes in its place in the same file was first seen when that was: the file could not be read since then.
    package func endQuarantine() throws {
        try database.execute(
            sql: """
                UPDATE quarantine SET endRun = ?1,
                    ending = CASE WHEN source IN (SELECT id FROM goneSource)
                            OR source IS NULL AND code <> ?2 AND NOT \(Self.isInput("quarantine.file"))
                        THEN 'gone' ELSE 'read' END
                WHERE endRun IS NULL AND firstRun < ?1 AND \(Self.isOpen)
                """, arguments: [run, QuarantineEntry.Code.duplicate.rawValue])
        try database.execute(
            sql: """
                UPDATE quarantine SET firstSeen = ended.since
                FROM (SELECT file, MIN(firstSeen) AS since FROM quarantine WHERE endRun = ?1 GROUP BY file) AS ended
                WHERE quarantine.firstRun = ?1 AND quarantine.file = ended.file
                """, arguments: [run])
    }

    /// Hands over all entries of the run, those of inputs that stand too; to be called when the others have ended.
    package func forEachQuarantined(_ body: (QuarantineEntry) throws -> Void) throws {
        try QuarantineRow.forEach(inRun: run, database, body)
    }

    /// Whether a path is an input of the run, or a folder with one.
    private static func isInput(_ path: String) -> String {
        // "0" comes after "/".
        """
        EXISTS (
            SELECT 1 FROM source JOIN input ON input.source = source.id AND input.endRun IS NULL
            WHERE source.path = \(path) OR source.path > \(path) || '/' AND source.path < \(path) || '0')
        """
    }

    /// Whether an entry of an earlier run is not known to stand: its input was read or is gone, or it has none.
    private static var isOpen: String {
        "(source IS NULL OR source IN (SELECT id FROM touchedSource)) AND id NOT IN (SELECT id FROM keptQuarantine)"
    }
}
