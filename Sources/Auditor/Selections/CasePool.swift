import AuditModel
import Foundation
import Rules

/// What a user names when asked for cases: files, judged now, or a run of a ledger, whose answers are taken as they are.
enum CasePool: Equatable {
    case files([String])
    case run(SelectedRun)

    /// - Parameter paths: case files, folders, archives; or one ledger, or "koersel=12@ledger".
    init(_ paths: [String]) throws(CommandFailure) {
        let mark = SelectedRun.name + "="
        guard let path = paths.first(where: { $0.hasPrefix(mark) || Self.isDatabase($0) }) else {
            self = .files(paths)
            return
        }
        guard paths.count == 1 else {
            throw CommandFailure(
                .usage, "'\(path)' is a ledger and cannot be mixed with other paths; name it alone, or the files alone")
        }
        self = .run(
            path.hasPrefix(mark) ? try SelectedRun(String(path.dropFirst(mark.count))) : try SelectedRun(ledger: path))
    }

    /// Refuses what a run does not heed, for its answers are taken as they are: another standard, another day.
    func check(_ judging: JudgingOptions, _ asked: Standard) throws(CommandFailure) {
        guard case .run(let run) = self else { return }
        if judging.standard != nil, asked.name != run.standard.name {
            throw CommandFailure(
                .usage,
                "the run was judged by \(run.standard.name), and its answers are taken as they are; leave out --standard, or "
                    + "name the files instead of the ledger")
        }
        if let day = judging.referenceDate, day != run.referenceDate { throw .otherDay(than: run.referenceDate) }
    }

    /// Files to read texts from: those named, or those the run's cases came from.
    func files() throws(CommandFailure) -> [String] {
        switch self {
        case .files(let paths): paths
        case .run(let run): try run.files()
        }
    }

    /// Notes in the ledger, where there is one, that a command shows cases; before it does.
    func note(_ command: String, _ access: AccessOptions) throws(CommandFailure) {
        if case .run(let run) = self { try run.note(command, access) }
    }

    /// What the cases were asked: by the run, or else by the standard they are judged by now.
    func description(judgedBy standard: Standard) -> StandardDescription {
        switch self {
        case .files: standard.description
        case .run(let run): run.standard
        }
    }

    /// The standard as it stands today, for what a ledger does not keep of one: days of change, targets' dates, crosswalks.
    /// `nil` for a run judged by a standard of one's own that is not the one asked for.
    func currentStandard(asked: Standard) throws(CommandFailure) -> Standard? {
        switch self {
        case .files: asked
        case .run(let run): run.standard.name == asked.name ? asked : try run.shippedStandard()
        }
    }

    /// The standard that judges other cases as these were.
    func standard(asked: Standard) throws(CommandFailure) -> Standard {
        guard case .run(let run) = self else { return asked }
        guard let standard = try currentStandard(asked: asked), standard.description.hash == run.standard.hash else {
            throw CommandFailure(
                .usage,
                "the later run was judged by \(run.standard.name) as it was then, or one of your own, and files can be "
                    + "compared with it only when judged by the same; name it with --standard FILE, or audit once more")
        }
        return standard
    }

    /// The day the cases are judged as of.
    func referenceDate(asked: CalendarDate) -> CalendarDate {
        switch self {
        case .files: asked
        case .run(let run): run.referenceDate
        }
    }

    /// A ledger is a database of SQLite; case files never are.
    private static func isDatabase(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let magic = Data("SQLite format 3\0".utf8)
        return (try? file.read(upToCount: magic.count)) == magic
    }
}
