import AuditModel

/// How long assessments are, how much they repeat, and what kinds of analysis they hold.
struct DistributionView {
    struct Row {
        let label: String
        let cases: String
        /// Per cent of the longest row.
        let length: String
    }

    let heading: String
    let middle: String?
    let ranges: [Row]

    static func all(_ content: ReportContent, numbers: ReportNumbers, sentences: ReportSentences) -> [DistributionView]
    {
        let words = ReportWords(content.language)
        func view(_ heading: String, _ distribution: Distribution) -> DistributionView {
            DistributionView(
                heading: heading, middle: sentences.quartiles(distribution),
                rows: distribution.bins.map { (sentences.range(from: $0.lower, to: $0.upper), $0.cases) }, numbers)
        }
        return [
            view(words.pages, content.pages), view(words.repetition, content.repetition),
            DistributionView(
                heading: words.analysisTypes, middle: nil,
                rows: content.analysisTypes.enumerated().map { (sentences.analysisType($0 + 1), $1) }
                    + [(sentences.noAnalysisType, content.withoutAnalysis)], numbers),
        ]
    }

    /// Rows of a published report, which have no counts, are left out.
    private init(
        heading: String, middle: String?, rows: [(label: String, cases: Int?)], _ numbers: ReportNumbers
    ) {
        self.heading = heading
        self.middle = middle
        let longest = max(1, rows.compactMap(\.cases).max() ?? 0)
        ranges = rows.compactMap { label, cases in
            cases.map {
                Row(
                    label: label, cases: numbers.count($0),
                    length: Decimal.fixed(100 * Double($0) / Double(longest), digits: 1))
            }
        }
    }
}
