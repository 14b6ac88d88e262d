/// How often two raters chose which categories of the same items: the confusion table, and what it comes to.
package struct AgreementTable: Equatable, Sendable {
    package let weights: AgreementWeights
    /// The categories raters could choose among.
    private let offered: Set<Int>
    /// `counts[a][b]`: the first rater chose `a`, the second `b`.
    package private(set) var counts: [[Int]]

    /// - Parameter offered: the categories raters could choose among, where these are not all.
    package init(weights: AgreementWeights, offered: Set<Int>? = nil) {
        self.weights = weights
        self.offered = offered ?? Set(0..<weights.categories)
        counts = Array(repeating: Array(repeating: 0, count: weights.categories), count: weights.categories)
    }

    package mutating func add(_ first: Int, _ second: Int, times: Int = 1) {
        counts[first][second] += times
    }

    package mutating func add(_ other: AgreementTable) {
        precondition(weights == other.weights, "tables of different categories cannot be added")
        for row in counts.indices {
            for column in counts.indices { counts[row][column] += other.counts[row][column] }
        }
    }

    package var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

    /// Items both raters put in the same category.
    package var equal: Share { Share(counts.indices.reduce(0) { $0 + counts[$1][$1] }, of: total) }

    /// Cohen's weighted kappa with its 95 % interval; `nil` without items, or when chance alone agrees fully.
    ///
    /// J. Cohen, "Weighted Kappa", Psychological Bulletin 70 (1968), 213–220. The large-sample variance is that of
    /// J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969), 323–327, equation 14.
    package var kappa: AgreementCoefficient? {
        guard let cells = Cells(self) else { return nil }
        let chance = cells.sum { cells.rows[$0] * cells.columns[$1] * weights[$0, $1] }
        guard chance < 1 else { return nil }
        let observed = cells.sum { cells.shares[$0][$1] * weights[$0, $1] }
        let kappa = (observed - chance) / (1 - chance)
        let rowMeans = counts.indices.map { row in
            counts.indices.reduce(0.0) { $0 + weights[row, $1] * cells.columns[$1] }
        }
        let columnMeans = counts.indices.map { column in
            counts.indices.reduce(0.0) { $0 + weights[$1, column] * cells.rows[$1] }
        }
        let spread = cells.sum { row, column in
            let deviation = weights[row, column] - (rowMeans[row] + columnMeans[column]) * (1 - kappa)
            return cells.shares[row][column] * deviation * deviation
        }
        let correction = kappa - chance * (1 - kappa)
        // Of answers that do not vary, rounding leaves some 1e-16, which is no spread.
        let excess = spread - correction * correction
        let variance = excess < 1e-12 ? 0 : excess / (cells.total * (1 - chance) * (1 - chance))
        return AgreementCoefficient(value: kappa, standardError: variance.squareRoot())
    }

    /// Gwet's AC2 with its 95 % interval; steadier than kappa where one category prevails. `nil` without items.
    ///
    /// K. L. Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British
    /// Journal of Mathematical and Statistical Psychology 61 (2008), 29–48; with weights after his Handbook of
    /// Inter-Rater Reliability (4th ed., 2014), chapters 4–5. Its categories are those that could be chosen, and those that
    /// were all the same.
    package var ac2: AgreementCoefficient? {
        guard let cells = Cells(self), counts.count > 1 else { return nil }
        let open = counts.indices.filter { offered.contains($0) || cells.rows[$0] + cells.columns[$0] > 0 }
        guard open.count > 1 else { return nil }
        let categories = Double(open.count)
        let sum = open.reduce(0) { sum, row in open.reduce(sum) { $0 + weights[row, $1] } }
        let scale = sum / (categories * (categories - 1))
        let prevalence = counts.indices.map { (cells.rows[$0] + cells.columns[$0]) / 2 }
        let chance = scale * prevalence.reduce(0) { $0 + $1 * (1 - $1) }
        let observed = cells.sum { cells.shares[$0][$1] * weights[$0, $1] }
        let coefficient = (observed - chance) / (1 - chance)
        guard cells.total > 1 else { return AgreementCoefficient(value: coefficient, standardError: 0) }
        let spread = cells.sum { row, column in
            let ofItem = (weights[row, column] - chance) / (1 - chance)
            let chanceOfItem = scale * ((1 - prevalence[row]) + (1 - prevalence[column])) / 2
            let correction = 2 * (1 - coefficient) * (chanceOfItem - chance) / (1 - chance)
            let deviation = ofItem - correction - coefficient
            return cells.shares[row][column] * deviation * deviation
        }
        return AgreementCoefficient(value: coefficient, standardError: (spread / (cells.total - 1)).squareRoot())
    }

    /// Gwet's AC1: AC2 where only the same category agrees (K. L. Gwet 2008, as above).
    package var ac1: AgreementCoefficient? {
        var plain = AgreementTable(weights: AgreementWeights(ordered: 1, alone: counts.count - 1), offered: offered)
        plain.counts = counts
        return plain.ac2
    }

    /// How often each category was chosen, both raters together, as a share; `nil` without items.
    package var prevalence: [Double]? {
        guard let cells = Cells(self) else { return nil }
        return counts.indices.map { (cells.rows[$0] + cells.columns[$0]) / 2 }
    }

    /// The table as shares of all items.
    private struct Cells {
        let total: Double
        let shares: [[Double]]
        let rows: [Double]
        let columns: [Double]

        init?(_ table: AgreementTable) {
            let count = table.total
            guard count > 0 else { return nil }
            total = Double(count)
            let shares = table.counts.map { row in row.map { Double($0) / Double(count) } }
            self.shares = shares
            rows = shares.map { $0.reduce(0, +) }
            columns = shares.indices.map { column in shares.reduce(0) { $0 + $1[column] } }
        }

        func sum(_ term: (_ row: Int, _ column: Int) -> Double) -> Double {
            rows.indices.reduce(0) { sum, row in columns.indices.reduce(sum) { $0 + term(row, $1) } }
        }
    }
}

/// An agreement beyond chance: 1 is full, 0 what chance would give.
package struct AgreementCoefficient: Equatable, Sendable {
    package let value: Double
    package let standardError: Double

    package init(value: Double, standardError: Double) {
        self.value = value
        self.standardError = standardError
    }

    /// 95 %, by the normal approximation, within -1…1. Items count as independent. `nil` where they do not vary: no error can
    /// be estimated from them.
    package var interval: Interval? {
        guard standardError > 0 else { return nil }
        let reach = StandardNormal.quantile975 * standardError
        return Interval(lower: max(-1, value - reach), upper: min(1, value + reach))
    }
}
