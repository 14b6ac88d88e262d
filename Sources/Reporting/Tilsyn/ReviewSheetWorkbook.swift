package import AuditModel
import XLSXWriting

/// `arbejdsark.xlsx`: the sheet for those who want a spreadsheet; `ReviewWorkbookLayout` is how it is read back.
package enum ReviewSheetWorkbook {
    /// - Parameter scratchFolder: where rows wait until the file is written.
    package static func write(_ sheet: ReviewSheet, to path: String, scratchFolder: String) throws {
        let language = sheet.language
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        var workbook = try Workbook(
            path: path, title: ReviewWords(language).title, scratchFolder: scratchFolder,
            created: Int(sheet.sample.drawnOn.daysSinceEpoch) * 86_400)
        let review = try workbook.addSheet(layout(sheet))
        for one in sheet.cases {
            for (step, criteria) in sheet.steps {
                for criterion in criteria {
                    guard let item = one.items.first(where: { $0.criterion == criterion.id }) else { continue }
                    try workbook.add(row(item, criterion, step, of: one, on: sheet), to: review)
                }
            }
        }
        let facts = try workbook.addSheet(
            SheetLayout(
                name: text("Udtræk", "Sample"),
                columns: [
                    .init(ReviewWorkbookLayout.fact[language], width: 22),
                    .init(ReviewWorkbookLayout.content[language], width: 70),
                ]))
        for (name, value) in [
            (ReviewWorkbookLayout.sample, sheet.sample.id),
            (ReviewWorkbookLayout.standardHash, sheet.sample.standardHash),
            (ReviewWorkbookLayout.blind, sheet.sample.isBlind ? "ja" : "nej"), (ReviewWorkbookLayout.reader, ""),
        ] {
            try workbook.add([.text(name), value.isEmpty ? .empty : .text(value)], to: facts)
        }
        for line in ReviewWords(language).workbookHelp { try workbook.add([.empty, .wrapped(line)], to: facts) }
        try workbook.close()
    }

    private static func layout(_ sheet: ReviewSheet) -> SheetLayout {
        func text(_ danish: String, _ english: String) -> String { sheet.language == .danish ? danish : english }
        var answers: [String] = []
        for (_, criteria) in sheet.steps {
            for choice in criteria.flatMap(sheet.choices) where !answers.contains(choice.name) {
                answers.append(choice.name)
            }
        }
        let machine =
            sheet.sample.isBlind
            ? []
            : [
                SheetLayout.Column(text("programmets svar", "program's answer"), width: 12),
                .init(text("begrundelse", "reason"), width: 30), .init(text("sted", "place"), width: 20),
                .init(text("citat", "quote"), width: 36),
            ]
        return SheetLayout(
            name: ReviewWorkbookLayout.reviewTab[sheet.language],
            columns: [
                .init(ReviewWorkbookLayout.number, width: 5), .init(ReviewWorkbookLayout.municipality, width: 9),
                .init(ReviewWorkbookLayout.caseID, width: 15), .init(text("sagsskridt", "case step"), width: 16),
                .init(ReviewWorkbookLayout.criterion, width: 20), .init(text("spørgsmål", "question"), width: 34),
            ] + machine + [
                .init(
                    ReviewWorkbookLayout.answer, width: 14, choices: answers,
                    colours: [.equals(Verdict.no.name[sheet.language], .poor)]),
                .init(ReviewWorkbookLayout.comment, width: 34), .init(ReviewWorkbookLayout.step, width: 26),
                .init(ReviewWorkbookLayout.owner, width: 14), .init(ReviewWorkbookLayout.due, width: 12),
            ], frozenColumns: 3)
    }

    private static func row(
        _ item: ReviewSheet.Item, _ criterion: CriterionDescription, _ step: CaseStep?, of one: ReviewSheet.Case,
        on sheet: ReviewSheet
    ) -> [Cell] {
        let language = sheet.language
        var cells: [Cell] = [
            .integer(one.sampled.number), .text(one.sampled.municipality.description), .text(one.sampled.caseID),
            .wrapped(step?.name[language] ?? ReviewWords(language).noStep), .text(criterion.id.rawValue),
            .wrapped(criterion.question[language]),
        ]
        guard !sheet.sample.isBlind else { return cells }
        let official = sheet.sample.scale == .official ? criterion.review?.answer(for: item.verdict) : nil
        let passage = item.failing.first ?? item.passages.first
        let place = [
            passage?.document?.name[language], passage?.section?.name[language], passage?.positionText(language),
        ]
        let missing = item.missing.map { $0[language] }.joined(separator: "; ")
        let demands = missing.isEmpty ? "" : " \(ReviewWords(language).missing) \(missing)"
        cells += [
            .text(official?.name[language] ?? item.verdict.name[language]),
            .wrapped(item.reason.sentence[language] + demands),
            .wrapped(place.compactMap { $0 }.joined(separator: " › ")), .wrapped(passage?.quote ?? ""),
        ]
        return cells
    }
}

/// The names by which a filled-in workbook is read back; the same in both languages unless both are named.
package enum ReviewWorkbookLayout {
    static let reviewTab = LocalizedText(danish: "Gennemgang", english: "Review")
    package static let number = "nr"
    package static let municipality = "kommune"
    package static let caseID = "sag"
    package static let criterion = "kriterium"
    package static let answer = "svar"
    package static let comment = "kommentar"
    package static let step = "næste skridt"
    package static let owner = "hvem"
    package static let due = "senest"
    /// What is written beside an answer.
    package static let notes = [comment, step, owner, due]
    /// Every heading of the review that is read back.
    package static let headings = [number, municipality, caseID, criterion, answer] + notes

    /// The headings of what is said of the sample.
    package static let fact = LocalizedText(danish: "oplysning", english: "fact")
    package static let content = LocalizedText(danish: "indhold", english: "content")
    package static let sample = "udtræk"
    package static let standardHash = "standard"
    package static let blind = "blind"
    package static let reader = "læserens kode"

    /// The verdict an answer stands for, in either language and on any scale.
    package static func verdict(named name: String) -> Verdict? {
        let name = name.trimmingPrefix { $0 == " " }.lowercased().split(separator: " ").joined(separator: " ")
        for verdict in [Verdict.yes, .partly, .no, .notApplicable] {
            if name == verdict.name.danish || name == verdict.name.english || name == verdict.rawValue {
                return verdict
            }
        }
        for answer in OfficialAnswer.allCases where name == answer.name.danish || name == answer.name.english {
            let scale: OfficialScale = answer == .high || answer == .some || answer == .low ? .quality : .lawfulness
            return ReviewPlace(step: .assessment, scale: scale).verdict(for: answer)
        }
        return nil
    }
}
