import AuditModel
import Statistics

/// Writes the files of a trend: `udvikling.csv`, `udvikling.json` and `udvikling.html`.
package enum TrendWriter {
    package static func write(_ content: TrendContent, open: (_ name: String) throws -> ByteSink) throws {
        try writeCSV(content, to: open("udvikling.csv"))
        try open("udvikling.json")(json(content).bytes)
        let templates = try PageTemplates(
            ["trend", "trend-style", "trend-method-da", "trend-method-en"], in: "TrendTemplates")
        try open("udvikling.html")(templates.bytes(TrendPage(content), by: "trend"))
    }

    /// A row for each group, criterion and stretch of time with cases.
    private static func writeCSV(_ content: TrendContent, to sink: @escaping ByteSink) throws {
        var file = try CSVFile(
            header: [
                "gruppe", "kriterium", "periode", "n", "ja", "andel", "andel_nedre", "andel_oevre", "midte",
                "graense_nedre", "graense_oevre", "udenfor", "skift", "sammenfoejet", "regelaendring",
            ], to: sink)
        for series in content.series {
            for point in series.points {
                try file.addRow([
                    series.groupCode, content.standard.criteria[series.criterion].id.rawValue, point.period.id,
                    String(point.share.total), String(point.share.count),
                    SignificantDigits.text(point.share.fraction),
                    SignificantDigits.text(point.share.interval?.lower),
                    SignificantDigits.text(point.share.interval?.upper), SignificantDigits.text(series.chart?.centre),
                    SignificantDigits.text(point.limits.lowerLimit), SignificantDigits.text(point.limits.upperLimit),
                    point.limits.isOutside ? "ja" : "nej", series.chart?.hasShift == true ? "ja" : "nej",
                    point.isJoined ? "ja" : "nej",
                    content.changes(in: point.period).map(\.date.description).joined(separator: ";"),
                ])
            }
        }
        try file.flush()
    }

    static func json(_ content: TrendContent) -> JSONValue {
        .object([
            ("version", .string(content.version)), ("standard", .string(content.standard.name)),
            ("standardHash", .string(content.standard.hash)),
            ("referencedato", .string(content.referenceDate.description)),
            ("laengde", .string(content.length.rawValue)),
            ("sammenfoejetMed", .optional(content.joined?.earlier)),
            ("udenDatoEllerGruppe", .integer(content.unknown)),
            (
                "regelaendringer",
                .array(
                    content.changes.map {
                        .object([
                            ("dato", .string($0.date.description)), ("navn", .string($0.name[content.language])),
                        ])
                    })
            ),
            ("serier", .array(content.series.map { series($0, content) })),
        ])
    }

    private static func series(_ series: TrendSeries, _ content: TrendContent) -> JSONValue {
        .object([
            ("gruppe", .string(series.groupCode)),
            ("kriterium", .string(content.standard.criteria[series.criterion].id.rawValue)),
            ("midte", .number(series.chart?.centre)), ("median", .number(series.chart?.median)),
            ("laengsteRaekke", .optional(series.chart?.longestRun)),
            ("laengsteRaekkeVedTilfaeldighed", .optional(series.chart?.longestRunExpected)),
            ("krydsninger", .optional(series.chart?.crossings)),
            ("faerrestKrydsningerVedTilfaeldighed", .optional(series.chart?.fewestCrossingsExpected)),
            ("skift", .bool(series.chart?.hasShift == true)),
            (
                "punkter",
                .array(
                    series.points.map { point in
                        .object([
                            ("periode", .string(point.period.id)), ("andel", ComparisonJSON.share(point.share)),
                            ("graenser", .array([.number(point.limits.lowerLimit), .number(point.limits.upperLimit)])),
                            ("udenfor", .bool(point.limits.isOutside)), ("sammenfoejet", .bool(point.isJoined)),
                        ])
                    })
            ),
        ])
    }
}
