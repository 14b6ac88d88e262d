import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting
import Rules

/// `auditor tilsyn`: what a round of ledelsestilsyn came to, and what is done about it.
struct TilsynCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tilsyn", abstract: "Report on a round of ledelsestilsyn, and follow up on what was agreed.",
        subcommands: [TilsynReportCommand.self, TilsynActionsCommand.self])
}

/// `auditor tilsyn report`
struct TilsynReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Write the leader's report on one round, and a page for politicians.",
        discussion: "tilsyn.html and tilsyn.xlsx are for the leader; udvalg.html names no case.")

    @Option(help: ArgumentHelp("The sample; the newest unless given.", valueName: "id"))
    var sample: String?

    @Option(help: ArgumentHelp("The standard's file, if it is your own.", valueName: "name|file"))
    var standard: String?

    @Option(help: ArgumentHelp("A new folder; Reports/tilsyn-<date>-<time> unless given.", valueName: "folder"))
    var output: String?

    @OptionGroup var options: ReviewOptions

    func run() throws {
        umask(0o077)
        let ledger = try options.open()
        defer { ledger.close() }
        let sample = try ledger.sampleAsked(sample)
        let standard = try StandardChoice().standard(named: standard ?? sample.standard)
        if standard.description.hash != sample.standardHash {
            Console.writeError(
                "auditor: '\(standard.name)' has changed since the sample was drawn; its questions are shown as they are now"
            )
        }
        try ledger.closeActionsMended(on: Today.date)
        let round = try RoundReading(ledger: ledger, sample: sample).round(
            standard: standard.description, date: Today.date, language: options.lang)
        guard !round.answers.isEmpty else {
            throw CommandFailure(
                .noInput, "sample \(sample.id) has no answers yet; import a filled-in sheet with: auditor review import"
            )
        }
        try options.note("tilsyn report", ledger)
        let destination = TilsynFolder.destination(output)
        try withOutputFolder(destination) { folder in
            let files = ReportFiles(folder)
            try files.write("tilsyn.html", RoundHTML.report(round))
            try files.write("udvalg.html", RoundHTML.politicalPage(round))
            try RoundWorkbook.write(
                round, to: folder.working.appending(path: "tilsyn.xlsx").path, scratchFolder: folder.working.path)
            try folder.commit()
        }
        Console.write("\(destination.relativePath)/tilsyn.html")
    }
}
