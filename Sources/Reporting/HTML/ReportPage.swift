import AuditModel
import Statistics

/// The report as its templates see it: finished texts and lengths, nothing left to work out.
struct ReportPage {
    struct Fact {
        let term: String
        let value: String
    }

    struct TopicView {
        let title: String
        let question: String
        let percent: String
        let sentence: String
        /// Why it most often falls short.
        let shortfall: String?
        let topicBar: BarView
    }

    /// A colour of the triangle's dots and what it stands for.
    struct Band {
        let band: String
        let range: String
    }

    struct ChapterView {
        let anchor: String
        let heading: String
        let criteria: [CriterionView]
    }

    let words: ReportWords
    let subtitle: String
    let facts: [Fact]
    /// The numbers the standard sets otherwise than the one it extends.
    let ownThresholdsText: String?
    let suppressionText: String?
    /// How many answers are a human's; in a published report, whether any are.
    let reviewText: String?
    let topicsHeading: String
    let topics: [TopicView]
    /// `nil` when the standard asks of no dimension.
    let triangle: TriangleDrawing?
    let compactTriangle: TriangleDrawing?
    let bands: [Band]
    let hasTargets: Bool
    /// Whether the evaluation of 2014 published a share of any of the criteria.
    let hasPublished: Bool
    /// What the shares stand beside in the tables; `nil` where there is nothing.
    let bearing: String?
    let chapters: [ChapterView]
    let timeline: TimelineView?
    let groupPanels: GroupsView?
    let municipalities: MunicipalitiesView?
    let distributions: [DistributionView]
    let quality: QualityView
    let agreement: AgreementFigures?
    let thresholds: [Fact]
    let hash: String

    init(_ content: ReportContent) {
        let language = content.language
        let numbers = ReportNumbers(language: language)
        let sentences = ReportSentences(numbers: numbers)
        let words = ReportWords(language)
        self.words = words
        subtitle = content.standard.title[language]
        hash = content.standard.hash
        facts = Self.facts(content, words, numbers)
        ownThresholdsText = sentences.ownThresholds(content.standard)
        thresholds = (content.standard.thresholds ?? []).map {
            Fact(term: $0.name, value: numbers.exact($0.value))
        }
        suppressionText = content.publication.map(sentences.suppression)
        reviewText = content.reviewText(numbers)
        topicsHeading = TopicChoice.heading(content.topics.count, language)
        topics = content.topics.map { topic in
            let criterion = content.standard.criteria[topic.criterion]
            return TopicView(
                title: criterion.title[language], question: criterion.question[language],
                percent: numbers.percent(topic.share) ?? "",
                sentence: sentences.topic(topic.share, target: criterion.target, published: criterion.published),
                shortfall: topic.shortfall.map { sentences.shortfall($0, of: topic.share) },
                topicBar: BarView(yes: topic.share, target: criterion.target))
        }
        let drawing = TriangleDrawing.Content(content, numbers: numbers)
        triangle = drawing.map { TriangleDrawing($0, layout: .wide) }
        compactTriangle = drawing.map { TriangleDrawing($0, layout: .compact) }
        bands = (0..<5).map { step in
            Band(band: "b\(step)", range: sentences.percentRange(from: 20 * step, to: step == 4 ? 100 : 20 * step + 19))
        }
        hasTargets = content.standard.criteria.contains { $0.target != nil }
        hasPublished = content.standard.hasPublishedShares
        bearing =
            hasPublished
            ? words.published : hasTargets ? words.target.prefix(1).uppercased() + words.target.dropFirst() : nil
        let rows = content.tables[.all]?.rows ?? []
        chapters = Self.chapters(content, rows, numbers: numbers, sentences: sentences)
        timeline = TimelineView(content, numbers: numbers)
        groupPanels = GroupsView(content, numbers: numbers)
        municipalities = MunicipalitiesView(content, numbers: numbers, sentences: sentences)
        distributions = DistributionView.all(content, numbers: numbers, sentences: sentences)
        quality = QualityView(content, numbers: numbers, sentences: sentences)
        agreement = AgreementFigures.measured(of: content.standard.name, numbers: numbers)
    }

    static func municipalityName(_ id: String, _ content: ReportContent) -> String {
        MunicipalityCode(id).flatMap { content.names[$0] }.map { "\($0) (\(id))" } ?? id
    }

    static func groupName(_ group: ReportGroup, _ content: ReportContent) -> String {
        group.grouping == .municipality ? municipalityName(group.id, content) : group.name[content.language]
    }

    static func facts(_ content: ReportContent, _ words: ReportWords, _ numbers: ReportNumbers) -> [Fact] {
        let municipalities = content.tables.groups(of: .municipality).map {
            municipalityName($0.group.id, content)
        }
        let periods = content.tables.groups(of: .period).filter { !$0.group.isUnknown }.map(\.group.id)
        let span =
            switch (periods.first, periods.last) {
            case (let first?, let last?): first == last ? first : "\(first)–\(last)"
            default: "–"
            }
        return [
            Fact(term: words.cases, value: numbers.count(content.counts.casesAudited)),
            Fact(
                term: words.municipalities,
                value: municipalities.count <= 3
                    ? municipalities.joined(separator: ", ") : numbers.count(municipalities.count)),
            Fact(term: words.period, value: span),
            Fact(term: words.notRead, value: numbers.count(content.quarantine.count)),
            Fact(term: words.referenceDate, value: numbers.date(content.run.referenceDate)),
            Fact(term: words.standard, value: content.standard.name),
            Fact(term: words.version, value: "auditor \(content.run.version)"),
        ]
    }

    private static func chapters(
        _ content: ReportContent, _ rows: [TableRow], numbers: ReportNumbers, sentences: ReportSentences
    ) -> [ChapterView] {
        let criteria = content.standard.criteria
        return chapterRanges(criteria).filter { $0.upperBound <= rows.count }.enumerated().map { number, range in
            ChapterView(
                anchor: "kapitel-\(number + 1)",
                heading: ChapterName.name(of: criteria[range.lowerBound].chapter)[content.language],
                criteria: range.map { index in
                    CriterionView(
                        criteria[index], row: rows[index], language: content.language, numbers: numbers,
                        sentences: sentences,
                        reviewText: content.reviewText(criterion: index, numbers))
                })
        }
    }

    /// The criteria of each chapter, by their places in the standard.
    static func chapterRanges(_ criteria: [CriterionDescription]) -> [Range<Int>] {
        let starts = criteria.indices.filter { $0 == 0 || criteria[$0].chapter != criteria[$0 - 1].chapter }
        return zip(starts, starts.dropFirst() + [criteria.count]).map { $0..<$1 }
    }
}
