import AuditModel
import Statistics

/// `rapport.json`: everything the report shows, described by `rapport.schema.json`.
enum ReportJSON {
    static func value(_ content: ReportContent) -> JSONValue {
        var members: [(name: String, value: JSONValue)] = [("skema", .string("rapport-1"))]
        members += RunJSON.members(content)
        members.append(("kriterier", .array(content.standard.criteria.map { criterion($0, content.language) })))
        members.append(("emner", .array(content.topics.map { topic($0, content.standard) })))
        if content.publication == nil, content.reviews.cases > 0 {
            members.append(("gennemgang", reviews(content)))
        }
        members.append(("tabeller", .array(content.tables.groups.map { group($0, content) })))
        members.append(("omfang_sider", distribution(content.pages)))
        members.append(("gentagelser_pct", distribution(content.repetition)))
        members.append(("analysetyper", .array(content.analysisTypes.enumerated().map { analysisType($0 + 1, $1) })))
        members.append(("uden_samlet_analyse", .optional(content.withoutAnalysis)))
        members.append(("bemaerkninger", .array(content.remarks.map(remarks))))
        members.append(("tragte", .array(funnels(content))))
        if let timeline = content.timeline { members.append(("tidslinje", self.timeline(timeline, content))) }
        members.append(("karantaene", .made(count: content.quarantine.count) { entry(content.quarantine[$0]) }))
        return .object(members)
    }

    /// How many verdicts are a human's; only criteria with any.
    private static func reviews(_ content: ReportContent) -> JSONValue {
        func counts(_ count: (FindingReview.State) -> Int) -> [(name: String, value: JSONValue)] {
            FindingReview.State.allCases.map { ($0.rawValue, .integer(count($0))) }
        }
        let criteria = content.standard.criteria.enumerated().compactMap { index, criterion -> JSONValue? in
            guard FindingReview.State.allCases.contains(where: { content.reviews[index, $0] > 0 }) else { return nil }
            return .object(
                [("kriterium", .string(criterion.id.rawValue))] + counts { content.reviews[index, $0] })
        }
        return .object(
            [("sager", .integer(content.reviews.cases))] + counts { content.reviews[$0] }
                + [("kriterier", .array(criteria))])
    }

    private static func analysisType(_ type: Int, _ cases: Int?) -> JSONValue {
        .object([("type", .integer(type)), ("sager", .optional(cases))])
    }

    private static func funnels(_ content: ReportContent) -> [JSONValue] {
        content.funnels.enumerated().compactMap { index, funnel in
            funnel.map { self.funnel($0, criterion: index, content) }
        }
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
            ("hyppigste_grund", .optional(topic.shortfall?.why.id)),
            ("hyppigste_grund_sager", .optional(topic.shortfall?.cases)),
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
            ("nedre_kvartil", .optional(distribution.lowerQuartile, digits: 1)),
            ("median", .optional(distribution.median, digits: 1)),
            ("oevre_kvartil", .optional(distribution.upperQuartile, digits: 1)),
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

    private static func remarks(_ remarks: ReportContent.MunicipalityRemarks) -> JSONValue {
        .object([
            ("kommune", .string(remarks.municipality.description)), ("sager", .optional(remarks.cases)),
            (
                "antal",
                .object(zip(CaseRemark.allCases, remarks.counts).map { (name: $0.id, value: .optional($1)) })
            ),
        ])
    }

    /// The share of all with φ, and where each municipality lies among the limits.
    private static func funnel(
        _ funnel: Funnel, criterion index: Int, _ content: ReportContent
    ) -> JSONValue {
        let places = content.tables.groups(of: .municipality).compactMap { group -> JSONValue? in
            guard let share = group.rows[index].yesShare, let place = funnel.place(of: share) else { return nil }
            return .object([
                ("kommune", .string(group.group.id)), ("ja", .integer(share.count)), ("n", .integer(share.total)),
                ("placering", .string(name(of: place))),
            ])
        }
        return .object([
            ("kriterium", .string(content.standard.criteria[index].id.rawValue)),
            ("andel", .decimal(funnel.centre, digits: 4)),
            ("overspredning", .decimal(funnel.overdispersion, digits: 4)), ("kommuner", .array(places)),
        ])
    }

    /// The shares of a ledger's runs up to this one, as the page draws them.
    private static func timeline(_ timeline: Timeline, _ content: ReportContent) -> JSONValue {
        func criterion(_ criterion: CriterionDescription, _ point: Timeline.Point) -> JSONValue? {
            guard let share = point.share(of: criterion.id) else { return nil }
            return .object([
                ("kriterium", .string(criterion.id.rawValue)), ("ja", .integer(share.count)),
                ("n", .integer(share.total)), ("ja_pct", .optional(share.percent)),
                ("ja_pct_nedre", .optional(share.interval.map { 100 * $0.lower }, digits: 1)),
                ("ja_pct_oevre", .optional(share.interval.map { 100 * $0.upper }, digits: 1)),
            ])
        }
        let runs = zip(timeline.points, timeline.changes).map { point, changed in
            JSONValue.object([
                ("koersel", .integer(point.run)), ("referencedato", .string(point.date.description)),
                ("ny_standard", .bool(changed.standard)), ("nyt_program", .bool(changed.program)),
                ("kriterier", .array(content.standard.criteria.compactMap { criterion($0, point) })),
            ])
        }
        return .object([("enhed", .string(name(of: timeline.unit))), ("koersler", .array(runs))])
    }

    private static func name(of unit: Timeline.Unit) -> String {
        switch unit {
        case .day: "dag"
        case .week: "uge"
        case .month: "maaned"
        case .quarter: "kvartal"
        case .year: "aar"
        }
    }

    private static func name(of place: Funnel.Place) -> String {
        switch place {
        case .within: "indenfor"
        case .outside95: "udenfor-95"
        case .outside998: "udenfor-99-8"
        }
    }

    private static func entry(_ entry: QuarantineEntry) -> JSONValue {
        .object([
            ("fil", .string(entry.file)), ("position", .optional(entry.position?.description)),
            ("sag", .optional(entry.caseID)), ("kode", .string(entry.code.rawValue)),
            ("besked", .string(entry.message)),
        ])
    }
}
