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

    @Flag(help: "Write a page per case with the passages it was judged by, to print; never with --publish.")
    var caseSheets = false

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
    var jobs = AuditRequest.defaultJobs

    @Option(help: ArgumentHelp("Remembers every run; what has not changed is not judged again.", valueName: "file"))
    var ledger: String?

    @Option(
        help: ArgumentHelp(
            "Lets the human verdicts of this ledger stand, without recording the run; --ledger does so by itself.",
            valueName: "file"))
    var reviews: String?

    @Option(
        help: ArgumentHelp(
            "With --case-sheets and a ledger: why cases are shown, for the access log.", valueName: "text"))
    var purpose: String?

    @Flag(help: "With --ledger: judge everything again.")
    var full = false

    @Flag(help: "Exit status 1 when a target of the standard is missed.")
    var requireTargets = false

    @Option(help: ArgumentHelp("Whether to draw a bar on a terminal.", valueName: "auto|never"))
    var progress = ProgressMode.auto

    func validate() throws {
        if publish, keyFile == nil {
            throw ValidationError(
                "--publish hashes case ids, so it needs --key-file; make a key: openssl rand -hex 32 > key")
        }
        if publish, format == [.sarif] {
            throw ValidationError(
                "sarif tells places of single cases and is not published; choose among html, csv, json and xlsx")
        }
        if caseSheets {
            guard !publish else {
                throw ValidationError(
                    "--case-sheets shows passages of cases, which --publish must not; leave one of them out")
            }
            guard ((ledger ?? reviews) == nil) == (purpose == nil) else {
                throw ValidationError(
                    "--case-sheets with --ledger or --reviews goes into the access log, so it needs --purpose TEXT; without "
                        + "a ledger it does not")
            }
        } else if purpose != nil {
            throw ValidationError("--purpose works only with --case-sheets and a ledger")
        }
        if reviews != nil, ledger != nil { throw ValidationError("use one of --ledger and --reviews") }
        if full, ledger == nil { throw ValidationError("--full works only with --ledger") }
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
        let job = try AuditJob(request)
        let destination = URL(filePath: output ?? "Reports/\(Today.stamp)", directoryHint: .isDirectory)
        let bar = progress.showsBar ? ProgressBar(totalBytes: job.found.bytes, language: lang) : nil
        defer { bar?.finish() }
        let result = try await job.run(to: destination, progress: bar)
        bar?.finish()

        Console.write(
            AuditSummary(
                outcome: result.outcome, standard: job.standard.description, date: request.referenceDate,
                language: lang, isPublished: publish, ledger: result.ledger
            ).text(report: destination, formats: format))
        let ignored = result.outcome.counts.inputsIgnored
        if ignored > 0 {
            Console.writeError("auditor: \(ignored.of("file", "files")) passed over; name them to read them")
        }
        try result.outcome.throwStatus()
        let missed = try TargetCheck.targets(of: job.standard).map {
            $0.result(of: result.outcome, by: job.standard, on: request.referenceDate)
        }.filter { $0.status == .missed }
        if requireTargets, !missed.isEmpty {
            let names = missed.map(\.criterion.rawValue).joined(separator: ", ")
            Console.writeError("auditor: \(missed.count.of("target", "targets")) missed: \(names)")
            throw ExitStatus.targetMissed.exitCode
        }
    }

    private var request: AuditRequest {
        AuditRequest(
            paths: paths, standard: standard, dialect: dialect, register: register,
            referenceDate: referenceDate ?? Today.date, formats: format, hasCaseSheets: caseSheets,
            isPublished: publish,
            suppressBelow: suppressBelow, keyFile: keyFile, language: lang, jobs: jobs, ledger: ledger,
            reviews: reviews, isFull: full, purpose: purpose)
    }
}

extension AuditRun.Outcome {
    /// Ends the command with the status that says how the run ended; 0 returns.
    func throwStatus() throws(ExitCode) {
        if faults > 0 { throw ExitStatus.fault.exitCode }
        if counts.inputsQuarantined + counts.casesQuarantined > 0 { throw ExitStatus.quarantined.exitCode }
    }
}
