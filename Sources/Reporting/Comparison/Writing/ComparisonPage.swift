import AuditModel
import Statistics

/// `sammenligning.html` as its template sees it: finished texts and places, nothing left to work out.
struct ComparisonPage {
    struct Fact {
        let term: String
        let value: String
    }

    struct Row {
        let name: String
        let question: String
        let dumbbell: Dumbbell?
        let beforeText: String
        let beforeN: String
        let afterText: String
        let afterN: String
        let differenceText: String
        let differenceRange: String
        let sentence: String
        let detail: String
    }

    /// Places along a line from 0 to 100 per cent.
    struct Dumbbell {
        let before: String
        let after: String
        let beforeLower: String
        let beforeUpper: String
        let afterLower: String
        let afterUpper: String
        /// "shown" when the difference is more than chance.
        let tone: String

        init?(_ comparison: Comparison) {
            let shares = comparison.sharesTested
            guard !comparison.isWithheld, let from = shares.before.fraction, let to = shares.after.fraction,
                let fromRange = shares.before.interval,
                let toRange = shares.after.interval
            else { return nil }
            func place(_ fraction: Double) -> String { Decimal.fixed(3 + 94 * fraction, digits: 2) }
            before = place(from)
            after = place(to)
            beforeLower = place(fromRange.lower)
            beforeUpper = place(fromRange.upper)
            afterLower = place(toRange.lower)
            afterUpper = place(toRange.upper)
            tone = comparison.conclusion == .higher || comparison.conclusion == .lower ? "shown" : "open"
        }
    }

    struct Chapter {
        let heading: String
        let rows: [Row]
    }

    struct Part {
        let name: String
        let total: String
        let sameCases: String
        let otherCases: String
        let rules: String
        let notAssessable: String
    }

    struct Group {
        let anchor: String
        let heading: String
        let before: String
        let after: String
        let size: String
        let highlights: [String]
        let hasHighlights: Bool
        let noHighlights: String
        let chapters: [Chapter]
        let parts: [Part]
        let hasParts: Bool
        let funnels: ComparisonFunnels?
    }

    let words: ComparisonWords
    let languageCode: String
    let isDanish: Bool
    let isEnglish: Bool
    let title: String
    let facts: [Fact]
    let groups: [Group]
    let hash: String

    init(_ content: ComparisonContent) {
        let language = content.language
        let sentences = ComparisonSentences(content)
        let words = ComparisonWords(language)
        self.words = words
        languageCode = language.rawValue
        isDanish = language == .danish
        isEnglish = language == .english
        title = content.standard.title[language]
        hash = content.standard.hash
        facts = Self.facts(content, words, sentences)
        groups = content.tables.groups.enumerated().map { index, group in
            Self.group(
                group, anchor: "gruppe-\(index + 1)", content, words, sentences,
                // Each municipality against the others: the same funnel for all, so it stands once.
                hasFunnels: group.contrast.familyOfOthers == nil
                    || content.tables.groups.prefix(index).allSatisfy {
                        $0.contrast.familyOfOthers != group.contrast.familyOfOthers
                    })
        }
    }

    private static func facts(
        _ content: ComparisonContent, _ words: ComparisonWords, _ sentences: ComparisonSentences
    ) -> [Fact] {
        var facts: [Fact] = []
        if let selections = content.selections {
            facts += [
                Fact(term: words.before, value: selections.before), Fact(term: words.after, value: selections.after),
            ]
        }
        let terms = content.tables.terms
        facts += [
            Fact(term: words.standard, value: content.standard.name),
            Fact(term: words.referenceDate, value: sentences.numbers.date(content.referenceDate)),
            Fact(term: words.minimum, value: "N = \(terms.minimum)"),
            Fact(
                term: words.adjustment, value: terms.adjustment == .holm ? "Holm" : "Benjamini–Hochberg"),
        ]
        if content.tables.unknown > 0 {
            let isSmall = content.tables.isSmall(content.tables.unknown)
            facts.append(
                Fact(
                    term: words.unknown,
                    value: isSmall ? words.withheld : sentences.numbers.count(content.tables.unknown)))
        }
        return facts
    }

