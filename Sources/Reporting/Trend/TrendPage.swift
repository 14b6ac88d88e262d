import AuditModel
import Statistics

/// `udvikling.html` as its template sees it: finished texts and coordinates.
struct TrendPage {
    struct Chart {
        let name: String
        let group: String?
        let sentence: String
        let width: String
        let height: String
        /// Too wide to stand beside another on paper.
        let isLong: Bool
        let dots: [Dot]
        let path: String
        let upperPath: String
        let lowerPath: String
        let centreY: String
        let marks: [Mark]
        let labels: [Label]
        let bottom: String
        let right: String
    }

    struct Dot {
        let x: String
        let y: String
        let top: String
        let foot: String
        let tone: String
        let tip: String
    }

    struct Mark {
        let x: String
        let label: String
        let labelY: String
        let bottom: String
    }

    struct Label {
        let x: String
        let label: String
        let labelY: String
    }

    /// What a mark of the drawings means; one of the three is drawn.
    struct Key {
        let dotTone: String?
        let lineTone: String?
        let text: String
    }

    /// What stands beside the lines at the top, in the middle and at the bottom of a drawing.
    struct Scale {
        let most: String
        let half: String
        let least: String
    }

    struct Chapter {
        let heading: String
        let charts: [Chart]
    }

    let languageCode: String
    let isDanish: Bool
    let isEnglish: Bool
    let kind: String
    let title: String
    let facts: [AnalysisPage.Fact]
    let legend: [Key]
    let joinedText: String?
    let leftOut: [String]
    let methodHeading: String
    let scale: Scale
    let chapters: [Chapter]
    let hash: String

    init(_ content: TrendContent) {
        let language = content.language
        let sentences = TrendSentences(language: language)
        languageCode = language.rawValue
        isDanish = language == .danish
        isEnglish = language == .english
        kind = sentences.text("Udvikling", "Trend")
        title = content.standard.title[language]
        facts =
            (content.cases.map {
                [AnalysisPage.Fact(term: sentences.text("Sager", "Cases"), value: sentences.numbers.count($0))]
            } ?? []) + [
                AnalysisPage.Fact(
                    term: sentences.text("Referencedato", "Reference date"),
                    value: sentences.numbers.date(content.referenceDate)),
                AnalysisPage.Fact(term: "Standard", value: content.standard.name),
            ]
        legend =
            [
                Key(
                    dotTone: "inside", lineTone: nil,
                    text: sentences.text("andel ja med 95 %-interval", "share of yes with 95% interval")),
                Key(
                    dotTone: "outside", lineTone: nil,
                    text: sentences.text("uden for kontrolgrænserne", "outside the control limits")),
                Key(dotTone: nil, lineTone: "centre", text: sentences.text("den samlede andel", "the share of all")),
                Key(dotTone: nil, lineTone: "limit", text: sentences.text("kontrolgrænser", "control limits")),
                Key(dotTone: nil, lineTone: "change", text: sentences.text("andre regler", "other rules")),
            ]
            + (content.joined == nil
                ? []
                : [
                    Key(
                        dotTone: "inside joined", lineTone: nil,
                        text: sentences.text(
                            "ført over fra den tidligere standard", "brought over from the earlier standard"))
                ])
        methodHeading = sentences.text("Metode og forbehold", "Method and limits")
        let scale = [1, 0.5, 0].map(sentences.numbers.percent(fraction:))
        self.scale = Scale(most: scale[0], half: scale[1], least: scale[2])
        hash = content.standard.hash
        joinedText = content.joined.map { joined in
            sentences.text(
                "Sager fra før \(joined.from) er bedømt efter \(joined.earlier) og ført over på denne standards kriterier. "
                    + "Der findes ingen officiel oversættelse mellem de to trekanter; denne er projektets egen. De punkter, "
                    + "hvor den er brugt, har stiplet kant.",
                "Cases from before \(joined.from) are judged by \(joined.earlier) and brought over to the criteria of this "
                    + "standard. There is no official mapping between the two triangles; this one is the project's own. The "
                    + "points where it is used have a dashed edge.")
        }
        leftOut = content.leftOut
        let comparing = ComparisonNames(language: language, names: content.names)
        chapters = ReportPage.chapterRanges(content.standard.criteria).map { range in
            Chapter(
                heading: ChapterName.name(of: content.standard.criteria[range.lowerBound].chapter)[language],
                charts: range.flatMap { criterion in
                    content.series.filter { $0.criterion == criterion && !$0.points.isEmpty }.map { series in
                        Self.chart(
                            series, content, sentences, group: series.group.map { comparing.full($0) })
                    }
                })
        }.filter { !$0.charts.isEmpty }
    }

