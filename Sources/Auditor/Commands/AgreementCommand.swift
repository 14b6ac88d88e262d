import ArgumentParser
import AuditLedger
import AuditModel
import CaseImport
import Foundation
import Reporting
import Rules
import TextFeatures

/// `auditor agreement`: compares what the auditor finds with what human coders labelled.
struct AgreementCommand: ParsableCommand {
    /// How figures are written to standard output.
    enum Form: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Compare verdicts with a human coder's labels.",
        discussion: """
            With --labels: for each criterion and over all, n, share of equal verdicts, kappa with linear weights, Gwet's \
            AC2, 95 % intervals, and the confusion table. With --sentences or --passages: precision, recall and F1 of \
            what a text may have many of, the share judged the same of what it has one of. With --reviews: machine and \
            readers, readers with one another, and shares of the whole frame corrected for misjudgement.
            """)

    @Argument(help: "Case files, folders, archives, or - for standard input.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Label files, one a case: case, verdicts, also, analysetype.", valueName: "folder"))
    var labels: String?

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Labelled sentences, one JSON object a line.", valueName: "file"))
    var sentences: [String] = []

    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Labelled passages, one JSON object a line.", valueName: "file"))
    var passages: [String] = []

    @Option(help: ArgumentHelp("A ledger with imported review sheets.", valueName: "file"))
    var reviews: String?

    @Option(help: ArgumentHelp("With --reviews: the sample; the newest unless given.", valueName: "id"))
    var sample: String?

    @OptionGroup var judging: JudgingOptions

    @Flag(
        help: "List every disagreement, with the auditor's reason and evidence; with --reviews, the reader's comment.")
    var errors = false

    @Option(
        help: ArgumentHelp(
            "With --labels: what the coverage of each dimension is judged by, for the training.", valueName: "file",
            visibility: .hidden))
    var coverageNumbers: String?

    @Option(help: ArgumentHelp("How to write the figures.", valueName: "text|csv|json"))
    var format = Form.text

    @Option(help: ArgumentHelp("Language of the text.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func validate() throws {
        let asked = [labels != nil, !sentences.isEmpty, !passages.isEmpty, reviews != nil].count { $0 }
        guard asked == 1 else {
            throw ValidationError(
                "compare with one of --labels DIR, --reviews LEDGER, --sentences FILE... and --passages FILE...")
        }
        if labels != nil, paths.isEmpty {
            throw ValidationError("name the labelled cases: auditor agreement --labels DIR <path>...")
        }
        if coverageNumbers != nil, labels == nil {
            throw ValidationError("--coverage-numbers goes with --labels DIR")
        }
        if sample != nil, reviews == nil { throw ValidationError("--sample goes with --reviews LEDGER") }
        if reviews != nil, judging.standard != nil {
            throw ValidationError("a sample is compared by the standard it was drawn with; leave out --standard")
        }
        if labels == nil, !paths.isEmpty {
            throw ValidationError("'\(paths[0])' belongs to --labels; the others need no case files")
        }
    }

    func run() throws {
        if let labels { return try compareCases(labels) }
        if let reviews { return try compareReviews(reviews) }
        let standard = try judging.standardAsked()
        if !sentences.isEmpty { return try compareSentences(standard) }
        try comparePassages(standard)
    }

    private func compareReviews(_ path: String) throws {
        let ledger = try Ledger.open(path, mustExist: true)
        defer { ledger.close() }
        let sample = try ledger.sampleAsked(sample)
        if errors {
            let access = try Access.entry(command: "agreement --errors", purpose: "ledelsestilsyn")
            try ledger.noteAccess(access)
        }
        let recorded = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.reviews(of: sample.id) }
        let agreement = ReviewAgreement(sample, recorded)
        switch format {
        case .text: Console.write(agreement.text(withErrors: errors, language: lang))
        case .csv: Console.write(agreement.csv(withErrors: errors), terminator: "")
        case .json: Console.write(try agreement.json(withErrors: errors))
        }
        if agreement.cases == 0 { throw ExitStatus.noInput.exitCode }
    }

    private func compareCases(_ folder: String) throws {
        let labelled = try CaseLabels.read(folder: folder)
        let quarantine = QuarantineCount()
        let standard = try judging.standardAsked()
        if let unasked = CaseLabels.unasked(labelled, by: standard.criteria.map(\.id)) {
            Console.writeError("auditor: " + unasked)
        }
        let agreement = try compare(
            labelled.map(\.labels), except: labelled.map(\.path), by: standard, counting: quarantine)
        switch format {
        case .text: Console.write(agreement.text(withErrors: errors, language: lang))
        case .csv: Console.write(agreement.csv(withErrors: errors), terminator: "")
        case .json: Console.write(try agreement.json(withErrors: errors))
        }
        let missing = labelled.count - agreement.cases
        if missing > 0 {
            let places = paths.joined(separator: ", ")
            Console.writeError("auditor: \(missing) of \(labelled.count) labelled cases are not among \(places)")
        }
        try quarantine.report()
        if agreement.cases == 0 { throw ExitStatus.noInput.exitCode }
    }

    private func compareSentences(_ standard: Standard) throws {
        let lines = try LabelledLines.read(
            sentences, as: SentenceAgreement.Line.self, needs: "t, dims, kind, view")
        var reader = try TextReader(lists: standard.vocabulary.lists, model: standard.model)
        var agreement = SentenceAgreement(topics: standard.model.topics)
        for (place, line) in lines {
            let reading = reader.read(Array(line.t.utf8))
            agreement.add(line, at: place, SentenceAgreement.Judgement(reading, topics: standard.model.topics))
        }
        write(agreement.sheet, agreement.disagreements, json: try agreement.json(withErrors: errors))
    }

    private func comparePassages(_ standard: Standard) throws {
        let lines = try LabelledLines.read(
            passages, as: LabelledPassage.self, needs: "needs, verdicts, and analyse or goals, interventions and links")
        guard let municipality = try InputFile.shippedRegister().entries.first?.code else { return }
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var agreement = PassageAgreement()
        for (place, passage) in lines {
            let caseFile = passage.caseFile(in: municipality)
            let read = judge.read(caseFile)
            agreement.add(passage, at: place, read.judgement, read.reading)
        }
        write(agreement.sheet, agreement.disagreements, json: try agreement.json(withErrors: errors))
    }

    private func write(_ sheet: ScoreSheet, _ disagreements: [LineDisagreement], json: String) {
        switch format {
        case .text:
            Console.write(sheet.text(language: lang))
            if errors, !disagreements.isEmpty { Console.write("\n" + disagreements.text(language: lang)) }
        case .csv: Console.write(errors ? disagreements.csv : sheet.csv, terminator: "")
        case .json: Console.write(json)
        }
    }

    /// Judges every labelled case; label files that lie among the cases are no cases.
    private func compare(
        _ labels: [CaseLabels], except labelPaths: [String], by standard: Standard, counting quarantine: QuarantineCount
    ) throws -> CaseAgreement {
        let byID = Dictionary(labels.map { ($0.caseID, $0) }) { first, _ in first }
        let skipped = Set(labelPaths.map { URL(filePath: $0).standardizedFileURL.path })
        var agreement = CaseAgreement(criteria: standard.criteria.map(\.id))
        var numbers = CoverageNumbers()
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var importer = try judging.importer()
        let found = try judging.inputs(at: paths)
        quarantine.add(found.unreadable.count)
        for input in found.inputs {
            if case .file(let path) = input, skipped.contains(URL(filePath: path).standardizedFileURL.path) { continue }
            _ = importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, let source):
                    guard let labels = byID[caseFile.id] else { return }
                    let read = judge.read(caseFile)
                    let judgement = read.judgement
                    if coverageNumbers != nil { numbers.add(read.reading.coverage, labels) }
                    let quotes = judgement.findings.map { finding in
                        finding.evidence.first.map { Quote.text(of: $0, in: caseFile) } ?? ""
                    }
                    agreement.add(
                        AuditedCase(caseFile, source, judgement: judgement), quotes: quotes, labels: labels)
                case .quarantined(let entry):
                    quarantine.add(1)
                    Console.writeError("auditor: \(entry.file): \(entry.message(in: lang))")
                }
            }
        }
        if let coverageNumbers { try MetricsFile.write(numbers.table, to: coverageNumbers) }
        return agreement
    }
}
