import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting

/// `auditor quarantine`: what could not be read, until it is read or somebody has taken note of it.
struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine", abstract: "List and acknowledge what could not be audited.",
        subcommands: [List.self, Acknowledge.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what has neither been read nor acknowledged, the oldest first.")

        @OptionGroup var ledgerOptions: LedgerOptions

        @Flag(help: "Also what has been acknowledged.")
        var all = false

        @OptionGroup var access: AccessOptions

        @Option(help: ArgumentHelp("Language.", valueName: "da|en"))
        var lang = ReportLanguage.danish

        func run() throws {
            let ledger = try ledgerOptions.open()
            defer { ledger.close() }
            let list: [QuarantineListing]
            do { list = try ledger.quarantineList(all: all) } catch { throw CommandFailure(error) }
            if list.contains(where: { $0.entry.caseID != nil }) {
                try access.note("quarantine list", usual: "karantæne", in: ledger)
            }
            for item in list {
                let place = Console.place(item.entry.file, item.entry.position)
                let message = Console.oneLine(item.entry.message(in: lang))
                var line =
                    "\(item.id)\t\(item.firstSeen.prefix(10))\t\(place)\t\(item.entry.code.rawValue)\t\(message)"
                if item.isGone { line += lang == .danish ? " (findes ikke længere)" : " (no longer there)" }
                if let note = item.acknowledgement { line += " [\(note.at.prefix(10)) \(note.by): \(note.reason)]" }
                Console.write(line)
            }
            if list.contains(where: { $0.acknowledgement == nil }) { throw ExitStatus.quarantined.exitCode }
        }
    }

    struct Acknowledge: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take entries off the list; they come back when their content changes and still cannot be read.")

        @OptionGroup var ledgerOptions: LedgerOptions

        @Argument(help: ArgumentHelp("Numbers as the list has them.", valueName: "number"))
        var entries: [Int]

        @Option(help: ArgumentHelp("Why it is no matter; kept with your name.", valueName: "text"))
        var reason: String

        func validate() throws {
            if entries.isEmpty { throw ValidationError("name the entries by their numbers: auditor quarantine list") }
            if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty; say why in a few words") }
        }

        func run() throws {
            let held = try ledgerOptions.hold()
            defer { held.close() }
            do {
                try held.ledger.acknowledge(
                    entries, by: Access.person, reason: CPRNumber.masked(reason), at: Moment.now)
            } catch { throw CommandFailure(error) }
        }
    }
}
