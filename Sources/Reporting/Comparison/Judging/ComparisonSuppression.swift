import AuditModel
import Statistics

/// Withholds comparisons that would show small counts in what leaves the municipality, and those the small ones could be
/// worked out from.
enum ComparisonSuppression {
    /// Marks rows, tests and sizes in place.
    ///
    /// A row is small when a count of yes, of the others or of N on either side lies between 0 and the threshold. Where each
    /// group is held against all others every row tells the sum of all groups; so the rows withheld of a criterion must be
    /// two or more and hold at least the threshold together, or the next smallest goes with them. In the same way sizes
    /// tell how many cases there are in all, so that a small one takes those of all groups with it. A test of pairs tells
    /// how many changed which way; it is withheld where one of these counts is small. A domain's row goes where it would
    /// tell a dimension's, and the other way round (`DomainTies`).
    static func apply(to groups: inout [ComparisonGroup], threshold: Int, ties: DomainTies?) {
        func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }
        for index in groups.indices {
            for criterion in groups[index].comparisons.indices {
                let row = groups[index].comparisons[criterion]
                groups[index].comparisons[criterion].isWithheld = counts(of: row).contains(where: isSmall)
                groups[index].comparisons[criterion].isTestWithheld = pairCounts(of: row).contains(where: isSmall)
            }
            for side in [
                groups[index].comparisons.map(\.sharesTested.before),
                groups[index].comparisons.map(\.sharesTested.after),
            ] {
                for criterion in ties?.withheld(side, under: threshold) ?? [] {
                    groups[index].comparisons[criterion].isWithheld = true
                }
            }
            groups[index].isSizeWithheld = [groups[index].casesBefore, groups[index].casesAfter].contains(
                where: isSmall)
        }
        let families = Dictionary(grouping: groups.indices) { groups[$0].contrast.familyOfOthers }
        for (family, members) in families where family != nil {
            for criterion in groups[members[0]].comparisons.indices {
                withholdCompanions(of: criterion, in: members, &groups, threshold: threshold)
            }
            if members.contains(where: { groups[$0].isSizeWithheld }) {
                for member in members { groups[member].isSizeWithheld = true }
            }
        }
    }

    private static func withholdCompanions(
        of criterion: Int, in members: [Int], _ groups: inout [ComparisonGroup], threshold: Int
    ) {
        while true {
            let withheld = members.filter { groups[$0].comparisons[criterion].isWithheld }
            let open = members.filter { !groups[$0].comparisons[criterion].isWithheld }
            let sums = withheld.map { groups[$0].comparisons[criterion].after }
            let yes = sums.reduce(0) { $0 + $1[.yes] }
            let rest = sums.reduce(0) { $0 + $1.counted - $1[.yes] }
            let tells = [yes, rest].contains { $0 > 0 && $0 < threshold } || withheld.count == 1
            guard !withheld.isEmpty, tells,
                let next = open.min(by: { one, other in
                    (groups[one].comparisons[criterion].after.counted, one)
                        < (groups[other].comparisons[criterion].after.counted, other)
                })
            else { return }
            groups[next].comparisons[criterion].isWithheld = true
        }
    }

    private static func pairCounts(of row: Comparison) -> [Int] {
        row.paired.map { [$0.yesYes, $0.yesNo, $0.noYes, $0.noNo] } ?? []
    }

    private static func counts(of row: Comparison) -> [Int] {
        [row.sharesTested.before, row.sharesTested.after, row.before.share(of: .yes), row.after.share(of: .yes)]
            .flatMap { [$0.count, $0.total - $0.count, $0.total] }
    }
}
