import ArgumentParser
import AuditLedger
import AuditModel
import Foundation

/// `auditor ledger`: care for the ledger itself.
struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Back up a ledger, check it, see what it holds.",
        subcommands: [Backup.self, Verify.self, Stats.self, AccessLog.self])

    struct Backup: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Copy the ledger, also while a run writes to it.")

        @OptionGroup var ledgerOptions: LedgerOptions

        @Option(help: ArgumentHelp("The copy, a new file; appears whole.", valueName: "file"))
        var to: String

        func run() throws {
            umask(0o077)
            let ledger = try ledgerOptions.open()
            defer { ledger.close() }
            try LedgerBackup(destination: to).make(of: ledger)
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look through the whole ledger for damage.", discussion: "Exit status 74 when there is any.")

        @OptionGroup var ledgerOptions: LedgerOptions

        func run() throws {
            let ledger = try ledgerOptions.open()
            defer { ledger.close() }
            do { try ledger.verify(isThorough: true) } catch { throw CommandFailure(error) }
            Console.write("\(ledgerOptions.ledger): sound")
        }
    }

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Say what the ledger holds.")

        @OptionGroup var ledgerOptions: LedgerOptions

        func run() throws {
            let ledger = try ledgerOptions.open()
            defer { ledger.close() }
            do {
                let found = try ledger.statistics()
                let perCase = found.judgements == 0 ? 0 : found.bytes / Int64(found.judgements)
                Console.write(
                    """
                    runs          \(found.runs)  (\(found.firstRun ?? "-") … \(found.lastRun ?? "-"))
                    cases         \(found.cases)
                    judgements    \(found.judgements)
                    deliveries    \(found.deliveries)
                    inputs        \(found.inputs)
                    quarantined   \(found.standingInQuarantine)  (\(found.quarantined) neither read nor acknowledged)
                    bytes         \(found.bytes)  (\(perCase) a judgement)
                    """)
            } catch { throw CommandFailure(error) }
        }
    }

    struct AccessLog: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "access-log", abstract: "Show who looked at which case, when and why; the newest first.")

        @OptionGroup var ledgerOptions: LedgerOptions

        func run() throws {
            let ledger = try ledgerOptions.open()
            defer { ledger.close() }
            do {
                for access in try ledger.accesses() {
                    let which = [access.municipality?.description, access.caseID ?? "*"].compactMap { $0 }
                    Console.write(
                        [access.at, access.person, access.command, which.joined(separator: "/"), access.purpose]
                            .joined(separator: "\t"))
                }
            } catch { throw CommandFailure(error) }
        }
    }
}
