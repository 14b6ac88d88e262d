import ArgumentParser
import AuditLedger
import AuditModel
import CaseImport
import Reporting
import Rules

/// `auditor explain`: one case in the terminal, every verdict with the clauses and passages behind it.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Show how the verdicts on one case came about.",
        discussion: """
            The steps of the rule, the passages, what each is taken for with the words that decided and their weights, and \
            what is missing for a ja. Shows text of the case, CPR numbers masked: for those who may read the case.
            """)

    @Argument(help: "Files, folders, archives, or - for standard input.")
    var paths: [String]

    @Option(name: .customLong("case"), help: ArgumentHelp("The id of the case.", valueName: "id"))
    var caseID: String

    @Option(help: ArgumentHelp("One criterion only.", valueName: "id"))
    var criterion: String?

    @OptionGroup var judging: JudgingOptions

    @Option(
        help: ArgumentHelp(
            "Shows what humans answered, and notes in its access log who looked at the case; needs --purpose.",
            valueName: "file"))
    var ledger: String?

    @Option(help: ArgumentHelp("Why the case is looked at.", valueName: "text"))
    var purpose: String?

    @Option(help: ArgumentHelp("Language.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func validate() throws {
        guard (ledger == nil) == (purpose == nil) else {
            throw ValidationError("--ledger and --purpose go together: who looked at a case, and why")
        }
    }

    func run() throws {
        let standard = try judging.standardAsked()
        let asked = criterion.map(CriterionID.init(rawValue:))
        if let asked, !standard.criteria.contains(where: { $0.id == asked }) {
            throw CommandFailure.unknownCriterion(asked.rawValue, in: standard.description)
        }
        let human = try humanVerdicts(on: standard.description)
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var grounds = try SentenceGrounds(standard)
        var found = 0
        try readDeliveries { caseFile, source in
            if found > 0 { Console.write("") }
            found += 1
            let read = judge.read(caseFile)
            let tree = ExplanationTree(caseFile, source, language: lang)
            Console.write(tree.heading(asked == nil ? read.judgement : nil, standard: standard.description))
            let fingerprint = ContentFingerprint(of: caseFile)
            for explanation in read.explanations(of: asked) {
                let finding = explanation.finding
                guard let question = standard.criteria.first(where: { $0.id == finding.criterion }) else { continue }
                var reasons: [[String]] = []
                for place in finding.evidence.prefix(ExplanationTree.passagesShown) {
                    reasons.append(grounds.lines(of: place, in: read.reading, language: lang))
                }
                let review = human.review(
                    over: finding.verdict, on: question.id, of: caseFile.id, in: caseFile.municipality,
                    fingerprint: fingerprint)
                Console.write(
                    "\n" + tree.text(of: explanation, question: question.description, review: review, grounds: reasons))
            }
        }
        if found == 0 {
            throw CommandFailure(
                .noInput, "no case '\(caseID)' in \(paths.joined(separator: ", ")); its id is the 'id' of <sag>")
        }
    }

    /// Hands over the case, once for each time it is delivered; tells of what could not be read and may be it.
    private func readDeliveries(_ take: (CaseFile, SourceMap) -> Void) throws {
        var importer = try judging.importer()
        for input in try judging.inputs(at: paths).inputs {
            _ = importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, let source) where caseFile.id == caseID: take(caseFile, source)
                case .quarantined(let entry) where entry.caseID == CPRNumber.masked(caseID) || entry.caseID == nil:
                    let place = Console.place(entry.file, entry.position)
                    Console.writeError("auditor: \(place): \(entry.message(in: lang))")
                case .imported, .quarantined: break
                }
            }
        }
    }

    /// Notes the access, before anything is shown.
    private func humanVerdicts(on standard: StandardDescription) throws(CommandFailure) -> HumanVerdicts {
        guard let path = ledger, let purpose else { return HumanVerdicts() }
        let ledger = try Ledger.open(path, mustExist: true)
        defer { ledger.close() }
        let access = try Access.entry(command: "explain", purpose: purpose, caseID: CPRNumber.masked(caseID))
        do { try ledger.note(access) } catch { throw CommandFailure(error) }
        return try ledger.humanVerdicts(on: standard)
    }
}
