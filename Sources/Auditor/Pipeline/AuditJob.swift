import AuditLedger
import AuditModel
import CaseImport
import Foundation
import Reporting
import Rules

/// An audit with everything it was asked to use loaded, ready to run.
struct AuditJob: Sendable {
    private(set) var request: AuditRequest
    private(set) var standard: Standard
    let found: InputWalker.Found
    private let key: [UInt8]?
    private let register: MunicipalityRegister?
    private let registerContent: [UInt8]?
    private let names: MunicipalityRegister
    private let namesContent: [UInt8]
    private let dialect: Dialect
    private let dialectContent: [UInt8]

    /// What came of it.
    struct Result: Sendable {
        let outcome: AuditRun.Outcome
        /// With a ledger: the number of the run, and how many deliveries were judged and carried over.
        let ledger: LedgerFigures?
    }

    struct LedgerFigures: Equatable, Sendable {
        let run: Int
        let judged: Int
        let carriedOver: Int
    }

    /// Loads all it was asked to use, and says everything that stops it.
    ///
    /// - Parameters:
    ///   - failures: what stops it already.
    ///   - more: looks for what else does; without a standard that can be read there is none.
    init(
        _ request: AuditRequest, failures: CommandFailures = CommandFailures(),
        more: (Standard?, InputWalker.Found, inout CommandFailures) -> Void = { _, _, _ in }
    ) throws(CommandFailure) {
        self.request = request
        var failures = failures
        let standard = failures.part { () throws(CommandFailure) in
            try StandardChoice().standard(named: request.standard)
        }
        key = request.keyFile.flatMap { path in failures.part { () throws(CommandFailure) in try InputFile.key(path) } }
        let register = request.register.flatMap { path in
            failures.part { () throws(CommandFailure) in
                let content = try InputFile.bytes(path)
                return (content: content, value: try InputFile.register(content, from: path))
            }
        }
        registerContent = register?.content
        self.register = register?.value
        names = try InputFile.shippedRegister()
        namesContent = try InputFile.shippedRegisterContent()
        let dialect = request.dialect.flatMap { path in
            failures.part { () throws(CommandFailure) in
                let content = try InputFile.bytes(path)
                return (content: content, value: try InputFile.dialect(content, from: path))
            }
        }
        dialectContent = dialect?.content ?? []
        self.dialect = dialect?.value ?? Dialect()
        let found = InputWalker.inputs(at: request.paths)
        self.found = found
        if found.inputs.isEmpty, !request.acceptsNothing { failures.add(.noInput(request.paths, found)) }
        more(standard, found, &failures)
        try failures.stop()
        guard let standard else { preconditionFailure("a standard that is not there stops the job") }
        self.standard = standard
    }

    /// Holds the run against these targets, whatever the standard itself aims at; its report shows them.
    mutating func aim(at targets: [TargetCheck]) {
        request.targets = targets
        standard = targets.reduce(standard) { $0.aiming(at: $1.share, by: $1.by, on: $1.criterion) }
    }

    /// Runs, and gives the folder its name when all is written; removes it when something fails.
    func run(to destination: URL, progress: ProgressBar?) async throws -> Result {
        guard let path = request.ledger else {
            return try await runAlone(to: destination, progress: progress)
        }
        let held = try HeldLedger(path)
        defer { held.close() }
        try noteCaseSheets(in: held.ledger)
        return try await run(to: destination, held: held, progress: progress) { _, _, _ in }
    }

    /// The same with a ledger.
    ///
    /// - Parameter more: writes what else belongs in the folder, with the ledger's view of the run.
    func run(
        to destination: URL, held: HeldLedger, progress: ProgressBar?,
        more: (RunRecording, AuditRun.Outcome, ReportFiles) throws -> Void
    ) async throws -> Result {
        try await withOutputFolder(destination, announce: held.lock.note) { folder in
            let ledger = held.ledger
            let files = ReportFiles(folder)
            let lastReview = try ledger.lastReview()
            let human = try ledger.humanVerdicts(on: standard.description, upTo: lastReview)
            do {
                let done = try await run.run(
                    in: folder, ledger: ledger, as: newRun(to: destination, lastReview: lastReview),
                    settings: settings, isFull: request.isFull, human: human, progress: progress,
                    writer: { try writer(to: files, hasReviews: !human.isEmpty) },
                    finish: { recording, outcome in
                        try more(recording, outcome, files)
                        try files.close()
                    })
                // The ledger has the run; once the folder has its name, the run counts.
                try folder.commit()
                try ledger.markWritten(done.run)
                return Result(
                    outcome: done.outcome,
                    ledger: LedgerFigures(run: done.run, judged: done.judged, carriedOver: done.carriedOver))
            } catch {
                try? ledger.settleLast()
                throw error
            }
        }
    }

