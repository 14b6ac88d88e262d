import AuditLedger
import AuditModel
import CaseImport
import Rules

/// Where the cases of a frame come from: the newest run of a ledger, or files that are judged now.
struct FrameSource {
    let ledger: Ledger?
    private let run: LedgerRun?
    private let found: InputWalker.Found
    private let standard: Standard
    /// As of the run's day where there is a run: what its cases are read once more by is what judged them.
    let judging: JudgingOptions

    /// With a ledger and no paths the cases are those of its newest run, which must have asked the same questions.
    init(paths: [String], ledger: Ledger?, standard: Standard, judging: JudgingOptions) throws(CommandFailure) {
        self.ledger = ledger
        self.standard = standard
        found = InputWalker.inputs(at: paths)
        guard let ledger, paths.isEmpty else {
            run = nil
            self.judging = judging
            guard !found.inputs.isEmpty else { throw .noInput(paths, found) }
            guard !found.inputs.contains(.standardInput) else {
                throw CommandFailure(
                    .usage, "a sample is read twice, so it cannot come from standard input; name files")
            }
            return
        }
        let newest = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.run() }
        guard newest.standard.hash == standard.description.hash else {
            throw CommandFailure(
                .usage,
                "the newest run of the ledger asked the questions of '\(newest.standard.name)', or of another version of "
                    + "'\(standard.name)'; name its standard with --standard, or audit once more")
        }
        let day = newest.record.referenceDate
        if let asked = judging.referenceDate, asked != day { throw .otherDay(than: day) }
        run = newest
        var judging = judging
        judging.referenceDate = day
        self.judging = judging
    }

    /// Hands over what `keep` makes of each case, by municipality and id; gives what could not be read.
    ///
    /// With a ledger the human verdicts stand over the auditor's, as in a report.
    func forEach<Kept>(_ keep: (AuditedCase) -> Kept?, add: (CaseKey, Kept) -> Void) throws
        -> [QuarantineEntry]
    {
        if let ledger, let run {
            do {
                let human = try ledger.humanVerdicts(on: run.standard, upTo: run.lastReview)
                try ledger.fingerprintedCases(of: run) { audited, fingerprint in
                    if let kept = keep(human.applied(to: audited, fingerprint: fingerprint)) { add(audited.key, kept) }
                }
                return try ledger.quarantine(of: run)
            } catch let fault as LedgerFault {
                throw CommandFailure(fault)
            }
        }
        let human = try ledger?.humanVerdicts(on: standard.description) ?? HumanVerdicts()
        let outcome = try CaseSelection(standard: standard, judging: judging).cases(of: found.inputs) {
            keep(human.applied(to: $0.audited, fingerprint: ContentFingerprint(of: $0.caseFile)))
        }
        for (key, kept) in outcome.cases { if let kept { add(key, kept) } }
        return found.unreadable + outcome.quarantined
    }

    /// The files the cases are in, to read their passages.
    func inputs(of keys: Set<CaseKey>) throws -> [Input] {
        guard let ledger, let run else { return found.inputs }
        // Two spellings of one letter, å and a with a ring, are names of two files.
        var files: Set<ExactText> = []
        do {
            try ledger.cases(of: run) { audited in
                if keys.contains(audited.key) { files.insert(ExactText(String(audited.file.split(separator: "!")[0]))) }
            }
        } catch let fault as LedgerFault {
            throw CommandFailure(fault)
        }
        let inputs = InputWalker.inputs(at: files.map(\.text)).inputs
        guard !inputs.isEmpty else {
            throw CommandFailure(
                .noInput,
                "the files of the drawn cases are not where the ledger saw them; name them: auditor sample PATH …")
        }
        return inputs
    }
}
