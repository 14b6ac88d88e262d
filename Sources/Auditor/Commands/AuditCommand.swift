import ArgumentParser
import AuditModel
import CaseImport
import Foundation
import Reporting
import Rules

/// `auditor audit`: judges every case of the inputs and writes the report.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Judge every case and write the report.",
        discussion: """
            Reads XML, JSON and NDJSON, also compressed or in archives; folders are walked. What cannot be audited goes \
            into karantaene.csv, and the exit status is 65.
            """)

    @Argument(help: "Files, folders, archives, or - for standard input.")
    var paths: [String]

    @Option(help: ArgumentHelp("A shipped standard, or the file of your own.", valueName: "name|file"))
    var standard = "sagsgennemgang-2014"

    @Option(help: ArgumentHelp("How a foreign export names things.", valueName: "file"))
    var dialect: String?

    @Option(help: ArgumentHelp("Municipalities with the years of ICS and DUBU (kommuner.csv).", valueName: "file"))
    var register: String?

    @Option(
        help: ArgumentHelp("The day to judge by; today unless given.", valueName: "YYYY-MM-DD"),
        transform: OptionValue.date)
    var referenceDate: CalendarDate?

    @Option(help: ArgumentHelp("A new folder; Reports/<date>-<time> unless given.", valueName: "folder"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "html, csv, json, xlsx, sarif, or several with commas between (html,csv,json).", valueName: "list"),
        transform: OptionValue.formats)
    var format: Set<ReportFormat> = ReportFormat.usual

    @Flag(help: "Make a report that may leave the municipality: hashed ids, small cells suppressed.")
    var publish = false

    @Option(help: ArgumentHelp("With --publish: suppress counts below this (5).", valueName: "n"))
    var suppressBelow: Int?

    @Option(help: ArgumentHelp("The secret that case ids are hashed under.", valueName: "file"))
    var keyFile: String?

    @Option(help: ArgumentHelp("Language of the report.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    @Option(
        help: ArgumentHelp("Cases judged at a time; one for each core unless given.", valueName: "n"),
        transform: OptionValue.jobs)
    var jobs = min(64, max(1, ProcessInfo.processInfo.activeProcessorCount))

    @Option(help: ArgumentHelp("Whether to draw a bar on a terminal.", valueName: "auto|never"))
    var progress = ProgressMode.auto

    func validate() throws {
        if publish, keyFile == nil {
            throw ValidationError(
                "--publish hashes case ids, so it needs --key-file; make a key: openssl rand -hex 32 > key")
        }
        if let suppressBelow {
            guard publish else { throw ValidationError("--suppress-below works only with --publish") }
            guard suppressBelow >= 2 else { throw ValidationError("--suppress-below must be 2 or more") }
        }
    }

    func run() throws {
        try Blocking.run { try await audit() }
    }

    private func audit() async throws {
        // Case files and what is written about them are nobody else's business.
        umask(0o077)
        let standard = try StandardChoice().standard(named: standard)
        let key = try keyFile.map(InputFile.key)
        let register = try register.map(InputFile.register)
        let names = try InputFile.shippedRegister()
        let dialect = try dialect.map(InputFile.dialect) ?? Dialect()
        let date = referenceDate ?? Today.date

        let found = InputWalker.inputs(at: paths)
        if found.inputs.isEmpty { throw CommandFailure.noInput(paths, found) }
        let destination = URL(filePath: output ?? "Reports/\(Today.stamp)", directoryHint: .isDirectory)
        let folder: OutputFolder
        do { folder = try OutputFolder(destination: destination) } catch { throw CommandFailure(error) }
        let interruption = Interruption { folder.discard() }
        let run = AuditRun(
            inputs: found, standard: standard, referenceDate: date,
            pseudonym: pseudonym(key: key),
            municipalities: Set((names.entries + (register?.entries ?? [])).map(\.code)), dialect: dialect, jobs: jobs)
        let outcome = try await write(run, to: folder, key: key, register: register, names: names)
        withExtendedLifetime(interruption) {}

        Console.write(
            AuditSummary(outcome: outcome, standard: standard.description, date: date, language: lang)
                .text(report: destination, formats: format))
        if outcome.faults > 0 { throw ExitStatus.fault.exitCode }
        if outcome.counts.inputsQuarantined + outcome.counts.casesQuarantined > 0 {
            throw ExitStatus.quarantined.exitCode
        }
    }

    /// Runs, and gives the folder its name when all is written; removes it when something fails.
    private func write(
        _ run: AuditRun, to folder: OutputFolder, key: [UInt8]?, register: MunicipalityRegister?,
        names: MunicipalityRegister
    ) async throws -> AuditRun.Outcome {
        let bar = progress.showsBar ? ProgressBar(totalBytes: run.inputs.bytes, language: lang) : nil
        var files: [OutputFile] = []
        do {
            let outcome = try await run.run(in: folder, progress: bar) {
                try ReportWriter(
                    run: record(of: run), standard: run.standard.description, register: register, names: names,
                    language: lang, formats: format, publication: publication(key: key),
                    folder: reportFolder(folder) { files.append($0) })
            }
            for file in files { try file.close() }
            try folder.commit()
            bar?.finish()
            return outcome
        } catch {
            bar?.finish()
            folder.discard()
            switch error {
            case let fault as OutputFault: throw CommandFailure(fault)
            case let fault as SystemFault: throw CommandFailure(OutputFault.cannotWrite(fault))
            case let fault as ReportFileError: throw CommandFailure(fault, in: folder.destination.path)
            default: throw error
            }
        }
    }

    /// The folder as the report's writers see it; `opened` takes what is to be closed when all is written.
    private func reportFolder(_ folder: OutputFolder, opened: @escaping (OutputFile) -> Void) -> ReportFolder {
        func path(_ name: String) -> String { folder.working.appending(path: name).path }
        return ReportFolder(
            open: { name in
                let file = try OutputFile(path: path(name))
                opened(file)
                return file.write
            },
            write: { name, bytes in
                let file = try OutputFile(path: path(name))
                try file.write(bytes)
                try file.close()
            }, path: path, scratch: folder.scratch.path)
    }

    /// What stands for a case id that is a CPR number.
    private func pseudonym(key: [UInt8]?) -> (@Sendable (String) -> String)? {
        guard let key else { return nil }
        return { Publication.publishedID(for: $0, key: key) }
    }

    private func publication(key: [UInt8]?) -> Publication? {
        guard publish, let key else { return nil }
        return suppressBelow.map { Publication(threshold: $0, key: key) } ?? Publication(key: key)
    }

    /// What stands in `koersel.json`; nothing in it depends on how many jobs there were, or on where files lie.
    private func record(of run: AuditRun) -> RunRecord {
        func name(_ path: String) -> String { URL(filePath: path).lastPathComponent }
        var options: [RunRecord.Option] = [
            .init(name: "standard", value: run.standard.name),
            .init(name: "format", value: format.map(\.rawValue).sorted().joined(separator: ",")),
            .init(name: "lang", value: lang.rawValue),
            .init(name: "publish", value: publish ? "ja" : "nej"),
            .init(name: "key-file", value: keyFile == nil ? "nej" : "ja"),
        ]
        if publish { options.append(.init(name: "suppress-below", value: "\(suppressBelow ?? 5)")) }
        if let register { options.append(.init(name: "register", value: name(register))) }
        if let dialect { options.append(.init(name: "dialect", value: name(dialect))) }
        return RunRecord(version: AuditorCommand.version, referenceDate: run.referenceDate, options: options)
    }
}
