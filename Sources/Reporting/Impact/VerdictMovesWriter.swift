import AuditModel

/// Writes how verdicts move: `flytning.csv`, a row for each municipality, criterion and pair of verdicts, `eksempler.csv`, up to
/// five cases of each move, `dataordbog.csv`, `flytning.html`, `.xlsx` and `.json`.
package enum VerdictMovesWriter {
    package static func write(
        _ content: ImpactContent, workbook: WorkbookPlace, open: (_ name: String) throws -> ByteSink
    ) throws {
        let page = ImpactPage.page(content)
        try AnalysisFiles(
            name: "flytning", title: page.kind, tables: [counts(content), examples(content)], json: json(content),
            page: page.bytes, referenceDate: content.referenceDate, language: content.language
        ).write(workbook: workbook, open: open)
    }

    /// `flytning.json`, by `flytning.schema.json`.
    static func json(_ content: ImpactContent) -> JSONValue {
        func standard(_ one: StandardDescription) -> JSONValue {
            .object([("standard", .string(one.name)), ("standardHash", .string(one.hash))])
        }
        func names(_ criteria: [CriterionID]) -> JSONValue { .array(criteria.map { .string($0.rawValue) }) }
        return .object([
            ("version", .string(content.version)), ("foer", standard(content.before)),
            ("efter", standard(content.after)), ("referencedato", .string(content.referenceDate.description)),
            ("sager", .integer(content.moves.cases)), ("ikkeLaengere", names(content.noLongerAsked)),
            ("nye", names(content.newlyAsked)), ("flytning", counts(content).json),
            ("eksempler", examples(content).json),
        ])
    }

    private static func key(_ move: VerdictMoves.Move, _ content: ImpactContent) -> [DataTable.Value] {
        [content.moves.criteria[move.criterion].rawValue, move.before.rawValue, move.after.rawValue].map { .text($0) }
    }

    private static let keys = [
        DataTable.Column(
            "kriterium", danish: "Kriteriets id i den nye standard", english: "Id of the criterion in the new standard"),
        DataTable.Column("fra", danish: "Svaret efter den gamle standard", english: "The verdict by the old standard"),
        DataTable.Column("til", danish: "Svaret efter den nye standard", english: "The verdict by the new standard"),
    ]

    static let countColumns: [DataTable.Column] =
        [.municipality] + keys + [
            DataTable.Column(
                "sager", danish: "Antal sager; hvor fra og til er ens, flytter svaret sig ikke",
                english: "Number of cases; where fra and til are the same, the verdict does not move")
        ]

    static let exampleColumns: [DataTable.Column] =
        [
            .municipality,
            DataTable.Column(
                "sag", danish: "Sagens id, CPR-numre skjult", english: "Id of the case, CPR numbers masked"),
        ] + keys + [
            DataTable.Column(
                "begrundelse", danish: "Hvorfor svaret er det nye", english: "Why the verdict is the new one"),
            DataTable.Column("fil", danish: "Hvor sagen står", english: "Where the case is"),
        ]

    private static func counts(_ content: ImpactContent) -> DataTable {
        DataTable(
            file: "flytning.csv", tab: LocalizedText(danish: "Flytning", english: "Moves"),
            columns: countColumns,
            rows: content.moves.moves.flatMap { move in
                content.moves.municipalities(move).map { code, cases in
                    [.text(code.description)] + key(move, content) + [.count(cases)]
                }
            })
    }

    private static func examples(_ content: ImpactContent) -> DataTable {
        DataTable(
            file: "eksempler.csv", tab: LocalizedText(danish: "Eksempler", english: "Examples"),
            columns: exampleColumns,
            rows: content.moves.moves.flatMap { move in
                content.moves.examples(move).map { example in
                    [.text(example.municipality.description), .text(example.caseID)] + key(move, content)
                        + [.text(example.reason.sentence[content.language]), .text(example.file)]
                }
            })
    }
}
