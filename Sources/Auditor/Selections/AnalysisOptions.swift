import ArgumentParser
import AuditModel
import Foundation
import Reporting

/// What commands that look at all cases for a question of their own share.
struct AnalysisOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Municipalities with the years of ICS and DUBU (kommuner.csv).", valueName: "file"))
    var register: String?

    @Option(help: ArgumentHelp("A new folder for the files of the result.", valueName: "folder"))
    var output: String?

    @OptionGroup var judging: JudgingOptions

    @Option(help: ArgumentHelp("Language of the report.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    @Option(
        help: ArgumentHelp("Cases judged at a time; one for each core unless given.", valueName: "n"),
        transform: OptionValue.jobs)
    var jobs = AuditRequest.defaultJobs

    var destination: URL? { output.map { URL(filePath: $0, directoryHint: .isDirectory) } }

    func registerAsked() throws(CommandFailure) -> MunicipalityRegister? {
        guard let register else { return nil }
        return try InputFile.register(register)
    }

    /// Runs with a folder to spill into, and to write to where one was asked for; nothing is left when it fails.
    func withFolder(_ body: (OutputFolder) async throws -> Void) async throws {
        try await withOutputFolder(destination ?? ScratchFolder.place, body)
    }

    /// Where a workbook of the result goes.
    func workbook(in folder: OutputFolder) -> WorkbookPlace { WorkbookPlace(folder: folder.working.path) }

    /// Writes the files and gives the folder its name, where one was asked for.
    func write(in folder: OutputFolder, _ body: ((_ name: String) throws -> ByteSink) throws -> Void) throws {
        guard output != nil else { return }
        let files = ReportFiles(folder)
        try body(files.open)
        try files.close()
        try folder.commit()
    }
}