    private static func group(
        _ group: ComparisonGroup, anchor: String, _ content: ComparisonContent, _ words: ComparisonWords,
        _ sentences: ComparisonSentences, hasFunnels: Bool
    ) -> Group {
        let sides = sentences.sides(group)
        let numbers = sentences.numbers
        let shown = group.comparisons.filter { !$0.isWithheld && ($0.conclusion == .higher || $0.conclusion == .lower) }
            .sorted { ($0.toldAdjusted ?? 1, $0.criterion) < ($1.toldAdjusted ?? 1, $1.criterion) }.prefix(5)
        let highlights = shown.map { comparison in
            content.criteria[comparison.criterion].title[content.language] + ": "
                + sentences.conclusion(comparison, of: group, minimum: content.tables.terms.minimum)
        }
        return Group(
            anchor: anchor, heading: sentences.heading(group), before: sides.before, after: sides.after,
            size: [(group.casesBefore, sides.before), (group.casesAfter, sides.after)].map { cases, side in
                let counted =
                    group.isSizeWithheld
                    ? words.withheld + " " + words.cases : numbers.count(cases, words.oneCase, words.cases)
                return "\(counted) (\(side))"
            }.joined(separator: ", "),
            highlights: highlights, hasHighlights: !highlights.isEmpty, noHighlights: sentences.noHighlights(group),
            chapters: ReportPage.chapterRanges(content.criteria).map { range in
                Chapter(
                    heading: ChapterName.name(of: content.criteria[range.lowerBound].chapter)[content.language],
                    rows: range.map { row(group.comparisons[$0], of: group, content, sentences) })
            },
            parts: group.comparisons.compactMap { part($0, content, words, sentences) },
            hasParts: content.tables.threshold == nil && group.comparisons.contains { $0.change != nil },
            funnels: hasFunnels ? ComparisonFunnels(group, content, sentences) : nil)
    }

    private static func row(
        _ comparison: Comparison, of group: ComparisonGroup, _ content: ComparisonContent,
        _ sentences: ComparisonSentences
    ) -> Row {
        let criterion = content.criteria[comparison.criterion]
        let numbers = sentences.numbers
        let shares = comparison.sharesTested
        let difference = comparison.isWithheld ? nil : comparison.difference
        func text(_ share: Share) -> String {
            guard !comparison.isWithheld, let percent = numbers.percent(share),
                let interval = numbers.interval(share.interval)
            else {
                return CriterionView.none
            }
            return "\(percent) (\(interval))"
        }
        return Row(
            name: criterion.title[content.language], question: criterion.question[content.language],
            dumbbell: Dumbbell(comparison), beforeText: text(shares.before),
            beforeN: comparison.isWithheld ? "" : "N=\(numbers.count(shares.before.total))",
            afterText: text(shares.after),
            afterN: comparison.isWithheld ? "" : "N=\(numbers.count(shares.after.total))",
            differenceText: difference.map { sentences.points($0.value) } ?? CriterionView.none,
            differenceRange: comparison.isWithheld ? "" : comparison.toldInterval.map(sentences.range) ?? "",
            sentence: sentences.conclusion(comparison, of: group, minimum: content.tables.terms.minimum),
            detail: sentences.caveats(comparison, isPublished: content.tables.threshold != nil) ?? "")
    }

    /// Parts are rounded so that they still add up: the others' part takes what rounding leaves.
    private static func part(
        _ comparison: Comparison, _ content: ComparisonContent, _ words: ComparisonWords,
        _ sentences: ComparisonSentences
    ) -> Part? {
        guard let change = comparison.change, content.tables.threshold == nil else { return nil }
        func rounded(_ value: Double) -> Double { (1000 * value).rounded() / 1000 }
        let kept = [change.sameCases, change.rules ?? 0, change.notAssessable].map(rounded)
        let others = rounded(change.total) - kept.reduce(0, +)
        func text(_ value: Double) -> String { sentences.points(value, digits: 1) }
        return Part(
            name: content.criteria[comparison.criterion].title[content.language], total: text(change.total),
            sameCases: text(kept[0]), otherCases: text(others),
            rules: change.rules == nil ? words.notExamined : text(kept[1]), notAssessable: text(kept[2]))
    }
}
