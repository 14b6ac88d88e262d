import AuditModel
import Statistics

/// Groups side by side: a column for each, set out by grouping, and a row per criterion, set out by chapter.
struct GroupsView {
    struct Heading {
        let heading: String
        let span: Int
    }

    struct Column {
        let label: String
        let size: String
        let isFirst: Bool
    }

    struct Cell {
        let percent: String
        let cellN: String
        let width: String
        let isFirst: Bool
    }

    struct Row {
        let name: String
        let cells: [Cell]
    }

    struct Chapter {
        let heading: String
        /// The columns of the whole table.
        let span: Int
        let criteria: [Row]
    }

    let headings: [Heading]
    let columns: [Column]
    let groupChapters: [Chapter]

    /// `nil` when no grouping has more than one group, so that there is nothing to compare.
    init?(_ content: ReportContent, numbers: ReportNumbers) {
        let groupings = [Grouping.method, .system, .methodAdopted, .targetGroup, .legalDemand, .period]
            .map { (grouping: $0, groups: content.tables.groups(of: $0)) }.filter { $0.groups.count > 1 }
        guard !groupings.isEmpty else { return nil }
        let sentences = ReportSentences(numbers: numbers)
        let words = ReportWords(content.language)
        headings = groupings.map { Heading(heading: $0.grouping.name[content.language], span: $0.groups.count) }
        let groups = groupings.flatMap { grouping in
            grouping.groups.enumerated().map { (isFirst: $0 == 0, group: $1) }
        }
        columns = groups.map { isFirst, group in
            Column(
                label: group.group.name[content.language], size: group.cases.map(sentences.cases) ?? words.withheld,
                isFirst: isFirst)
        }
        let criteria = content.standard.criteria
        groupChapters = ReportPage.chapterRanges(criteria).map { range in
            Chapter(
                heading: ChapterName.name(of: criteria[range.lowerBound].chapter)[content.language],
                span: groups.count + 1,
                criteria: range.map { index in
                    Row(
                        name: criteria[index].title[content.language],
                        cells: groups.map { Self.cell($1.rows[index], isFirst: $0, words: words, numbers: numbers) })
                })
        }
    }

    private static func cell(_ row: TableRow, isFirst: Bool, words: ReportWords, numbers: ReportNumbers) -> Cell {
        Cell(
            percent: numbers.percent(row.yesShare) ?? CriterionView.none,
            cellN: row.counted.map { "N=\(numbers.count($0))" } ?? words.withheld,
            width: Decimal.fixed(100 * (row.yesShare?.fraction ?? 0), digits: 1), isFirst: isFirst)
    }
}
