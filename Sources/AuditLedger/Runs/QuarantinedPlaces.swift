internal import AuditModel
internal import GRDB

/// Where entries came into quarantine from one run to a later one, or left it because they were read: a case of such a
/// file was not deleted, or is not new.
struct QuarantinedPlaces {
    /// Entries of a run `?2` that were not there in `?1`.
    static let entered = "firstRun > ?1 AND \(stands(in: "?2"))"
    /// Entries of `?1` that were read up to `?2`.
    static let left = "\(stands(in: "?1")) AND endRun <= ?2 AND ending = 'read'"

    static func stands(in run: String) -> String { "firstRun <= \(run) AND (endRun IS NULL OR endRun > \(run))" }

    private struct Place: Hashable {
        let file: ExactText
        let caseID: ExactText
    }

    /// Files, archives and folders of which more than a case with a known id was concerned.
    private var files: Set<ExactText> = []
    private var cases: Set<Place> = []

    /// - Parameter entering: those that came into quarantine; else those that left it.
    init(entering: Bool, after before: Int, upTo after: Int, _ database: Database) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT file, caseID FROM quarantine WHERE \(entering ? Self.entered : Self.left)",
            arguments: [before, after])
        while let row = try rows.next() {
            let file = ExactText(row[0])
            if let caseID: String = row[1] {
                cases.insert(Place(file: file, caseID: ExactText(caseID)))
            } else {
                files.insert(file)
            }
        }
    }

    /// Whether an entry is about this very case.
    func names(_ audited: AuditedCase) -> Bool {
        !cases.isEmpty && cases.contains(Place(file: ExactText(audited.file), caseID: ExactText(audited.id)))
    }

    /// Whether one is about the case, its file, or an archive or folder that holds the file.
    func holds(_ audited: AuditedCase) -> Bool {
        if names(audited) { return true }
        guard !files.isEmpty else { return false }
        let file = audited.file
        return files.contains(ExactText(file))
            || file.indices.contains {
                (file[$0] == "/" || file[$0] == "!") && files.contains(ExactText(String(file[..<$0])))
            }
    }
}
