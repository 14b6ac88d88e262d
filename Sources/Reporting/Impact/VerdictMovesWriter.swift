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
        DataTable.Column("kriterium", "Kriteriets id i den nye standard"),
        DataTable.Column("fra", "Svaret efter den gamle standard"),
        DataTable.Column("til", "Svaret efter den nye standard"),
    ]

    private static func counts(_ content: ImpactContent) -> DataTable {
        DataTable(
            file: "flytning.csv", tab: LocalizedText(danish: "Flytning", english: "Moves"),
            columns: [DataTable.Column("kommune", "Kommunens kode")] + keys
                + [DataTable.Column("sager", "Antal sager; hvor fra og til er ens, flytter svaret sig ikke")],
            rows: content.moves.moves.flatMap { move in
                content.moves.municipalities(move).map { code, cases in
                    [.text(code.description)] + key(move, content) + [.count(cases)]
                }
            })
    }

    private static func examples(_ content: ImpactContent) -> DataTable {
        DataTable(
            file: "eksempler.csv", tab: LocalizedText(danish: "Eksempler", english: "Examples"),
            columns: [
                DataTable.Column("kommune", "Kommunens kode"), DataTable.Column("sag", "Sagens id, CPR-numre skjult"),
            ] + keys + [
                DataTable.Column("begrundelse", "Hvorfor svaret er det nye"),
                DataTable.Column("fil", "Hvor sagen står"),
            ],
            rows: content.moves.moves.flatMap { move in
                content.moves.examples(move).map { example in
                    [.text(example.municipality.description), .text(example.caseID)] + key(move, content)
                        + [.text(example.reason.sentence[content.language]), .text(example.file)]
                }
            })
    }
}
