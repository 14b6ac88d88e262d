import AuditModel
import Statistics

/// Everything a report shows, computed once for all formats.
struct ReportContent {
    /// A criterion that deserves talk, with its share of ja over all cases.
    struct Topic {
        /// Index in the standard.
        let criterion: Int
        let share: Share
        /// Why it was most often delvist or nej.
        var shortfall: Shortfall?
    }

    struct Shortfall {
        let reason: Reason
        /// `nil` in a published report.
        let cases: Int?
    }

    /// What is to be remarked on the data of a municipality's cases, in the order of `CaseRemark`; `nil` when
    /// suppressed.
    struct MunicipalityRemarks {
        let municipality: MunicipalityCode
        /// Cases with any remark.
        let cases: Int?
        let counts: [Int?]
    }

    let run: RunRecord
    let counts: RunCounts
    let standard: StandardDescription
    let language: ReportLanguage
    let tables: ReportTables
    let names: [MunicipalityCode: String]
    let topics: [Topic]
    let pages: Distribution
    let repetition: Distribution
    /// Cases by type of analysis, 1…4; `nil` when suppressed.
    let analysisTypes: [Int?]
    /// In the order of municipalities.
    let remarks: [MunicipalityRemarks]
    /// How municipalities may vary by chance, by criterion; `nil` where there is nothing to compare.
    let funnels: [Funnel?]
    /// Sorted by file and position.
    let quarantine: [QuarantineEntry]
    let reviews: ReviewCounts
    let publication: PublicationSummary?

    /// What a published report withholds.
    struct PublicationSummary {
        let threshold: Int
        let suppressedRows: Int
        let rows: Int
    }

    /// A criterion is talked about only when at least this many cases count.
    static let leastCasesForTopic = 10

    /// The three furthest under their target; after them those without a target that have the lowest share. A domain's
    /// criterion without a target stands back: it sums up dimensions that stand there themselves.
    static func topics(of standard: StandardDescription, in tables: ReportTables) -> [Topic] {
        let ranked = rankedTopics(of: standard, in: tables)
        func sumsUp(_ topic: Topic) -> Bool {
            let criterion = standard.criteria[topic.criterion]
            return criterion.domain != nil && criterion.target == nil
        }
        return Array((ranked.filter { !sumsUp($0) } + ranked.filter(sumsUp)).prefix(3))
    }

    /// All that may be talked about, what deserves it most first.
    private static func rankedTopics(of standard: StandardDescription, in tables: ReportTables) -> [Topic] {
        guard let rows = tables[.all]?.rows else { return [] }
        let candidates = rows.indices.compactMap { index -> Topic? in
            guard let share = rows[index].yesShare, share.total >= leastCasesForTopic else { return nil }
            return Topic(criterion: index, share: share)
        }
        func gap(_ topic: Topic) -> Double? {
            guard let target = standard.criteria[topic.criterion].target, let share = topic.share.fraction else {
                return nil
            }
            return target - share
        }
        func fraction(_ topic: Topic) -> Double { Double(topic.share.count) / Double(topic.share.total) }
        let missed = candidates.filter { (gap($0) ?? 0) > 0 }
            .sorted { ((gap($1) ?? 0), $0.criterion) < ((gap($0) ?? 0), $1.criterion) }
        let lowest = candidates.filter { gap($0) == nil && fraction($0) < 1 }
            .sorted { (fraction($0), $0.criterion) < (fraction($1), $1.criterion) }
        return missed + lowest
    }

    /// How municipalities may vary by chance, from what the tables tell of them.
    static func funnels(in tables: ReportTables) -> [Funnel?] {
        let municipalities = tables.groups(of: .municipality)
        return (tables[.all]?.rows ?? []).enumerated().map { index, row in
            row.yesShare.flatMap { Funnel(units: municipalities.compactMap { $0.rows[index].yesShare }, centre: $0) }
        }
    }
}
