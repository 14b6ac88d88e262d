import AuditModel
import Statistics

/// The municipalities of a comparison side by side by number, each criterion a funnel and none a ranking.
struct ComparisonFunnels {
    /// More than this many are folded in.
    private static let mostOpen = 4

    let heading: String
    /// Of what deserves a look first.
    let open: [FunnelDrawing]
    let folded: [FunnelDrawing]
    let hasFolded: Bool

    /// `nil` where no criterion has two municipalities that may be shown.
    ///
    /// The cases shown are those of the later selection; where groups are compared, those of both.
    init?(_ group: ComparisonGroup, _ content: ComparisonContent, _ sentences: ComparisonSentences) {
        let first = group.comparisons.filter { $0.conclusion == .higher || $0.conclusion == .lower }
            .sorted { ($0.toldAdjusted ?? 1, $0.criterion) < ($1.toldAdjusted ?? 1, $1.criterion) }.map(\.criterion)
        let order = first + group.comparisons.indices.filter { !first.contains($0) }
        let drawings = order.compactMap { Self.drawing(group, criterion: $0, content, sentences) }
        guard !drawings.isEmpty else { return nil }
        heading = sentences.funnelHeading(group)
        open = Array(drawings.prefix(Self.mostOpen))
        folded = Array(drawings.dropFirst(Self.mostOpen))
        hasFolded = !folded.isEmpty
    }

    private static func drawing(
        _ group: ComparisonGroup, criterion: Int, _ content: ComparisonContent, _ sentences: ComparisonSentences
    ) -> FunnelDrawing? {
        let shares = group.contrast.municipalityShares(criterion).sorted { $0.key < $1.key }
            .filter { $0.value.total > 0 }
        // One municipality left out would follow from the others and their sum, and beside pairs all cases would tell the
        // others.
        guard !group.comparisons[criterion].isWithheld,
            content.tables.threshold == nil || group.comparisons[criterion].paired == nil,
            !shares.contains(where: { $0.value.isSmall(under: content.tables.threshold) })
        else { return nil }
        let all = Share(
            shares.reduce(0) { $0 + $1.value.count }, of: shares.reduce(0) { $0 + $1.value.total })
        guard let funnel = Funnel(units: shares.map(\.value), centre: all) else { return nil }
        return FunnelDrawing(
            funnel,
            units: shares.map { code, share in
                FunnelDrawing.Unit(
                    name: content.names[code]?.name ?? code.description, code: code.description, share: share)
            }, title: content.criteria[criterion].title[content.language], layout: .small,
            numbers: sentences.numbers, sentences: ReportSentences(numbers: sentences.numbers))
    }
}

extension Contrast {
    /// Shares of yes by municipality: of the later selection, or of both groups together.
    fileprivate func municipalityShares(_ criterion: Int) -> [MunicipalityCode: Share] {
        let later = after.municipalityShares(criterion)
        if kind == .selections { return later }
        return later.merging(before.municipalityShares(criterion)) { one, other in
            Share(one.count + other.count, of: one.total + other.total)
        }
    }
}
