import AuditModel
import Statistics

/// Writes the files of a trend: `udvikling.csv`, `dataordbog.csv`, `udvikling.html`, `.xlsx` and `.json`.
package enum TrendWriter {
    package static func write(
        _ content: TrendContent, workbook: WorkbookPlace, open: (_ name: String) throws -> ByteSink
    ) throws {
        try AnalysisFiles(
            name: "udvikling", title: content.language == .danish ? "Udvikling" : "Trend",
            tables: [TrendTable.table(content)], json: json(content),
            page: page(content), referenceDate: content.referenceDate, language: content.language
        ).write(workbook: workbook, open: open)
    }

    /// `udvikling.html`.
    static func page(_ content: TrendContent) throws -> [UInt8] {
        try PageTemplates(["trend", "trend-style", "trend-method-da", "trend-method-en"], in: "TrendTemplates")
            .bytes(TrendPage(content), by: "trend")
    }

    static func json(_ content: TrendContent) -> JSONValue {
        .object([
            ("version", .string(content.version)), ("standard", .string(content.standard.name)),
            ("standardHash", .string(content.standard.hash)),
            ("referencedato", .string(content.referenceDate.description)),
            ("laengde", .string(content.length.rawValue)),
            ("sammenfoejetMed", .optional(content.joined?.earlier)),
            ("sager", .optional(content.cases)),
            ("udenDatoEllerGruppe", content.isUnknownWithheld ? .null : .integer(content.unknown)),
            ("skjultePunkter", .integer(content.withheld)),
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
