import AuditModel
import Foundation
import Statistics

/// Writes the files of a regression: `faktorer.csv`, `faktorer-data.csv` (what it was made from) and `faktorer.json`.
package enum FactorsWriter {
    package static func write(_ content: FactorsContent, open: (_ name: String) throws -> ByteSink) throws {
        var file = try CSVFile(
            header: [
                "led", "koefficient", "fejl", "nedre", "oevre", "p", "oddsratio", "oddsratio_nedre", "oddsratio_oevre",
                "effekt", "effekt_fejl", "effekt_nedre", "effekt_oevre",
            ], to: open("faktorer.csv"))
        for line in content.lines {
            try file.addRow([line.term.name] + numbers(line).map(SignificantDigits.text))
        }
        try file.flush()
        try writeData(content, to: open("faktorer-data.csv"))
        try open("faktorer.json")(json(content).bytes)
    }

    private static func numbers(_ line: FactorsContent.Line) -> [Double?] {
        let (term, interval, effect) = (line.term, line.term.interval, line.effect)
        return [
            term.coefficient, term.standardError, interval.lower, interval.upper, term.probability,
            exp(term.coefficient), exp(interval.lower), exp(interval.upper), effect?.value, effect?.standardError,
            effect?.interval.lower, effect?.interval.upper,
        ]
    }

    /// A row for each case, without its id, so that another program can make the same regression.
    private static func writeData(_ content: FactorsContent, to sink: @escaping ByteSink) throws {
        var file = try CSVFile(header: ["kommune", "udfald"] + content.factors.map(\.name), to: sink)
        for row in content.rows {
            try file.addRow(
                [row.municipality.description, String(row.outcome)] + row.values.map { SignificantDigits.text($0) })
        }
        try file.flush()
    }

    static func json(_ content: FactorsContent) -> JSONValue {
        .object([
            ("version", .string(content.version)), ("standard", .string(content.standard.name)),
            ("standardHash", .string(content.standard.hash)),
            ("referencedato", .string(content.referenceDate.description)),
            ("udfald", .array(content.outcome.map { .string($0.id.rawValue) })),
            ("model", .string(content.outcome.count == 1 ? "logistisk" : "ordinal")),
            ("sager", .integer(content.rows.count)), ("klynger", .optional(content.fit?.clusters)),
            ("udenForN", .integer(content.leftOut.notCounted)), ("ikkeOplyst", .integer(content.leftOut.notRecorded)),
            ("mcFaddenR2", .number(content.fit?.r2)),
            ("cronbachAlfa", .number(content.outcome.count > 1 ? content.alpha : nil)),
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
                                    ], numbers(line)
                                ).map { (name: $0, value: JSONValue.number($1)) })
                    })
            ),
        ])
    }
}
