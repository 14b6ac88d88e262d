import AuditModel

/// `flytning.html`: what moves, in how many cases, where, and five examples of each; for use inside the municipality.
enum ImpactPage {
    static func page(_ content: ImpactContent) -> AnalysisPage {
        let isDanish = content.language == .danish
        func text(_ danish: String, _ english: String) -> String { isDanish ? danish : english }
        let numbers = ReportNumbers(language: content.language)
        let moved = content.moved
        let verdicts = moved.reduce(0) { $0 + content.moves.count($1) }
        func names(_ criteria: [CriterionID]) -> String { criteria.map(\.rawValue).joined(separator: ", ") }
        var notices: [String] = []
        if moved.isEmpty { notices.append(text("Ingen svar flytter sig.", "No verdict moves.")) }
        if !content.noLongerAsked.isEmpty {
            notices.append(text("Der spørges ikke længere om: ", "No longer asked: ") + names(content.noLongerAsked))
        }
        if !content.newlyAsked.isEmpty {
            notices.append(text("Nye spørgsmål: ", "New questions: ") + names(content.newlyAsked))
        }
        let section = AnalysisPage.Section(
            heading: text("Svar, der flytter sig", "Verdicts that move"), first: text("Kriterium", "Criterion"),
            columns: [
                .init(text("Fra → til", "From → to")), .number(text("Sager", "Cases")),
                .number(text("Af alle", "Of all")), .init(text("Kommuner", "Municipalities")),
                .init(text("Eksempler", "Examples")),
            ],
            rows: moved.map { move in
                let count = content.moves.count(move)
                return AnalysisPage.Row(
                    name: content.title(of: move),
                    note: content.moves.criteria[move.criterion].rawValue,
                    cells: [
                        .init("\(move.before.name[content.language]) → \(move.after.name[content.language])"),
                        .number(numbers.count(count)),
                        .number(numbers.percent(fraction: Double(count) / Double(max(1, content.moves.cases)))),
                        .init(
                            content.moves.municipalities(move).map { code, cases in
                                "\(content.names[code]?.name ?? code.description)\u{A0}\(numbers.count(cases))"
                            }.joined(separator: ", ")),
                        .init(
                            content.moves.examples(move).map { "\($0.municipality)\u{A0}\($0.caseID)" }
                                .joined(separator: ", "),
                            aside: content.moves.examples(move).first?.reason.sentence[content.language]),
                    ])
            })
        return AnalysisPage(
            language: content.language, kind: text("Virkning af en regelændring", "Impact of a change of rules"),
            title: "\(content.before.name) → \(content.after.name)",
            facts: [
                .init(term: text("Sager", "Cases"), value: numbers.count(content.moves.cases)),
                .init(term: text("Svar, der flytter sig", "Verdicts that move"), value: numbers.count(verdicts)),
                .init(
                    term: text("Referencedato", "Reference date"), value: numbers.date(content.referenceDate)),
            ], notices: notices, sections: moved.isEmpty ? [] : [section],
            method: [
                text(
                    "Hver sag er bedømt efter begge standarder. Kriterier, som kun den ene spørger om, kan ikke flytte sig.",
                    "Every case is judged by both standards. Criteria that only one of them asks cannot move."),
                text(
                    "Siden nævner sager og hører hjemme i kommunen; den er ikke til offentliggørelse.",
                    "This page names cases and belongs inside the municipality; it is not for publication."),
            ],
            footer:
                "\(content.before.name): SHA-256 \(content.before.hash) · \(content.after.name): SHA-256 \(content.after.hash)"
        )
    }
}
