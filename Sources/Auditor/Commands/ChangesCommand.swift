import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting

/// `auditor changes`: what is otherwise since an earlier run.
struct ChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Show what has changed since an earlier run.",
        discussion: "Writes the rows of aendringer.csv to standard output, and how many of each kind to standard error."
    )

    @OptionGroup var ledgerOptions: LedgerOptions

    @Option(
        help: ArgumentHelp("A run's number, or a day: the newest run of that day or before.", valueName: "run|date"))
    var since: String

    @Option(help: ArgumentHelp("Why; goes into the access log.", valueName: "text"))
    var purpose: String

    func run() throws {
        let ledger = try ledgerOptions.open()
        defer { ledger.close() }
        do {
            let before = try since.contains("-") ? ledger.run(before: day()) : ledger.run(number())
            let after = try ledger.run()
            try ledger.note(Access.entry(command: "changes", purpose: purpose))
            var table = try ChangesCSV { Console.write(String(decoding: $0, as: UTF8.self), terminator: "") }
            let counts = try ledger.changes(from: before, to: after) { try table.add($0) }
            try table.finish()
            for kind in RunChange.Kind.allCases where counts[kind] > 0 {
                Console.writeError("\(counts[kind]) \(kind.rawValue)")
            }
            Console.writeError("\(counts.unchanged) uaendret")
            let since = ChangesReport.Since(before)
            if let note = since.otherRules(than: after.standard, version: after.record.version) {
                Console.writeError(note.english)
            }
        } catch let fault as LedgerFault {
            throw CommandFailure(fault)
        }
    }

    private func number() throws -> Int {
        guard let number = Int(since), number > 0 else {
            throw ValidationError("'\(since)' is neither a run's number nor a day; write 12, or 2026-11-22")
        }
        return number
    }

    private func day() throws -> CalendarDate { try OptionValue.date(since) }
}
