import AuditModel
import Statistics

/// `rapport.json`: everything the report shows, described by `rapport.schema.json`.
enum ReportJSON {
    static func value(_ content: ReportContent) -> JSONValue {
        .object(
            [("skema", .string("rapport-1"))] + RunJSON.members(content) + [
                ("kriterier", .array(content.standard.criteria.map { criterion($0, content.language) })),
                ("emner", .array(content.topics.map { topic($0, content.standard) })),
                ("tabeller", .array(content.tables.groups.map { group($0, content) })),
                ("omfang_sider", distribution(content.pages)),
                ("gentagelser_pct", distribution(content.repetition)),
                (
                    "analysetyper",
                    .array(
                        content.analysisTypes.enumerated().map { index, cases in
                            .object([("type", .integer(index + 1)), ("sager", .optional(cases))])
                        })
                ),
                (
                    "advarsler",
                    .array(
                        zip(ImportWarning.Kind.allCases, content.warnings).map { kind, cases in
                            .object([("kode", .string(kind.rawValue)), ("sager", .optional(cases))])
                        })
                ),
                ("karantaene", .array(content.quarantine.map(entry))),
            ])
    }

    private static func criterion(_ criterion: CriterionDescription, _ language: ReportLanguage) -> JSONValue {
        .object([
            ("id", .string(criterion.id.rawValue)),
            ("kapitel", .string(criterion.chapter)),
            ("titel", .string(criterion.title[language])),
            ("spoergsmaal", .string(criterion.question[language])),
            ("kilde", .optional(criterion.source)),
            (
                "publiceret",
                criterion.published.map {
                    .object([("ja", .decimal($0.yes, digits: 4)), ("n", .optional($0.n))])
                } ?? .null
            ),
            ("maal", .optional(criterion.target, digits: 4)),
        ])
    }

    private static func topic(_ topic: ReportContent.Topic, _ standard: StandardDescription) -> JSONValue {
        .object([
            ("kriterium", .string(standard.criteria[topic.criterion].id.rawValue)),
            ("ja", .integer(topic.share.count)), ("n", .integer(topic.share.total)),
        ])
    }

    private static func group(_ group: ReportTables.Group, _ content: ReportContent) -> JSONValue {
        let name = MunicipalityCode(group.group.id).flatMap { content.names[$0] }
        return .object([
            ("gruppering", .string(group.group.grouping.rawValue)),
            ("gruppe", .string(group.group.id)),
            (
                "navn",
                .string(
                    group.group.grouping == .municipality ? name ?? group.group.id : group.group.name[content.language])
            ),
            ("sager", .optional(group.cases)),
            ("raekker", .array(zip(content.standard.criteria, group.rows).map(row))),
        ])
    }

    private static func row(_ criterion: CriterionDescription, _ row: TableRow) -> JSONValue {
        let interval = row.yesShare?.interval
        return .object([
            ("kriterium", .string(criterion.id.rawValue)),
            ("n", .optional(row.counted)), ("ja", .optional(row.yes)), ("delvist", .optional(row.partly)),
            ("nej", .optional(row.no)), ("ikke_relevant", .optional(row.notApplicable)),
            ("kan_ikke_vurderes", .optional(row.notAssessable)),
            ("ja_pct", .optional(row.yesShare?.percent)), ("delvist_pct", .optional(row.partlyShare?.percent)),
            ("nej_pct", .optional(row.noShare?.percent)),
            ("ja_pct_nedre", .optional(interval.map { 100 * $0.lower }, digits: 1)),
            ("ja_pct_oevre", .optional(interval.map { 100 * $0.upper }, digits: 1)),
        ])
    }

    private static func distribution(_ distribution: Distribution) -> JSONValue {
        .object([
            ("sager", .optional(distribution.total)),
            ("median", .optional(distribution.median, digits: 1)),
            (
                "intervaller",
                .array(
                    distribution.bins.map { bin in
                        .object([
                            ("fra", .decimal(bin.lower, digits: 0)), ("til", .optional(bin.upper, digits: 0)),
                            ("sager", .optional(bin.cases)),
                        ])
                    })
            ),
        ])
    }

    private static func entry(_ entry: QuarantineEntry) -> JSONValue {
        .object([
            ("fil", .string(entry.file)), ("position", .optional(entry.position?.description)),
            ("sag", .optional(entry.caseID)), ("kode", .string(entry.code.rawValue)),
            ("besked", .string(entry.message)),
        ])
    }
}
