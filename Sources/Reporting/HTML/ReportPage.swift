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
        let topicBar: BarView
    }

    struct ChapterView {
        let anchor: String
        let heading: String
        let criteria: [CriterionView]
    }

    struct MunicipalityView {
        let anchor: String
        let heading: String
        let size: String
        let isOpen: Bool
        let criteria: [CriterionView]
    }

    struct DistributionView {
        struct Row {
            let label: String
            let cases: String
            /// Per cent of the longest row.
            let length: String
        }

        let heading: String
        let medianText: String?
        let ranges: [Row]
    }

    struct QuarantineView {
        let file: String
        let position: String
        let id: String
        let code: String
        let message: String
    }

    /// Entries beyond these stand in `karantaene.csv` only.
    private static let mostQuarantineEntries = 200
    /// Municipalities are folded out when there are no more than this.
    private static let mostOpenMunicipalities = 4

    let words: ReportWords
    let subtitle: String
    let facts: [Fact]
    let suppressionText: String?
    let topics: [TopicView]
    let triangle: TriangleDrawing
    let compactTriangle: TriangleDrawing
    let hasTargets: Bool
    let chapters: [ChapterView]
    let groupsTable: GroupsView?
    let municipalitySections: [MunicipalityView]
    let distributions: [DistributionView]
    let warnings: [Fact]
    let warnedMunicipalities: [Fact]
    let quarantineCounts: [Fact]
    let quarantineEntries: [QuarantineView]
    let hasMoreQuarantine: Bool
    let account: [String]
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
        suppressionText = content.publication.map(sentences.suppression)
        topics = content.topics.map { topic in
            let criterion = content.standard.criteria[topic.criterion]
            return TopicView(
                title: criterion.title[language], question: criterion.question[language],
                percent: numbers.percent(topic.share) ?? "",
                sentence: sentences.topic(topic.share, target: criterion.target, published: criterion.published),
                topicBar: BarView(yes: topic.share, target: criterion.target))
        }
        let drawing = TriangleDrawing.Content(content, numbers: numbers)
        triangle = TriangleDrawing(drawing, layout: .wide)
        compactTriangle = TriangleDrawing(drawing, layout: .compact)
        hasTargets = content.standard.criteria.contains { $0.target != nil }
        let rows = content.tables[.all]?.rows ?? []
        chapters = Self.chapters(content, rows, numbers: numbers, sentences: sentences)
        groupsTable = GroupsView(content, numbers: numbers)
        municipalitySections = Self.municipalities(content, numbers: numbers, sentences: sentences)
        distributions = Self.distributions(content, words, numbers, sentences)
        warnings = zip(ImportWarning.Kind.allCases, content.warnings).compactMap { kind, cases in
            cases == 0 ? nil : Fact(term: kind.name[language], value: cases.map(numbers.count) ?? words.withheld)
        }
        warnedMunicipalities = content.warnedCases.map { code, cases in
            Fact(
                term: Self.municipalityName(code.description, content),
                value: cases.map(numbers.count) ?? words.withheld)
        }
        quarantineCounts = QuarantineEntry.Code.allCases.compactMap { code in
            let entries = content.quarantine.count { $0.code == code }
            return entries == 0 ? nil : Fact(term: code.sentence[language], value: numbers.count(entries))
        }
        quarantineEntries = content.quarantine.prefix(Self.mostQuarantineEntries).map { entry in
            QuarantineView(
                file: entry.file, position: entry.position?.description ?? "", id: entry.caseID ?? "",
                code: entry.code.rawValue, message: entry.message)
        }
        hasMoreQuarantine = content.quarantine.count > Self.mostQuarantineEntries
        account = [sentences.inputsAccount(content.counts), sentences.casesAccount(content.counts)]
    }

    static func municipalityName(_ id: String, _ content: ReportContent) -> String {
        MunicipalityCode(id).flatMap { content.names[$0] }.map { "\($0) (\(id))" } ?? id
    }

    private static func facts(_ content: ReportContent, _ words: ReportWords, _ numbers: ReportNumbers) -> [Fact] {
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
                        sentences: sentences)
                })
        }
    }

    /// The criteria of each chapter, by their places in the standard.
    static func chapterRanges(_ criteria: [CriterionDescription]) -> [Range<Int>] {
        let starts = criteria.indices.filter { $0 == 0 || criteria[$0].chapter != criteria[$0 - 1].chapter }
        return zip(starts, starts.dropFirst() + [criteria.count]).map { $0..<$1 }
    }

    /// One section each, unless there is only one municipality: then the whole report is about it.
    private static func municipalities(
        _ content: ReportContent, numbers: ReportNumbers, sentences: ReportSentences
    ) -> [MunicipalityView] {
        let groups = content.tables.groups(of: .municipality)
        guard groups.count > 1 else { return [] }
        let words = ReportWords(content.language)
        return groups.map { group in
            MunicipalityView(
                anchor: "kommune-\(group.group.id)", heading: municipalityName(group.group.id, content),
                size: group.cases.map(sentences.cases) ?? words.withheld,
                isOpen: groups.count <= mostOpenMunicipalities,
                criteria: zip(content.standard.criteria, group.rows).map { criterion, row in
                    CriterionView(
                        criterion, row: row, language: content.language, numbers: numbers, sentences: sentences)
                })
        }
    }

    private static func distributions(
        _ content: ReportContent, _ words: ReportWords, _ numbers: ReportNumbers, _ sentences: ReportSentences
    ) -> [DistributionView] {
        func view(_ heading: String, _ median: Double?, _ rows: [(label: String, cases: Int?)]) -> DistributionView {
            let longest = max(1, rows.compactMap(\.cases).max() ?? 0)
            return DistributionView(
                heading: heading, medianText: median.map { "\(words.median): \(numbers.decimal($0))" },
                ranges: rows.map { row in
                    DistributionView.Row(
                        label: row.label, cases: row.cases.map(numbers.count) ?? words.withheld,
                        length: Decimal.fixed(100 * Double(row.cases ?? 0) / Double(longest), digits: 1))
                })
        }
        func view(_ heading: String, _ distribution: Distribution) -> DistributionView {
            view(
                heading, distribution.median,
                distribution.bins.map { (sentences.range(from: $0.lower, to: $0.upper), $0.cases) })
        }
        return [
            view(words.pages, content.pages), view(words.repetition, content.repetition),
            view(
                words.analysisTypes, nil,
                content.analysisTypes.enumerated().map { (sentences.analysisType($0 + 1), $1) }),
        ]
    }
}
