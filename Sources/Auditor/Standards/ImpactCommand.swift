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
        discussion: "Judges every case by both standards. Criteria that only one of them asks are listed.")

    @Argument(help: ArgumentHelp("The standard as it is.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The standard as it would be.", valueName: "new"))
    var new: String

    @Argument(help: "Case files, folders, archives, or - for standard input.")
    var paths: [String]

    @OptionGroup var analysis: AnalysisOptions

    func run() throws {
        umask(0o077)
        try Blocking.run { try await weigh() }
    }

    private func weigh() async throws {
        let choice = try StandardChoice()
        let (before, after) = (try choice.standard(named: old), try choice.standard(named: new))
        let register = try analysis.registerAsked()
        try await analysis.withFolder { folder in
            let source = CaseSource(analysis, register: register)
            var moves = VerdictMoves(criteria: after.criteria.map(\.id))
            let streams = [
                try await source.cases(of: paths, by: before, in: folder),
                try await source.cases(of: paths, by: after, in: folder),
            ]
            var joined = try JoinedCases(streams)
            while let found = try joined.next() {
                if let one = found[0], let other = found[1] { moves.add(before: one, after: other) }
            }
            try analysis.write(in: folder) {
                try VerdictMovesWriter.write(moves, language: analysis.lang, open: $0)
            }
            Console.write(text(of: moves, before, after))
            try source.quarantine.report()
        }
    }

    private func text(of moves: VerdictMoves, _ before: Standard, _ after: Standard) -> String {
        let isDanish = analysis.lang == .danish
        var lines = [
            isDanish
                ? "\(moves.cases) sager, bedømt efter \(before.name) og efter \(after.name)."
                : "\(moves.cases) cases, judged by \(before.name) and by \(after.name)."
        ]
        let moved = moves.moves.filter { $0.before != $0.after }
        if moved.isEmpty { lines.append(isDanish ? "Ingen svar flytter sig." : "No verdict moves.") }
        for move in moved {
            let title = after.criteria[move.criterion].description.title[analysis.lang]
            let places = moves.municipalities(move).map { "\($0.code): \($0.cases)" }.joined(separator: ", ")
            lines.append("\(title): \(move.before.rawValue) → \(move.after.rawValue), \(moves.count(move)) (\(places))")
            for example in moves.examples(move) {
                lines.append("    \(example.municipality) \(example.caseID)  \(example.file)")
            }
        }
        let (old, new) = (before.criteria.map(\.id), after.criteria.map(\.id))
        for (names, word) in [
            (old.filter { !new.contains($0) }, isDanish ? "Spørges der ikke om mere: " : "No longer asked: "),
            (new.filter { !old.contains($0) }, isDanish ? "Nye spørgsmål: " : "New questions: "),
        ] where !names.isEmpty {
            lines.append(word + names.map(\.rawValue).joined(separator: ", "))
        }
        return lines.joined(separator: "\n")
    }
}
