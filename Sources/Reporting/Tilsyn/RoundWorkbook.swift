import AuditModel
import Statistics
import XLSXWriting

/// `tilsyn.xlsx`: the round as tables.
package enum RoundWorkbook {
    /// - Parameter scratchFolder: where rows wait until the file is written.
    package static func write(_ round: ReviewRound, to path: String, scratchFolder: String) throws {
        let language = round.language
        let words = RoundWords(language)
        let tables = RoundTables(round)
        var workbook = try Workbook(
            path: path, title: words.title, scratchFolder: scratchFolder,
            created: Int(round.date.daysSinceEpoch) * 86_400)
        try addResults(tables, words, note: words.chances(round.sample), to: &workbook)
        try addActions(round.formerActions + round.actions, round, words, to: &workbook)
        if let comparison = round.earlier.isEmpty
            ? nil : ComparisonView(round, tables, ReportNumbers(language: language))
        {
            let sheet = try workbook.addSheet(
                SheetLayout(
                    name: language == .danish ? "Runder" : "Rounds",
                    columns: [.init(words.question, width: 44)] + comparison.rounds.map { .init($0, width: 14) },
                    frozenColumns: 1))
            for line in comparison.lines { try workbook.add(([line.name] + line.cells).map { .text($0) }, to: sheet) }
        }
        let answers = try workbook.addSheet(
            SheetLayout(
                name: language == .danish ? "Svar" : "Answers",
                columns: [
                    .init(words.number, width: 5, isNumeric: true), .init(words.caseWord, width: 18),
                    .init(words.question, width: 34), .init(words.answer, width: 14),
                    .init(words.programAnswer, width: 16), .init(words.comment, width: 60),
                ], frozenColumns: 2))
        for answer in round.answers {
            try workbook.add(
                [
                    .integer(answer.caseNumber), .text(answer.caseID),
                    .text(words.title(of: answer.criterion, in: round.standard)),
                    .text(answer.verdict.name[language]), .text(answer.machine?.name[language] ?? ""),
                    .wrapped(answer.comment),
                ], to: answers)
        }
        try workbook.close()
    }

    /// - Parameter note: stands below the results.
    private static func addResults(
        _ tables: RoundTables, _ words: RoundWords, note: String?, to workbook: inout Workbook
    ) throws {
        let language = words.language
        let answers: [OfficialAnswer] = [.yes, .no, .high, .some, .low, .notApplicable]
        let sheet = try workbook.addSheet(
            SheetLayout(
                name: language == .danish ? "Resultater" : "Results",
                columns: [
                    .init(words.step, width: 24), .init(words.scale, width: 28), .init(words.question, width: 44),
                ] + answers.map { .init($0.name[language], width: 11, isNumeric: true) } + [
                    .init(words.answered, width: 9, isNumeric: true),
                    .init(
                        "\(OfficialAnswer.yes.name[language]) / \(OfficialAnswer.high.name[language])", width: 12,
                        isNumeric: true),
                ], frozenColumns: 3))
        for step in tables.steps {
            for row in step.rows {
                let place = row.criterion.review ?? ReviewPlace(step: .assessment, scale: .quality)
                let counts = row.tally.official(place)
                var cells: [Cell] = [
                    .text(step.step?.name[language] ?? words.wholeCase), .text(step.scale.name[language]),
                    .text(row.criterion.title[language]),
                ]
                cells += answers.map { answer in
                    step.scale.answers.contains(answer) ? .integer(counts[answer, default: 0]) : .empty
                }
                cells.append(.integer(row.tally.counted))
                let good: OfficialAnswer = step.scale == .lawfulness ? .yes : .high
                let share = Share(counts[good, default: 0], of: row.tally.counted)
                cells.append(share.fraction.map { .percent($0) } ?? .empty)
                try workbook.add(cells, to: sheet)
            }
        }
        if let note { try workbook.add([.empty, .empty, .wrapped(note)], to: sheet) }
    }

    private static func addActions(
        _ actions: [ReviewRound.Action], _ round: ReviewRound, _ words: RoundWords, to workbook: inout Workbook
    ) throws {
        let sheet = try workbook.addSheet(
            SheetLayout(
                name: round.language == .danish ? "Handlinger" : "Actions",
                columns: [
                    .init(words.number, width: 6, isNumeric: true), .init(words.caseWord, width: 18),
                    .init(words.question, width: 34),
                    .init(words.what, width: 46), .init(words.who, width: 16), .init(words.when, width: 12),
                    .init(words.status, width: 34),
                ]))
        for action in actions {
            let view = ActionView(action, round)
            var due = Cell.text("")
            if let date = action.planned.due {
                let (year, month, day) = date.components
                due = .date(year: year, month: month, day: day)
            }
            try workbook.add(
                [
                    .integer(action.number), .text(view.caseID), .text(view.criterion), .wrapped(view.step),
                    .text(view.owner), due, .text(view.status),
                ], to: sheet)
        }
    }
}