    private func runAlone(to destination: URL, progress: ProgressBar?) async throws -> Result {
        try await withOutputFolder(destination) { folder in
            let files = ReportFiles(folder)
            let human = try reviewsAsked()
            let outcome = try await run.run(in: folder, human: human, progress: progress) {
                try writer(to: files, hasReviews: !human.isEmpty)
            }
            try files.close()
            try folder.commit()
            return Result(outcome: outcome, ledger: nil)
        }
    }

    /// The human verdicts of the ledger named for them; none without one.
    private func reviewsAsked() throws -> HumanVerdicts {
        guard let path = request.reviews else { return HumanVerdicts() }
        let ledger = try Ledger.open(path, mustExist: true)
        defer { ledger.close() }
        try noteCaseSheets(in: ledger)
        return try ledger.humanVerdicts(on: standard.description)
    }

    /// Notes that case sheets show cases, with what humans answered of them.
    private func noteCaseSheets(in ledger: Ledger) throws(CommandFailure) {
        guard request.hasCaseSheets, let purpose = request.purpose else { return }
        try ledger.noteAccess(Access.entry(command: "audit --case-sheets", purpose: purpose))
    }

    private var run: AuditRun {
        AuditRun(
            inputs: found, standard: standard, referenceDate: request.referenceDate,
            pseudonym: pseudonym,
            municipalities: municipalities, dialect: dialect, jobs: request.jobs, register: register,
            sheetLanguage: request.hasCaseSheets ? request.language : nil)
    }

    /// What stands for a case id that is a CPR number.
    private var pseudonym: (@Sendable (String) -> String)? {
        guard let key else { return nil }
        return { Publication.publishedID(for: $0, key: key) }
    }

    private var municipalities: Set<MunicipalityCode> {
        Set((names.entries + (register?.entries ?? [])).map(\.code))
    }

    private func writer(to files: ReportFiles, hasReviews: Bool = false) throws -> ReportWriter {
        try ReportWriter(
            run: request.record(standard: standard.name), standard: standard.description, register: register,
            names: names, language: request.language, formats: request.formats,
            hasCaseSheets: request.hasCaseSheets, publication: publication, folder: files.reportFolder,
            hasReviews: hasReviews)
    }

    private var publication: Publication? {
        guard request.isPublished, let key else { return nil }
        return Publication(threshold: request.threshold, key: key)
    }

    private func newRun(to destination: URL, lastReview: Int) -> NewRun {
        let path = destination.standardizedFileURL.path
        return NewRun(
            begun: Moment.now, standard: standard.description, program: ProgramStamp.program,
            record: request.record(standard: standard.name),
            report: NewRun.ReportForm(
                language: request.language.rawValue, formats: request.formats.map(\.rawValue).sorted(),
                suppressBelow: request.isPublished ? request.threshold : nil, keyCheck: publication?.keyCheck),
            register: registerContent.map { String(decoding: $0, as: UTF8.self) },
            names: String(decoding: namesContent, as: UTF8.self),
            output: CPRNumber.masked(path) == path ? path : nil, lastReview: lastReview)
    }

    /// How inputs are read and judged; under the same settings the same bytes give the same findings.
    private var settings: String {
        let known = municipalities.sorted().map(\.description).joined(separator: ",")
        let pseudonym = key.map { Publication.publishedID(for: "", key: $0) } ?? "-"
        let parts = [
            ProgramStamp.program.fingerprint, standard.description.hash,
            SHA256.hexadecimal(SHA256.digest(of: dialectContent)),
            known, pseudonym,
        ]
        return SHA256.hexadecimal(SHA256.digest(of: parts.joined(separator: "\n").utf8))
    }
}
