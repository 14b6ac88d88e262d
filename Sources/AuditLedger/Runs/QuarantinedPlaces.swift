internal import AuditModel
internal import GRDB

/// Where entries stand in quarantine, came into it from one run to a later one, or left it because they were read: a case of
/// such a file was not deleted, or is not new.
struct QuarantinedPlaces {
    /// Entries of a run `?2` that were not there in `?1`.
    static let entered = "firstRun > ?1 AND \(stands(in: "?2"))"
    /// Entries of `?1` that were read up to `?2`.
    static let left = "\(ended) AND ending = 'read'"
    fileprivate static let ended = "\(stands(in: "?1")) AND endRun <= ?2"

    static func stands(in run: String) -> String { "firstRun <= \(run) AND (endRun IS NULL OR endRun > \(run))" }

    /// Which entries.
    enum Choice {
        case entering(after: Int, upTo: Int)
        case leaving(after: Int, upTo: Int)
        /// Those that left, and those whose input is gone.
        case ending(after: Int, upTo: Int)
        case standing(in: Int)

        fileprivate var query: (condition: String, arguments: StatementArguments) {
            switch self {
            case .entering(let before, let after): (QuarantinedPlaces.entered, [before, after])
            case .leaving(let before, let after): (QuarantinedPlaces.left, [before, after])
            case .ending(let before, let after): (QuarantinedPlaces.ended, [before, after])
            case .standing(let run): (QuarantinedPlaces.stands(in: "?1"), [run])
            }
        }
    }

    struct Place: Hashable {
        let file: ExactText
        let caseID: ExactText
    }

    /// Files, archives and folders of which more than a case with a known id was concerned.
    private var files: Set<ExactText> = []
    private var cases: Set<Place> = []

    var isEmpty: Bool { files.isEmpty && cases.isEmpty }

    init(_ choice: Choice, _ database: Database) throws {
        let (condition, arguments) = choice.query
        let rows = try Row.fetchCursor(
            database, sql: "SELECT file, caseID FROM quarantine WHERE \(condition)", arguments: arguments)
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
    func names(_ file: String, _ caseID: String) -> Bool {
        !cases.isEmpty && cases.contains(Place(file: ExactText(file), caseID: ExactText(caseID)))
    }

    /// Whether one is about the case, its file, or an archive or folder that holds the file.
    func holds(_ file: String, _ caseID: String) -> Bool {
        if names(file, caseID) { return true }
        return !files.isEmpty && Self.holders(of: file).contains { files.contains(ExactText($0)) }
    }

    /// A file, and the archives and folders it may be in.
    static func holders(of file: String) -> [String] {
        [file] + file.indices.filter { file[$0] == "/" || file[$0] == "!" }.map { String(file[..<$0]) }
    }
}
