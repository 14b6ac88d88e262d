import ArgumentParser
import AuditModel
import CaseImport
import Rules

/// By what and as of when cases are judged; what commands that look at single cases share.
struct JudgingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A shipped standard, or the file of your own; sagsgennemgang-2014 unless given.", valueName: "name|file"))
    var standard: String?

    @Option(
        help: ArgumentHelp("The day to judge by; today unless given.", valueName: "YYYY-MM-DD"),
        transform: OptionValue.date)
    var referenceDate: CalendarDate?

    @OptionGroup var importing: ImportOptions

    var date: CalendarDate { referenceDate ?? Today.date }

    func standardAsked() throws(CommandFailure) -> Standard {
        try StandardChoice().standard(named: standard ?? "sagsgennemgang-2014")
    }

    func importer() throws(CommandFailure) -> CaseImporter { try importing.importer() }

    func inputs(at paths: [String]) throws(CommandFailure) -> InputWalker.Found { try importing.inputs(at: paths) }
}
