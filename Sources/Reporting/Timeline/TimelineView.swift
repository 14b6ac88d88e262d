import AuditModel
import Statistics

/// The shares of a ledger's runs as small multiples, a panel for each criterion (tidslinje).
struct TimelineView {
    struct Row {
        let date: String
        let percent: String
        let n: String
        let interval: String
        /// Standard or program changed since the row before.
        let isMarked: Bool
    }

    struct Figure {
        let id: String
        let title: String
        let summary: String
        let drawing: TimelineDrawing
        let rows: [Row]
    }

    struct Chapter {
        let heading: String
        let figures: [Figure]
    }

    let timelineWords: TimelineWords
    let viewBox: String
    let firstDate: String
    let lastDate: String
    let hasMarks: Bool
    let chapters: [Chapter]

    /// `nil` when the report comes from no ledger, or from the first run of one.
    init?(_ content: ReportContent, numbers: ReportNumbers) {
        guard let timeline = content.timeline, timeline.points.count > 1 else { return nil }
        let words = TimelineWords(content.language, unit: timeline.unit)
        timelineWords = words
        viewBox = TimelineDrawing.viewBox
        let points = timeline.points
        let changes = timeline.changes
        firstDate = numbers.date(points[0].date)
        lastDate = numbers.date(points[points.count - 1].date)
        hasMarks = changes.contains { $0.standard || $0.program }
        let criteria = content.standard.criteria
        func figure(_ criterion: CriterionDescription) -> Figure {
            let shares = points.map { $0.share(of: criterion.id) }
            return Figure(
                id: criterion.id.rawValue, title: criterion.title[content.language],
                summary: words.summary(zip(points.map(\.date), shares).map { ($0, $1) }, numbers),
                drawing: TimelineDrawing(
                    points.indices.map { index in
                        TimelineDrawing.Step(
                            date: points[index].date, share: shares[index], isBroken: changes[index].standard,
                            isMarked: changes[index].standard || changes[index].program)
                    }),
                rows: points.indices.map { index in
                    Row(
                        date: numbers.date(points[index].date),
                        percent: numbers.percent(shares[index]) ?? CriterionView.none,
                        n: numbers.count(shares[index]?.total ?? 0),
                        interval: numbers.interval(shares[index]?.interval) ?? CriterionView.none,
                        isMarked: changes[index].standard || changes[index].program)
                })
        }
        chapters = ReportPage.chapterRanges(criteria).map { range in
            Chapter(
                heading: ChapterName.name(of: criteria[range.lowerBound].chapter)[content.language],
                figures: range.map { figure(criteria[$0]) })
        }
    }
}
