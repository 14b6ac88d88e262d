import ArgumentParser
import AuditModel
import Foundation
import Reporting
import Rules

/// `auditor standards impact`: how many verdicts move from what to what, before a number or a word is changed for good.
struct ImpactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "impact",
        abstract: "Show which verdicts move when cases are judged by another standard.",
        discussion:
            "Judges every case by both standards, so it reads the files twice. Criteria that only one of them asks are listed."
    )

    @Argument(help: ArgumentHelp("The standard as it is.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The standard as it would be.", valueName: "new"))
    var new: String

    @Argument(
        help: "Case files, folders or archives, or a ledger, whose newest run's files are read; not standard input.")
    var paths: [String]

    @OptionGroup var analysis: AnalysisOptions
    @OptionGroup var access: AccessOptions

    func validate() throws {
        if analysis.judging.standard != nil {
            throw ValidationError("name the two standards without --standard: standards impact OLD NEW PATH …")
        }
    }

    func run() throws {
        umask(0o077)
        try Blocking.run { try await weigh() }
    }

    private func weigh() async throws {
        if paths.contains("-") { throw CommandFailure.standardInputTwice }
        let choice = try StandardChoice()
        let (before, after) = (try choice.standard(named: old), try choice.standard(named: new))
        let register = try analysis.registerAsked()
        try await analysis.withFolder { folder in
            let pool = try CasePool(paths)
            // The texts are judged anew, so another day may be asked for.
            let day = analysis.judging.referenceDate ?? pool.referenceDate(asked: Today.date)
            let source = CaseSource(analysis, register: register, asOf: day)
            var moves = VerdictMoves(criteria: after.criteria.map(\.id))
            try pool.note("standards impact", access)
            let files = try pool.files()
            let streams = [
                try await source.judged(files, by: before, in: folder),
                try await source.again(.files(files)).judged(files, by: after, in: folder),
            ]
            var joined = try JoinedCases(streams)
            while let found = try joined.next() {
                if let one = found[0], let other = found[1] { moves.add(before: one, after: other) }
            }
            let content = ImpactContent(
                moves: moves, before: before.description, after: after.description,
                referenceDate: day, version: AuditorCommand.version, language: analysis.lang,
                names: try register ?? InputFile.shippedRegister())
            try analysis.write(in: folder) {
                try VerdictMovesWriter.write(content, workbook: analysis.workbook(in: folder), open: $0)
            }
            Console.write(text(of: content, moves))
            try source.quarantine.report()
        }
    }

    private func text(of content: ImpactContent, _ moves: VerdictMoves) -> String {
        let isDanish = analysis.lang == .danish
        var lines = [
            isDanish
                ? moves.cases.of("sag", "sager") + ", bedømt efter \(old) og efter \(new)."
                : moves.cases.of("case", "cases") + ", judged by \(old) and by \(new)."
        ]
        if content.moved.isEmpty { lines.append(isDanish ? "Ingen svar flytter sig." : "No verdict moves.") }
        for move in content.moved {
            let change = "\(move.before.name[analysis.lang]) → \(move.after.name[analysis.lang])"
            let places = moves.municipalities(move).map { "\($0.code): \($0.cases)" }.joined(separator: ", ")
            lines.append(
                "\(content.title(of: move)): \(change), \(moves.count(move)) (\(places))"
            )
            for example in moves.examples(move) {
                lines.append("    \(example.municipality) \(example.caseID)  \(example.file)")
            }
        }
        for (names, word) in [
            (content.noLongerAsked, isDanish ? "Spørges der ikke om mere: " : "No longer asked: "),
            (content.newlyAsked, isDanish ? "Nye spørgsmål: " : "New questions: "),
        ] where !names.isEmpty {
            lines.append(word + names.map(\.rawValue).joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }
}
