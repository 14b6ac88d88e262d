import AuditLedger
import AuditModel
import Foundation
import Rules

/// A run of a ledger whose cases are taken as it found them: "koersel=12@ledger.sqlite", "koersel=seneste@ledger.sqlite",
/// or the ledger alone, which means its newest.
struct SelectedRun: Equatable {
    private let run: LedgerRun
    private let ledger: Ledger

    static let name = "koersel"

    /// - Parameter text: "12@ledger.sqlite".
    init(_ text: String) throws(CommandFailure) {
        let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
        let number = parts.first.flatMap { Int($0) }
        guard parts.count == 2, number != nil || parts[0] == "seneste" else {
            throw CommandFailure(
                .usage, "'\(text)' names no run; write its number and the ledger, as koersel=12@ledger.sqlite")
        }
        try self.init(ledger: parts[1], run: number)
    }

    /// - Parameter run: its number; the newest without one.
    init(ledger path: String, run number: Int? = nil) throws(CommandFailure) {
        let ledger = try Ledger.open(path, mustExist: true)
        do throws(LedgerFault) { run = try ledger.run(number) } catch { throw CommandFailure(error) }
        self.ledger = ledger
    }

    static func == (one: Self, other: Self) -> Bool {
        one.run.id == other.run.id && one.ledger.path == other.ledger.path
    }

    /// What it asked.
    var standard: StandardDescription { run.standard }
    /// Of the program that judged.
    var version: String { run.record.version }
    var referenceDate: CalendarDate { run.record.referenceDate }

    /// Its cases with their answers to the criteria asked for.
    func cases(asked: [CriterionID]) -> CaseStream<CountedCase> {
        let (ledger, run) = (ledger, run)
        return PulledCases { try ledger.countedCases(of: run, asked: asked, $0) }.stream
    }

    /// Notes in the ledger that a command shows cases of the run; before it does.
    func note(_ command: String, _ access: AccessOptions) throws(CommandFailure) {
        try access.note(command, usual: "sager fra kørsel \(run.id)", in: ledger)
    }

    /// The files its cases came from, to read their texts once more.
    func files() throws(CommandFailure) -> [String] {
        let files: [String]
        do throws(LedgerFault) { files = try ledger.files(of: run) } catch { throw CommandFailure(error) }
        guard !files.isEmpty, files.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) else {
            throw CommandFailure(
                .noInput,
                "the files of run \(run.id) are not where the ledger saw them, and its cases must be read again; name the files"
            )
        }
        return files
    }

    /// The shipped standard it was judged by, for what a ledger does not keep of a standard; `nil` for a standard of one's own.
    func shippedStandard() throws(CommandFailure) -> Standard? {
        let choice = try StandardChoice()
        return choice.shipped.names.contains(run.standard.name) ? try choice.standard(named: run.standard.name) : nil
    }
}
