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
        let human = try humanVerdicts()
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var grounds = try SentenceGrounds(standard)
        var importer = try judging.importer()
        var isFound = false
        for input in try judging.inputs(at: paths) {
            _ = importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, let source) where caseFile.id == caseID:
                    if isFound { Console.write("") }
                    isFound = true
                    let tree = ExplanationTree(caseFile, source, language: lang)
                    let judgement = criterion == nil ? judge.judge(caseFile) : nil
                    Console.write(tree.heading(judgement, standard: standard.description))
                    let reading = judge.read(caseFile)
                    let fingerprint = ContentFingerprint(of: caseFile)
                    for explanation in judge.explain(caseFile, criterion: asked) {
                        guard let question = standard.criteria.first(where: { $0.id == explanation.finding.criterion })
                        else { continue }
                        let shown = explanation.finding.evidence.prefix(ExplanationTree.passagesShown)
                        var reasons: [[String]] = []
                        for place in shown {
                            reasons.append(grounds.lines(of: place, in: reading, language: lang))
                        }
                        let review = human.review(
                            over: explanation.finding.verdict, on: question.id, of: caseFile.id,
                            in: caseFile.municipality, fingerprint: fingerprint)
                        Console.write(
                            "\n"
                                + tree.text(
                                    of: explanation, question: question.description, review: review, grounds: reasons))
                    }
                case .quarantined(let entry) where entry.caseID == CPRNumber.masked(caseID) || entry.caseID == nil:
                    let place = Console.place(entry.file, entry.position)
                    Console.writeError("auditor: \(place): \(entry.message(in: lang))")
                case .imported, .quarantined: break
                }
            }
        }
        if !isFound {
            throw CommandFailure(
                .noInput, "no case '\(caseID)' in \(paths.joined(separator: ", ")); its id is the 'id' of <sag>")
        }
    }

    /// Notes the access, before anything is shown.
    private func humanVerdicts() throws(CommandFailure) -> HumanVerdicts {
        guard let path = ledger, let purpose else { return HumanVerdicts() }
        let ledger = try Ledger.open(path, mustExist: true)
        defer { ledger.close() }
        let access = try Access.entry(command: "explain", purpose: purpose, caseID: CPRNumber.masked(caseID))
        do { try ledger.note(access) } catch { throw CommandFailure(error) }
        return try ledger.humanVerdicts()
    }
}
