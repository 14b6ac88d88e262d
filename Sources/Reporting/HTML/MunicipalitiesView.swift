import AuditModel
import Statistics

/// Municipalities side by side by number: funnel plots of what varies, and a section each; never a ranking.
struct MunicipalitiesView {
    struct Row: TemplateRow {
        let name: String
        let yes: String
        /// These two as `CompactBar` has them.
        let ends: String
        let kind: String
        let n: String
        let interval: String

        func text(named name: String) -> String? {
            switch name {
            case "name": self.name
            case "yes": yes
            case "ends": ends
            case "kind": kind
            case "n": n
            case "interval": interval
            default: nil
            }
        }
    }

    struct Section {
        let anchor: String
        let heading: String
        let size: String
        let isOpen: Bool
        let remarks: [ReportPage.Fact]
        let criteria: [Row]
    }

    struct Funnels {
        let heading: String
        let plots: [FunnelDrawing]
    }

    /// Sections are folded out when there are no more than this.
    private static let mostOpen = 4
    private static let mostLarge = 3

    let largeFunnels: [FunnelDrawing]
    let smallFunnels: [Funnels]
    let sections: [Section]

    /// `nil` with fewer than two municipalities: then the whole report is about the one.
    init?(_ content: ReportContent, numbers: ReportNumbers, sentences: ReportSentences) {
        let groups = content.tables.groups(of: .municipality)
        guard groups.count > 1 else { return nil }
        let words = ReportWords(content.language)
        let criteria = content.standard.criteria
        func funnel(_ index: Int, _ layout: FunnelDrawing.Layout) -> FunnelDrawing? {
            content.funnels[index].map { funnel in
                FunnelDrawing(
                    funnel, units: Self.units(content, groups, criterion: index),
                    title: criteria[index].title[content.language], layout: layout, numbers: numbers,
                    sentences: sentences)
            }
        }
        // Where all or none have a ja there is nothing to draw; then other criteria show how municipalities vary.
        let ofTopics = content.topics.compactMap { funnel($0.criterion, .large) }
        largeFunnels =
            ofTopics.isEmpty
            ? Array(criteria.indices.lazy.compactMap { funnel($0, .large) }.prefix(Self.mostLarge)) : ofTopics
        smallFunnels = ReportPage.chapterRanges(criteria).compactMap { range in
            let plots = range.compactMap { funnel($0, .small) }
            guard !plots.isEmpty else { return nil }
            return Funnels(
                heading: ChapterName.name(of: criteria[range.lowerBound].chapter)[content.language], plots: plots)
        }
        let remarks = Dictionary(grouping: content.remarks) { $0.municipality.description }
        sections = groups.map { group in
            Section(
                anchor: "kommune-\(group.group.id)", heading: ReportPage.municipalityName(group.group.id, content),
                size: group.cases.map(sentences.cases) ?? words.withheld, isOpen: groups.count <= Self.mostOpen,
                remarks: remarks[group.group.id]?.first.map { Self.remarks($0, content.language, numbers) } ?? [],
                criteria: zip(criteria, group.rows).map { criterion, row in
                    Self.row(criterion.title[content.language], row, numbers)
                })
        }
    }

    private static func units(_ content: ReportContent, _ groups: [ReportTables.Group], criterion: Int)
        -> [FunnelDrawing.Unit]
    {
        groups.compactMap { group in
            guard let share = group.rows[criterion].yesShare, share.total > 0 else { return nil }
            return FunnelDrawing.Unit(
                name: ReportPage.municipalityName(group.group.id, content), code: group.group.id, share: share)
        }
    }

    private static func remarks(
        _ remarks: ReportContent.MunicipalityRemarks, _ language: ReportLanguage, _ numbers: ReportNumbers
    ) -> [ReportPage.Fact] {
        zip(CaseRemark.allCases, remarks.counts).compactMap { remark, count in
            guard let count, count > 0 else { return nil }
            return ReportPage.Fact(term: remark.name[language], value: numbers.count(count))
        }
    }

    private static func row(_ name: String, _ row: TableRow, _ numbers: ReportNumbers) -> Row {
        let bar = CompactBar(row)
        return Row(
            name: name, yes: numbers.percent(row.yesShare) ?? CriterionView.none, ends: bar.ends, kind: bar.kind,
            n: row.counted.map(numbers.count) ?? CriterionView.none,
            interval: numbers.interval(row.yesShare?.interval) ?? CriterionView.none)
    }
}
