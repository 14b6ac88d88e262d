import ArgumentParser
import AuditLedger
import AuditModel
import Reporting

/// `auditor review status`: who has answered what, what is missing, where readers differ.
struct ReviewStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show what is reviewed, what is missing, and where readers differ.")

    @Option(help: ArgumentHelp("One sample only.", valueName: "id"))
    var sample: String?

    @OptionGroup var options: ReviewOptions

    private func text(_ danish: String, _ english: String) -> String { options.lang == .danish ? danish : english }

    func run() throws {
        let ledger = try options.open()
        defer { ledger.close() }
        let samples =
            try sample.map { [try ledger.sampleAsked($0)] }
            ?? ledger.answer { (ledger) throws(LedgerFault) in try ledger.samples() }
        guard !samples.isEmpty else {
            _ = try ledger.sampleAsked(nil)
            return
        }
        try options.note("review status", ledger)
        for sample in samples {
            let reviews = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.reviews(of: sample.id) }
            Console.write(lines(of: sample, reviews).joined(separator: "\n"))
        }
    }

    private func lines(of sample: CaseSample, _ reviews: [RecordedReview]) -> [String] {
        let answers = HumanAnswers(reviews)
        var lines = [
            text("Udtræk \(sample.id) fra \(sample.drawnOn)", "Sample \(sample.id) of \(sample.drawnOn)")
                + " · \(sample.standard) · "
                + text(sample.cases.count.of("sag", "sager"), sample.cases.count.of("case", "cases"))
                + (sample.isBlind ? " · blind" : "")
        ]
        for one in sample.cases {
            let questions = sample.criteria.map { answers[one, $0] }
            let readers = Set(questions.flatMap { $0?.given.map(\.reader) ?? [] }).sorted()
            let wanted = one.isDouble ? 2 : 1
            let missing = questions.count { ($0?.given.count ?? 0) < wanted }
            let disputed = questions.count { $0?.isDisputed ?? false }
            var line = "  \(one.number). \(one.municipality) \(one.caseID): "
            line += readers.isEmpty ? text("ikke læst", "not read") : readers.joined(separator: ", ")
            if missing > 0 {
                line += text(
                    " · \(missing) af \(questions.count) mangler", " · \(missing) of \(questions.count) missing")
            }
            if one.isDouble { line += text(" · to læsere", " · two readers") }
            if disputed > 0 { line += text(" · \(disputed.of("uenighed", "uenigheder"))", " · \(disputed) disputed") }
            lines.append(line)
        }
        let disputed = answers.disputed
        if !disputed.isEmpty {
            lines.append(
                text(
                    "Uenighed, der skal afgøres (auditor review moderate):", "To be settled (auditor review moderate):")
            )
            lines += disputed.map { place, question in
                "  \(place.municipality) \(place.caseID) \(place.criterion): "
                    + question.given.map { "\($0.reader) \($0.answer.verdict.rawValue)" }.joined(separator: ", ")
            }
        }
        return lines
    }
}
