/// Counts of different cases in groups (rows) by answer (columns), and whether the answers go with the group.
package struct CountTable: Equatable, Sendable {
    package let counts: [[Int]]
    private let rows: [Int]
    private let columns: [Int]
    package let total: Int

    /// Empty rows and columns are left out: they say nothing of a difference.
    package init(_ counts: [[Int]]) {
        let filled = counts.filter { row in row.contains { $0 > 0 } }
        let used = (filled.first ?? []).indices.filter { column in filled.contains { $0[column] > 0 } }
        self.counts = filled.map { row in used.map { row[$0] } }
        rows = self.counts.map { $0.reduce(0, +) }
        columns = used.indices.map { column in filled.reduce(0) { $0 + $1[used[column]] } }
        total = rows.reduce(0, +)
    }

    /// Two shares beside one another.
    package init(_ one: Share, _ other: Share) {
        self.init([[one.count, one.total - one.count], [other.count, other.total - other.count]])
    }

    /// The smallest count expected in a cell if answers did not go with the group; `nil` of nothing.
    package var smallestExpected: Double? {
        guard let row = rows.min(), let column = columns.min() else { return nil }
        return Double(row) * Double(column) / Double(total)
    }

    /// Pearson's χ² test without continuity correction; `nil` when there is one group or one answer only.
    ///
    /// K. Pearson, Philosophical Magazine 50 (1900), 157–175. To be used when `smallestExpected` is 5 or more
    /// (W. G. Cochran, Biometrics 10, 1954, 417–451).
    package var chiSquared: TestResult? {
        guard rows.count > 1, columns.count > 1 else { return nil }
        var statistic = 0.0
        for row in rows.indices {
            for column in columns.indices {
                let expected = Double(rows[row]) * Double(columns[column]) / Double(total)
                statistic += square(Double(counts[row][column]) - expected) / expected
            }
        }
        let degrees = (rows.count - 1) * (columns.count - 1)
        return TestResult(
            statistic: statistic, degrees: degrees, probability: ChiSquared.upperTail(statistic, degrees: degrees))
    }

    /// Fisher's exact test of a table of two groups, two-sided: the probability, with these margins, of all tables no
    /// likelier than this one. 1 when there is one group or one answer only; `nil` of other shapes.
    ///
    /// R. A. Fisher, Statistical Methods for Research Workers (5th ed., 1934), section 21.02; with three answers
    /// G. H. Freeman and J. H. Halton, Biometrika 38 (1951), 141–149.
    package var fisherExact: Double? {
        guard rows.count > 1, columns.count > 1 else { return total == 0 ? nil : 1 }
        guard rows.count == 2 else { return nil }
        switch columns.count {
        case 2:
            return DiscreteWeights.hypergeometric(firstRow: rows[0], firstColumn: columns[0], total: total)
                .noLikelier(than: counts[0][0])
        case 3: return freemanHalton
        default: return nil
        }
    }

    /// The first cell is hypergeometric among all, the second, given it, among what is left.
    private var freemanHalton: Double {
        let first = DiscreteWeights.hypergeometric(firstRow: rows[0], firstColumn: columns[0], total: total)
        let observed = counts[0]
        func weights(givenFirst cell: Int) -> DiscreteWeights {
            .hypergeometric(firstRow: rows[0] - cell, firstColumn: columns[1], total: total - columns[0])
        }
        func probability(_ cell: Int, _ rest: DiscreteWeights, _ second: Int) -> Double {
            first.weights[cell - first.first] / first.total * rest.weights[second - rest.first] / rest.total
        }
        let limit = probability(observed[0], weights(givenFirst: observed[0]), observed[1]) * (1 + 1e-7)
        var terms: [Double] = []
        for cell in first.first..<first.first + first.weights.count where first.weights[cell - first.first] > 0 {
            let rest = weights(givenFirst: cell)
            let scale = first.weights[cell - first.first] / first.total / rest.total
            terms.append(rest.weights.reduce(0) { $1 * scale <= limit ? $0 + $1 * scale : $0 })
        }
        return min(1, terms.sorted().reduce(0, +))
    }
}
