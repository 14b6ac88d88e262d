import AuditModel
import Statistics

/// Everything a report shows, computed once for all formats.
struct ReportContent {
    /// A criterion that deserves talk, with its share of ja over all cases.
    struct Topic {
        /// Index in the standard.
        let criterion: Int
        let share: Share
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
    /// Cases by kind of warning, in the order of `ImportWarning.Kind`; `nil` when suppressed.
    let warnings: [Int?]
    /// Cases with remarks, by municipality; `nil` when suppressed.
    let warnedCases: [(municipality: MunicipalityCode, cases: Int?)]
    /// Sorted by file and position.
    let quarantine: [QuarantineEntry]
    let publication: PublicationSummary?

    /// What a published report withholds.
    struct PublicationSummary {
        let threshold: Int
        let suppressedRows: Int
        let rows: Int
    }

    /// A criterion is talked about only when at least this many cases count.
    static let leastCasesForTopic = 10

    /// The three furthest under their target; after them those without a target that have the lowest share.
    static func topics(of standard: StandardDescription, in tables: ReportTables) -> [Topic] {
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
        let lowest = candidates.filter { gap($0) == nil }
            .sorted { (fraction($0), $0.criterion) < (fraction($1), $1.criterion) }
        return Array((missed + lowest).prefix(3))
    }
}
