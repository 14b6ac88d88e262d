import AuditModel
import Statistics

/// `sammenligning.json`, by `sammenligning.schema.json`.
enum ComparisonJSON {
    static func value(_ content: ComparisonContent) -> JSONValue {
        let sentences = ComparisonSentences(content)
        let terms = content.tables.terms
        var members: [(name: String, value: JSONValue)] = [
            ("version", .string(content.version)),
            ("standard", .string(content.standard.name)),
            ("standardHash", .string(content.standard.hash)),
            ("referencedato", .string(content.referenceDate.description)),
        ]
        if let selections = content.selections {
            members.append(("foer", .string(selections.before)))
            members.append(("efter", .string(selections.after)))
        }
        members += [
            ("mindst", .integer(terms.minimum)), ("justering", .string(terms.adjustment.rawValue)),
            ("niveau", .number(ComparisonTerms.level)), ("bootstrap", .integer(terms.replicates)),
            ("froe", .string(String(terms.seed))),
            (
                "ikkeOplyst",
                content.tables.isSmall(content.tables.unknown) ? .null : .integer(content.tables.unknown)
            ),
            ("grupper", .array(content.tables.groups.map { group($0, content, sentences) })),
        ]
        return .object(members)
    }

    private static func group(
        _ group: ComparisonGroup, _ content: ComparisonContent, _ sentences: ComparisonSentences
    ) -> JSONValue {
        let names = sentences.sides(group)
        return .object([
            ("gruppe", .string(group.id)), ("overskrift", .string(sentences.heading(group))),
            ("foer", .string(names.before)), ("efter", .string(names.after)),
            ("sagerFoer", group.isSizeWithheld ? .null : .integer(group.casesBefore)),
            ("sagerEfter", group.isSizeWithheld ? .null : .integer(group.casesAfter)),
            (
                "kriterier",
                .array(
                    group.comparisons.map { comparison in
                        value(
                            comparison, content.criteria[comparison.criterion].id,
                            isPublished: content.tables.threshold != nil,
                            sentence: sentences.conclusion(
                                comparison, of: group, minimum: content.tables.terms.minimum))
                    })
            ),
        ])
    }

    private static func value(
        _ comparison: Comparison, _ criterion: CriterionID, isPublished: Bool, sentence: String
    ) -> JSONValue {
        guard !comparison.isWithheld else {
            return .object([
                ("kriterium", .string(criterion.rawValue)), ("konklusion", .string("skjult")),
                ("saetning", .string(sentence)),
            ])
        }
        let shares = comparison.sharesTested
        let told: [(name: String, value: JSONValue)] = [
            ("kriterium", .string(criterion.rawValue)),
            ("foer", share(shares.before)), ("efter", share(shares.after)),
            ("forskel", estimate(comparison.difference?.value, comparison.toldInterval)),
            ("metode", .string(comparison.method.rawValue)), ("p", .number(comparison.toldProbability)),
            ("pJusteret", .number(comparison.toldAdjusted)), ("konklusion", .string(comparison.conclusion.rawValue)),
            ("saetning", .string(sentence)),
        ]
        let inside = inside(comparison)
        return .object(told + (isPublished ? inside.map { ($0.name, .null) } : inside))
    }

    /// From what stands in `svar.csv`, `justeret.csv` and `opdeling.csv` small counts could be worked out.
    private static func inside(_ comparison: Comparison) -> [(name: String, value: JSONValue)] {
        [
            ("alleFoer", tally(comparison.before)),
            ("alleEfter", tally(comparison.after)),
            (
                "fordeling",
                comparison.answers.map { .object([("metode", .string($0.method)), ("p", .number($0.probability))]) }
                    ?? .null
            ),
            (
                "standardiseret",
                comparison.standardised.map {
                    .object([
                        ("foer", .number($0.before)), ("efter", .number($0.after)),
                        ("forskel", estimate($0.difference, $0.interval)), ("udenModstykke", .integer($0.leftOut)),
                    ])
                } ?? .null
            ),
            (
                "klynger",
                comparison.clustered.map {
                    .object([
                        ("antal", .integer($0.clusters)), ("forskel", estimate($0.value, $0.interval)),
                        ("standardfejl", .number($0.standardError)), ("p", .number($0.probability)),
                        ("bootstrap", interval(comparison.bootstrap)),
                    ])
                } ?? .null
            ),
            (
                "opdeling",
                comparison.change.map {
                    .object([
                        ("iAlt", .number($0.total)), ("sammeSager", .number($0.sameCases)),
                        ("andreSager", .number($0.otherCases)), ("regler", .number($0.rules)),
                        ("ikkeVurderet", .number($0.notAssessable)), ("par", .integer(comparison.pairs)),
                    ])
                } ?? .null
            ),
        ]
    }

    static func share(_ share: Share) -> JSONValue {
        .object([
            ("n", .integer(share.total)), ("ja", .integer(share.count)), ("andel", .number(share.fraction)),
            ("interval", interval(share.interval)),
        ])
    }

    private static func estimate(_ value: Double?, _ range: Interval?) -> JSONValue {
        guard let value else { return .null }
        return .object([("vaerdi", .number(value)), ("interval", interval(range))])
    }

    static func interval(_ interval: Interval?) -> JSONValue {
        guard let interval else { return .null }
        return .array([.number(interval.lower), .number(interval.upper)])
    }

    private static func tally(_ tally: VerdictTally) -> JSONValue {
        .object(Verdict.allCases.map { (name: $0.rawValue, value: .integer(tally[$0])) })
    }
}

extension JSONValue {
    /// 15 significant digits; `nil` and what is no number are null.
    static func number(_ value: Double?) -> JSONValue {
        guard let value, value.isFinite else { return .null }
        return .digits(SignificantDigits.text(value))
    }
}
