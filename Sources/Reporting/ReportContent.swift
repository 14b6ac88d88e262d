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
        let why: CaseMeasures.Shortfall
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
    /// Audited cases without an analysis of a type. Published there are no counts, and none of these either.
    var withoutAnalysis: Int? {
        let typed = analysisTypes.compactMap(\.self)
        return typed.count == analysisTypes.count ? counts.casesAudited - typed.reduce(0, +) : nil
    }
    /// In the order of municipalities.
    let remarks: [MunicipalityRemarks]
    /// How municipalities may vary by chance, by criterion; `nil` where there is nothing to compare.
    let funnels: [Funnel?]
    /// Sorted by file and position.
    let quarantine: [QuarantineEntry]
    let reviews: ReviewCounts
    /// What a ledger's runs up to this one found; never in a published report.
    let timeline: Timeline?
    let publication: PublicationSummary?

    /// What a published report withholds.
    struct PublicationSummary {
        let threshold: Int
        let suppressedRows: Int
        let rows: Int
        /// Criteria whose answers stand case by case in `fund.csv`.
        let openCriteria: Int
        let criteria: Int
    }

    /// What is said of answers that are a human's; `nil` where there is nothing to say.
    func reviewText(_ numbers: ReportNumbers) -> String? {
        publication == nil ? reviews.text(language, numbers) : reviews.publishedText(language)
    }

    /// The same of a criterion, by its place in the standard.
    func reviewText(criterion: Int, _ numbers: ReportNumbers) -> String? {
        publication == nil
            ? reviews.text(criterion: criterion, language, numbers)
            : reviews.publishedText(criterion: criterion, language)
    }

    /// How municipalities may vary by chance, from what the tables tell of them.
    static func funnels(in tables: ReportTables) -> [Funnel?] {
        let municipalities = tables.groups(of: .municipality)
        return (tables[.all]?.rows ?? []).enumerated().map { index, row in
            row.yesShare.flatMap { Funnel(units: municipalities.compactMap { $0.rows[index].yesShare }, centre: $0) }
        }
    }
}
