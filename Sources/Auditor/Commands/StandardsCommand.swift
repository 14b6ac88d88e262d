import ArgumentParser
import AuditModel
import Foundation
import Reporting
import Rules

/// `auditor standards`: what is asked of a case, and with which numbers.
struct StandardsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standards", abstract: "Show and check standards.",
        subcommands: [List.self, Show.self, Check.self, ImpactCommand.self, CoverageCommand.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the shipped standards.")

        @Option(help: ArgumentHelp("Language.", valueName: "da|en"))
        var lang = ReportLanguage.danish

        func run() throws {
            let choice = try StandardChoice()
            for name in choice.shipped.names {
                let description = try choice.standard(named: name).description
                let title = lang == .danish ? description.title.danish : description.title.english
                Console.write(
                    "\(name.padding(toLength: 24, withPad: " ", startingAt: 0))\(description.criteria.count)  \(title)")
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a standard as it judges: criteria in order, numbers, hash.")

        @Argument(help: ArgumentHelp("A shipped standard, or the file of your own.", valueName: "name|file"))
        var standard: String

        @Option(help: ArgumentHelp("Language.", valueName: "da|en"))
        var lang = ReportLanguage.danish

        func run() throws {
            let chosen = try StandardChoice().standard(named: standard)
            Console.write(StandardListing(chosen, language: lang).text, keeping: chosen.description.hash)
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a standard of your own and run its examples.",
            discussion: "Every complaint has file, line and column. Exit status 65 when there is one.")

        @Argument(help: ArgumentHelp("A standard's file, or the name of a shipped one.", valueName: "file|name"))
        var standard: String

        func run() throws {
            let complaints = try StandardChoice().complaints(about: standard)
            guard !complaints.isEmpty else {
                Console.write("\(standard): no complaints")
                return
            }
            for complaint in complaints { Console.writeError("\(complaint)") }
            throw ExitStatus.quarantined.exitCode
        }
    }
}
