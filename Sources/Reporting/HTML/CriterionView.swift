import AuditModel
import Statistics

/// A criterion's row: its numbers as texts, and its bar.
struct CriterionView {
    let id: String
    let name: String
    let question: String
    let bar: BarView?
    let yesPercent: String
    let partlyPercent: String
    let noPercent: String
    let n: String
    let notApplicable: String
    let notAssessable: String
    let intervalText: String
    let publishedText: String?
    let targetText: String?
    /// How many answers are a human's.
    let reviewText: String?

    /// Stands for a number there is none of, or that is withheld.
    static let none = "–"

    init(
        _ criterion: CriterionDescription, row: TableRow, language: ReportLanguage, numbers: ReportNumbers,
        sentences: ReportSentences, reviewText: String? = nil
    ) {
        id = criterion.id.rawValue
        name = criterion.title[language]
        question = criterion.question[language]
        bar = BarView(row, published: criterion.published, target: criterion.target)
        yesPercent = numbers.percent(row.yesShare) ?? Self.none
        partlyPercent = numbers.percent(row.partlyShare) ?? Self.none
        noPercent = numbers.percent(row.noShare) ?? Self.none
        n = row.counted.map(numbers.count) ?? Self.none
        notApplicable = row.notApplicable.map(numbers.count) ?? Self.none
        notAssessable = row.notAssessable.map(numbers.count) ?? Self.none
        intervalText = numbers.interval(row.yesShare?.interval) ?? Self.none
        publishedText = criterion.published.map(sentences.published)
        targetText = criterion.target.map { numbers.percent(fraction: $0) }
        self.reviewText = reviewText
    }
}

/// A stacked bar ja/delvist/nej; all lengths and places in per cent of its width, as text for SVG.
struct BarView {
    let yesWidth: String
    let partlyWidth: String
    let noStart: String
    let noWidth: String
    let lower: String?
    let upper: String?
    let publishedAt: String?
    let targetAt: String?
    /// Whether delvist and nej are told apart; withheld ones are not.
    let isWhole: Bool

    /// `nil` when there is no share of ja to draw.
    init?(_ row: TableRow, published: PublishedShare?, target: Double?) {
        guard let yes = row.yesShare, let share = yes.fraction else { return nil }
        let partly = row.partlyShare?.fraction
        let no = row.noShare?.fraction
        yesWidth = Self.place(share)
        partlyWidth = Self.place(partly ?? 0)
        noStart = Self.place(1 - (no ?? 0))
        noWidth = Self.place(no ?? 0)
        lower = yes.interval.map { Self.place($0.lower) }
        upper = yes.interval.map { Self.place($0.upper) }
        publishedAt = published.map { Self.place($0.yes) }
        targetAt = target.map(Self.place)
        isWhole = partly != nil && no != nil
    }

    /// Only the share of ja.
    init(yes: Share, target: Double?) {
        yesWidth = Self.place(yes.fraction ?? 0)
        partlyWidth = "0"
        noStart = "100"
        noWidth = "0"
        lower = nil
        upper = nil
        publishedAt = nil
        targetAt = target.map(Self.place)
        isWhole = false
    }

    private static func place(_ fraction: Double) -> String { Decimal.fixed(100 * fraction, digits: 2) }
}
