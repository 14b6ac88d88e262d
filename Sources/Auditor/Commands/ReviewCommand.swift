import ArgumentParser
import AuditLedger
import AuditModel
import Foundation
import Reporting

/// `auditor review`: what readers answered, recorded beside one another.
struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review", abstract: "Record filled-in review sheets, and see what is missing.",
        subcommands: [ReviewImportCommand.self, ReviewStatusCommand.self, ReviewModerateCommand.self])
}

/// Which ledger, and which sample in it.
struct ReviewOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The ledger that keeps the reviews.", valueName: "file"))
    var ledger: String

    @Option(help: ArgumentHelp("Why the cases are looked at, for the ledger's access log.", valueName: "text"))
    var purpose = Access.review

    @Option(help: ArgumentHelp("Language.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    /// Notes in the access log who looked at the case, or, without one, at many; before anything is shown.
    func note(_ command: String, _ ledger: Ledger, _ one: SampledCase? = nil) throws(CommandFailure) {
        let access = try Access.entry(
            command: command, purpose: purpose, municipality: one?.municipality, caseID: one?.caseID)
        try ledger.answer { (ledger) throws(LedgerFault) in try ledger.note(access) }
    }

    func open(mustExist: Bool = true) throws(CommandFailure) -> Ledger {
        try Ledger.open(ledger, mustExist: mustExist)
    }
}

extension Ledger {
    /// What a command asks of the ledger, its faults in the words of a command.
    func answer<Value>(_ body: (Ledger) throws(LedgerFault) -> Value) throws(CommandFailure) -> Value {
        do { return try body(self) } catch { throw CommandFailure(error) }
    }

    /// The sample of that id; the newest without one.
    func sampleAsked(_ id: String?) throws(CommandFailure) -> CaseSample {
        let found = try answer { (ledger) throws(LedgerFault) in
            if let id { return try ledger.sample(id) }
            return try ledger.samples().last
        }
        guard let found else {
            throw CommandFailure(
                .noInput,
                id.map { "the ledger holds no sample '\($0)'; see them with: auditor review status" }
                    ?? "the ledger holds no sample; import a filled-in sheet with: auditor review import --sample FOLDER"
            )
        }
        return found
    }
}

/// `auditor review import`
struct ReviewImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Check filled-in sheets (JSON or XLSX) and record them.",
        discussion: """
            All files are checked first; when one is wrong, none is recorded. Nothing recorded is ever written over: a second \
            reader's answers stand beside the first's.
            """)

    @Argument(help: "Files saved from the sheet, or filled-in workbooks.")
    var files: [String]

    @Option(help: ArgumentHelp("The folder of the sample, for the first sheet of it.", valueName: "folder"))
    var sample: String?

    @Flag(help: "Let a reader's new answers count instead of the earlier ones, which stay beside.")
    var again = false

    @OptionGroup var options: ReviewOptions

    func run() throws {
        umask(0o077)
        let given = try sample.map { (folder) throws(CommandFailure) in try CaseSample(folder: folder) }
        if let given, CPRNumber.occurs(in: given.seed) {
            throw CommandFailure(.usage, "\(sample ?? ""): its seed holds a CPR number; draw a new sample")
        }
        let ledger = try options.open(mustExist: given == nil)
        defer { ledger.close() }
        try options.note("review import", ledger)
        var ready: [ReadySheet] = []
        for file in files {
            let hash = SHA256.hexadecimal(SHA256.digest(of: try InputFile.bytes(file)))
            let filled = try ReviewFile(file, language: options.lang).read()
            let sample = try self.sample(of: filled.review, in: file, given, ledger)
            let (read, forgotten) = filled.withoutForgotten(in: sample)
            let review = read.review.completed(by: sample)
            let recorded = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.reviews(of: sample.id) }
            // A reader must not contradict another sheet of the same import either.
            let earlier =
                recorded
                + ready.filter { $0.sample.id == sample.id }.map {
                    RecordedReview(id: 0, importedAt: "", isModerated: false, review: $0.review)
                }
            let complaints = ReviewCheck(sample: sample, earlier: earlier, language: options.lang).complaints(
                about: review, unanswered: read.unanswered, isAgain: again)
            guard complaints.isEmpty else {
                for complaint in complaints { Console.writeError("auditor: \(file): \(complaint)") }
                throw CommandFailure(
                    .quarantined,
                    options.lang == .danish
                        ? "\(file): intet er indlæst; ret i arket, hvad der står ovenfor, gem, og indlæs igen"
                        : "\(file): nothing was recorded; mend what is said above in the sheet, save and import again")
            }
            let folder = given?.id == sample.id ? self.sample : nil
            ready.append(
                ReadySheet(
                    file: file, review: review, sample: sample, folder: folder, hash: hash, forgotten: forgotten))
        }
        for one in ready {
            let isNew = try ledger.answer { (ledger) throws(LedgerFault) in
                try ledger.store(one.sample, folder: one.folder.map(SampleFiles.placeInLedger))
                return try ledger.store(one.review, fileHash: one.hash, at: Moment.now)
            }
            Console.write(summary(of: one, isNew: isNew))
        }
    }

    private func sample(of review: CaseReview, in file: String, _ given: CaseSample?, _ ledger: Ledger)
        throws(CommandFailure) -> CaseSample
    {
        let known = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.sample(review.sample) }
        if let given, given.id == review.sample {
            if let known, let unknown = known.replacements.first(where: { !given.replacements.contains($0) }) {
                throw older(than: unknown)
            }
            return known.map(given.without(forgottenIn:)) ?? given
        }
        if let known { return known }
        let named = CPRNumber.masked(String(review.sample.prefix(40)))
        throw CommandFailure(
            .cannotRead,
            options.lang == .danish
                ? "\(file): hører til udtrækket \(named), som protokollen ikke kender; nævn dets mappe med --sample. Intet er "
                    + "indlæst"
                : "\(file): belongs to the sample \(named), which the ledger does not know; name its folder with --sample. "
                    + "Nothing was recorded")
    }

    /// A folder from before a case was replaced would take the replacement back.
    private func older(than replacement: Replacement) -> CommandFailure {
        let (left, new) = (replacement.caseID, replacement.newCaseID)
        return CommandFailure(
            .usage,
            options.lang == .danish
                ? "\(sample ?? ""): er en ældre udgave af udtrækket end protokollens, hvor \(new) er trådt ind for \(left); "
                    + "udelad --sample, eller nævn den nyeste mappe. Intet er indlæst"
                : "\(sample ?? ""): is an older state of the sample than the ledger's, in which \(new) stepped in for \(left); "
                    + "leave out --sample, or name the newest folder. Nothing was recorded")
    }

    private func summary(of one: ReadySheet, isNew: Bool) -> String {
        let isDanish = options.lang == .danish
        let (file, review) = (one.file, one.review)
        guard isNew else { return isDanish ? "\(file): er indlæst før" : "\(file): was imported before" }
        let answers = review.cases.reduce(0) { $0 + $1.answers.count }
        let missing = ReviewCheck(sample: one.sample, earlier: [], language: options.lang).missing(in: review)
        var rest =
            missing == 0
            ? (isDanish ? "alt er besvaret" : "everything is answered")
            : (isDanish ? "\(missing) mangler" : "\(missing) missing")
        if one.forgotten > 0 {
            rest +=
                isDanish
                ? "; \(one.forgotten.of("sag", "sager")) udeladt, glemt siden"
                : "; \(one.forgotten.of("case", "cases")) left out, forgotten since"
        }
        return isDanish
            ? "\(file): \(answers) svar fra \(review.reader), \(rest)"
            : "\(file): \(answers.of("answer", "answers")) of \(review.reader), \(rest)"
    }
}

