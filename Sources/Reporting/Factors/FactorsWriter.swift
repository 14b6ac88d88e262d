import AuditModel
import Statistics

/// Writes the files of a regression: `faktorer.csv`, `faktorer-data.csv` (what it was made from), `dataordbog.csv`,
/// `faktorer.html`, `.xlsx` and `.json`.
package enum FactorsWriter {
    package static func write(
        _ content: FactorsContent, workbook: WorkbookPlace, open: (_ name: String) throws -> ByteSink
    ) throws {
        let page = FactorsPage.page(content)
        try AnalysisFiles(
            name: "faktorer", title: page.kind,
            // Rows of single cases stay inside the municipality.
            tables: [FactorsTables.found(content)] + (content.threshold == nil ? [FactorsTables.cases(content)] : []),
            json: json(content), page: page.bytes, referenceDate: content.referenceDate, language: content.language
        ).write(workbook: workbook, open: open)
    }

    static func json(_ content: FactorsContent) -> JSONValue {
        .object([
            ("version", .string(content.version)), ("standard", .string(content.standard.name)),
            ("standardHash", .string(content.standard.hash)),
            ("referencedato", .string(content.referenceDate.description)),
            ("udfald", .array(content.outcome.map { .string($0.id.rawValue) })),
            ("model", .string(content.outcome.count == 1 ? "logistisk" : "ordinal")),
            ("sager", .integer(content.rows.count)), ("klynger", .optional(content.fit?.clusters)),
            ("udenForN", content.count(content.leftOut.notCounted)),
            ("ikkeOplyst", content.count(content.leftOut.notRecorded)),
            ("mcFaddenR2", .number(content.fit?.r2)),
            ("cronbachAlfa", .number(content.outcome.count > 1 ? content.reliability : nil)),
            ("afvist", .optional(FactorsText(content).refusal)),
            (
                "led",
                .array(
                    content.lines.map { line in
                        .object(
                            [(name: "navn", value: JSONValue.string(line.term.name))]
                                + zip(
                                    [
                                        "koefficient", "fejl", "nedre", "oevre", "p", "oddsratio", "oddsratioNedre",
                                        "oddsratioOevre", "effekt", "effektFejl", "effektNedre", "effektOevre",
                                    ], FactorsTables.numbers(line)
                                ).map { (name: $0, value: JSONValue.number($1)) })
                    })
            ),
        ])
    }
}
