import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting

/// `auditor report`: writes the report of an earlier run again.
struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the report of an earlier run again, byte for byte.")

    @OptionGroup var ledgerOptions: LedgerOptions

    @Option(
        name: .customLong("run"), help: ArgumentHelp("The run's number; the newest unless given.", valueName: "number"))
    var number: Int?

    @Option(help: ArgumentHelp("A new folder; Reports/<date>-<time> unless given.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("The secret a published report was made with.", valueName: "file"))
    var keyFile: String?

    @OptionGroup var access: AccessOptions

    func run() throws {
        umask(0o077)
        let ledger = try ledgerOptions.open()
        defer { ledger.close() }
        let destination = URL(filePath: output ?? "Reports/\(Today.stamp)", directoryHint: .isDirectory)
        do {
            let run = try ledger.run(number)
            let key = try keyFile.map { path throws(CommandFailure) in try InputFile.key(path) }
            let rebuilt = try RebuiltReport(run, key: key)
            try access.note("report", usual: "rapport over kørsel \(run.id)", in: ledger)
            try rebuilt.write(from: ledger, to: destination)
            Console.write(destination.relativePath)
        } catch let fault as LedgerFault {
            throw CommandFailure(fault)
        }
    }
}