/// A sheet that was checked and can be recorded.
private struct ReadySheet {
    let file: String
    let review: CaseReview
    let sample: CaseSample
    /// Where the sample was found; `nil` when the ledger had it.
    let folder: String?
    let hash: String
    /// How many of its cases were forgotten since.
    let forgotten: Int
}

extension CaseReview {
    /// A workbook knows less than the page: the fingerprints, and, blind, nothing of what was shown.
    fileprivate func completed(by sample: CaseSample) -> CaseReview {
        CaseReview(
            sample: sample.id, standardHash: standardHash, reader: reader, isBlind: isBlind,
            savedAt: savedAt.map(CPRNumber.masked),
            cases: cases.map { one in
                let sampled = sample.cases.first { $0.isCase(one.caseID, in: one.municipality) }
                return ReviewedCase(
                    number: one.number, municipality: one.municipality, caseID: one.caseID,
                    fingerprint: one.fingerprint.isEmpty ? sampled?.fingerprint ?? "" : one.fingerprint,
                    answers: one.answers.map(\.masked))
            })
    }
}

extension ReviewAnswer {
    /// With no CPR number in what people wrote.
    fileprivate var masked: ReviewAnswer {
        ReviewAnswer(
            criterion: criterion, verdict: verdict, firstVerdict: firstVerdict,
            answeredAt: answeredAt.map(CPRNumber.masked), comment: CPRNumber.masked(comment),
            action: action.map {
                PlannedAction(
                    step: CPRNumber.masked($0.step), owner: CPRNumber.masked($0.owner), due: $0.due)
            })
    }
}
