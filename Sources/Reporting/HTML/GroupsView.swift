import AuditModel
import Statistics

/// Groups side by side as small multiples: a panel per criterion, and in it a row per group, set out by grouping.
struct GroupsView {
    struct Row: TemplateRow {
        let label: String
        /// These two as `CompactBar` has them.
        let ends: String
        let kind: String
        let percent: String
        let n: String

        func text(named name: String) -> String? {
            switch name {
            case "label": label
            case "ends": ends
            case "kind": kind
            case "percent": percent
            case "n": n
            default: nil
            }
        }
    }

    struct Block {
        let heading: String
        let groups: [Row]
    }

    struct Panel {
        let name: String
        let blocks: [Block]
    }

    struct Chapter {
        let heading: String
        let panels: [Panel]
    }

    let groupChapters: [Chapter]

    /// `nil` when no grouping has more than one group, so that there is nothing to compare.
    init?(_ content: ReportContent, numbers: ReportNumbers) {
        let groupings = [Grouping.method, .system, .methodAdopted, .targetGroup, .legalDemand, .period]
            .map { (grouping: $0, groups: content.tables.groups(of: $0)) }.filter { $0.groups.count > 1 }
        guard !groupings.isEmpty else { return nil }
        let criteria = content.standard.criteria
        groupChapters = ReportPage.chapterRanges(criteria).map { range in
            Chapter(
                heading: ChapterName.name(of: criteria[range.lowerBound].chapter)[content.language],
                panels: range.map { index in
                    Panel(
                        name: criteria[index].title[content.language],
                        blocks: groupings.map { grouping in
                            Block(
                                heading: grouping.grouping.name[content.language],
                                groups: grouping.groups.map { group in
                                    Self.row(
                                        group.group.name[content.language], group.rows[index], numbers)
                                })
                        })
                })
        }
    }

    private static func row(_ label: String, _ row: TableRow, _ numbers: ReportNumbers) -> Row {
        let bar = CompactBar(row)
        return Row(
            label: label, ends: bar.ends, kind: bar.kind,
            percent: numbers.percent(row.yesShare) ?? CriterionView.none,
            n: row.counted.map(numbers.count) ?? CriterionView.none)
    }
}