    private static func chart(
        _ series: TrendSeries, _ content: TrendContent, _ sentences: TrendSentences, group: String?
    ) -> Chart {
        let frame = TrendFrame(periods: series.points.map(\.period))
        func path(_ value: (TrendSeries.Point) -> Double?) -> String {
            series.points.enumerated().map { index, point in
                "\(index == 0 ? "M" : "L")\(frame.x(point.period)) \(frame.y(value(point) ?? 0))"
            }.joined(separator: " ")
        }
        let numbers = sentences.numbers
        return Chart(
            name: content.standard.criteria[series.criterion].title[content.language], group: group,
            sentence: sentences.verdict(series), width: frame.width, height: frame.height,
            isLong: frame.isLong,
            dots: series.points.map { point in
                Dot(
                    x: frame.x(point.period), y: frame.y(point.share.fraction ?? 0),
                    top: frame.y(point.share.interval?.upper ?? 0), foot: frame.y(point.share.interval?.lower ?? 0),
                    tone: (point.limits.isOutside ? "outside" : "inside") + (point.isJoined ? " joined" : ""),
                    tip: "\(point.period.name(content.language)): \(numbers.percent(point.share) ?? "") "
                        + "(\(numbers.interval(point.share.interval) ?? "")), N=\(point.share.total)")
            },
            path: path(\.share.fraction), upperPath: path(\.limits.upperLimit), lowerPath: path(\.limits.lowerLimit),
            centreY: frame.y(series.chart?.centre ?? 0),
            marks: content.changes.compactMap { change in
                frame.place(TrendPeriod(change.date, length: content.length)).map {
                    Mark(x: $0, label: change.name[content.language], labelY: "12", bottom: frame.bottom)
                }
            },
            labels: frame.labelled.map {
                Label(x: frame.x($0), label: $0.name(content.language), labelY: frame.labelY)
            },
            bottom: frame.bottom, right: frame.right)
    }
}

/// Where a trend's points lie in its drawing.
struct TrendFrame {
    private static let step = 44.0
    private static let left = 44.0
    private static let top = 22.0
    private static let tall = 150.0

    private let first: TrendPeriod
    private let last: TrendPeriod

    /// - Precondition: there is a period, and they ascend.
    init(periods: [TrendPeriod]) {
        guard let first = periods.first, let last = periods.last else { preconditionFailure("no periods") }
        self.first = first
        self.last = last
    }

    /// Long series are drawn closer, so that none is wider than a page; short ones wider, so that each period is named.
    private var distance: Double {
        let steps = Double(max(1, last.index - first.index))
        return min(max(Self.step, 240 / steps), 700 / steps)
    }

    func x(_ period: TrendPeriod) -> String {
        Decimal.fixed(Self.left + distance * Double(period.index - first.index), digits: 1)
    }

    /// `nil` outside what is drawn.
    func place(_ period: TrendPeriod) -> String? {
        !(period < first) && !(last < period) ? x(period) : nil
    }

    func y(_ fraction: Double) -> String { Decimal.fixed(Self.top + Self.tall * (1 - fraction), digits: 1) }

    var bottom: String { Decimal.fixed(Self.top + Self.tall, digits: 1) }
    var labelY: String { Decimal.fixed(Self.top + Self.tall + 18, digits: 1) }
    var right: String { Decimal.fixed(Self.left + distance * Double(last.index - first.index) + 24, digits: 1) }
    var width: String { Decimal.fixed(Self.left + distance * Double(last.index - first.index) + 60, digits: 0) }
    var isLong: Bool { distance * Double(last.index - first.index) > 300 }
    var height: String { Decimal.fixed(Self.top + Self.tall + 26, digits: 0) }

    /// The periods that are named under the axis: as many as there is room for.
    var labelled: [TrendPeriod] {
        let every = max(1, Int((60 / distance).rounded(.up)))
        var labelled: [TrendPeriod] = []
        var period = first
        while !(last < period) {
            if (period.index - first.index) % every == 0 { labelled.append(period) }
            period = period.next
        }
        return labelled
    }
}
