import ArgumentParser
import AuditModel
import CaseImport
import Foundation
import Reporting
import Rules

/// `auditor agreement`: compares what the auditor finds with what human coders labelled.
struct AgreementCommand: ParsableCommand {
    /// How figures are written to standard output.
    enum Form: String, CaseIterable, ExpressibleByArgument { case text, csv, json }

    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "Compare verdicts with a human coder's labels.",
        discussion: """
            With --labels: for each criterion and over all, n, share of equal verdicts, kappa with linear weights, Gwet's \
            AC2, 95 % intervals, and the confusion table.
            """)

    @Argument(help: "Case files, folders, archives, or - for standard input.")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Label files, one a case: case, verdicts, also, analysetype.", valueName: "folder"))
    var labels: String?

    @OptionGroup var judging: JudgingOptions

    @Flag(help: "List every disagreement, with the auditor's reason and evidence.")
    var errors = false

    @Option(help: ArgumentHelp("How to write the figures.", valueName: "text|csv|json"))
    var format = Form.text

    @Option(help: ArgumentHelp("Language of the text.", valueName: "da|en"))
    var lang = ReportLanguage.danish

    func validate() throws {
        guard labels != nil else { throw ValidationError("name the folder of labels with --labels") }
        if paths.isEmpty { throw ValidationError("name the labelled cases: auditor agreement --labels DIR <path>...") }
    }

    func run() throws {
        guard let labels else { return }
        let labelled = try CaseLabels.read(folder: labels)
        let standard = try judging.standardAsked()
        let agreement = try compare(labelled.map(\.labels), except: labelled.map(\.path), by: standard)
        switch format {
        case .text: Console.write(agreement.text(withErrors: errors, language: lang))
        case .csv: Console.write(agreement.csv(withErrors: errors), terminator: "")
        case .json: Console.write(try agreement.json(withErrors: errors))
        }
        let missing = labelled.count - agreement.cases
        if missing > 0 {
            Console.writeError(
                "auditor: \(missing) of \(labelled.count) labelled cases are not among \(paths.joined(separator: ", "))"
            )
        }
        if agreement.cases == 0 { throw ExitStatus.noInput.exitCode }
    }

    /// Judges every labelled case; label files that lie among the cases are no cases.
    private func compare(_ labels: [CaseLabels], except labelPaths: [String], by standard: Standard) throws
        -> CaseAgreement
    {
        let byID = Dictionary(labels.map { ($0.caseID, $0) }) { first, _ in first }
        let skipped = Set(labelPaths.map { URL(filePath: $0).standardizedFileURL.path })
        var agreement = CaseAgreement(criteria: standard.criteria.map(\.id))
        var judge = try CaseJudge(standard: standard, referenceDate: judging.date)
        var importer = try judging.importer()
        for input in try judging.inputs(at: paths) {
            if case .file(let path) = input, skipped.contains(URL(filePath: path).standardizedFileURL.path) { continue }
            _ = importer.readCases(of: input) { outcome in
                switch outcome {
                case .imported(let caseFile, let source):
                    guard let labels = byID[caseFile.id] else { return }
                    let judgement = judge.judge(caseFile)
                    let quotes = judgement.findings.map { finding in
                        finding.evidence.first.map { Quote.text(of: $0, in: caseFile) } ?? ""
                    }
                    agreement.add(
                        AuditedCase(caseFile, source, judgement: judgement), quotes: quotes, labels: labels)
                case .quarantined(let entry):
                    Console.writeError("auditor: \(entry.file): \(entry.message)")
                }
            }
        }
        return agreement
    }
}
