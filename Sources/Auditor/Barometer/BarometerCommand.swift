import ArgumentParser
import AuditModel
import Foundation
import Reporting
import Rules

/// `auditor barometer`: how far implementation has come, beside what the cases show.
struct BarometerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "barometer",
        abstract: "Read answers to the implementation barometer and show them beside the cases and the targets.",
        discussion: """
            Get the form with: auditor barometer --template > svar.csv. A row is one answer; the same question may be \
            answered by many and on many days. Targets, with the days they are to be reached, stand in the standard.
            """)

    @Argument(help: "The answers, then case files and folders, or a ledger, to show beside them.")
    var paths: [String] = []

    @Flag(help: "Write the empty form to standard output.")
    var template = false

    @Option(help: ArgumentHelp("The answers from the least to the most.", valueName: "answer,..."))
    var scale: String?

    @OptionGroup var publishing: PublishingOptions

    @OptionGroup var analysis: AnalysisOptions

    func validate() throws {
        if template != paths.isEmpty {
            throw ValidationError("name a file of answers, or ask for the form with --template")
        }
        if let steps, steps.count < 2 {
            throw ValidationError("--scale takes two answers or more")
        }
    }

    func run() throws {
        umask(0o077)
        try Blocking.run { try await show() }
    }

    private func show() async throws {
        let form = try BarometerForm(analysis.lang)
        guard let file = paths.first else {
            Console.write(String(decoding: form.template, as: UTF8.self), terminator: "")
            return
        }
        let given = try InputFile.bytes(file)
        let answers: BarometerAnswers
        do throws(BarometerError) {
            answers = try BarometerAnswers(csv: given, form: form, scale: asked)
        } catch {
            throw CommandFailure(.cannotRead, "\(file):\(error.line): \(error.message)")
        }
        let register = try analysis.registerAsked()
        let judgedBy = try analysis.judging.standardAsked()
        let pool = try CasePool(Array(paths.dropFirst()))
        try pool.check(analysis.judging, judgedBy)
        let standard = pool.description(judgedBy: judgedBy)
        try await analysis.withFolder { folder in
            let day = pool.referenceDate(asked: analysis.judging.date)
            let source = CaseSource(analysis, register: register, asOf: day)
            var counter = ComparisonCounter(
                criteria: standard.criteria.map(\.id), split: [], contrast: nil, register: register)
            if paths.count > 1 {
                let cases = try await source.cases(of: pool, by: judgedBy, asked: counter.criteria, in: folder)
                while let counted = try cases.next() { counter.add(original: nil, before: nil, after: counted) }
            }
            let content = BarometerContent(
                answers: answers, cases: counter, standard: standard,
                targetDates: try pool.currentStandard(asked: judgedBy)?.targetDates ?? [:],
                threshold: publishing.threshold, version: AuditorCommand.version,
                referenceDate: day, language: analysis.lang,
                names: try register ?? InputFile.shippedRegister())
            try analysis.write(in: folder) {
                try BarometerWriter.write(content, workbook: analysis.workbook(in: folder), open: $0)
            }
            Console.write(BarometerWriter.text(content))
            try source.quarantine.report()
        }
    }

    private var asked: BarometerScale { steps.map { BarometerScale($0) } ?? .usual }

    private var steps: [String]? {
        scale?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
            .filter { !$0.isEmpty }
    }
}
