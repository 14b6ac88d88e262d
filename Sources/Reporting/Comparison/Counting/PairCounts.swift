package import AuditModel
import Statistics

/// What became of the verdicts of cases that were judged twice, criterion by criterion.
package struct PairCounts: Equatable, Sendable {
    /// By criterion, then verdict before and verdict after, in the order of `Verdict.allCases`.
    private var counts: [[Int]]
    private static let width = Verdict.allCases.count

    init(criteria: Int) {
        counts = Array(repeating: Array(repeating: 0, count: Self.width * Self.width), count: criteria)
    }

    mutating func add(_ before: [Verdict?], _ after: [Verdict?]) {
        for criterion in counts.indices {
            guard let from = before[criterion], let to = after[criterion] else { continue }
            counts[criterion][from.place * Self.width + to.place] += 1
        }
    }

    package func count(_ criterion: Int, _ before: Verdict, _ after: Verdict) -> Int {
        counts[criterion][before.place * Self.width + after.place]
    }

    /// Cases that count in N both times.
    func sharesCounted(_ criterion: Int) -> PairedShares {
        func sum(_ before: [Verdict], _ after: [Verdict]) -> Int {
            before.reduce(0) { sum, from in after.reduce(sum) { $0 + count(criterion, from, $1) } }
        }
        let rest: [Verdict] = [.partly, .no]
        return PairedShares(
            yesYes: sum([.yes], [.yes]), yesNo: sum([.yes], rest), noYes: sum(rest, [.yes]), noNo: sum(rest, rest))
    }

    /// ja, delvist and nej, before and after.
    func answers(_ criterion: Int) -> SquareTable {
        let answers: [Verdict] = [.yes, .partly, .no]
        return SquareTable(answers.map { from in answers.map { count(criterion, from, $0) } })
    }
}
