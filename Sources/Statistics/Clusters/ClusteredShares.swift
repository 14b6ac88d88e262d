/// Two shares whose cases come in clusters (municipalities): cases of one cluster resemble one another, so they say less
/// than as many cases drawn one by one.
package struct ClusteredShares: Equatable, Sendable {
    /// The cases of one cluster, of each of the two groups; a group may be empty in a cluster.
    package struct Cluster: Equatable, Sendable {
        package let before: Share
        package let after: Share

        package init(before: Share, after: Share) {
            self.before = before
            self.after = after
        }
    }

    /// Those with any case.
    package let clusters: [Cluster]

    package init(_ clusters: [Cluster]) {
        self.clusters = clusters.filter { $0.before.total + $0.after.total > 0 }
    }

    package var before: Share { sum(\.before) }
    package var after: Share { sum(\.after) }

    /// The difference, after minus before, with a 95 % interval that allows for likeness within clusters; `nil` with
    /// fewer than two clusters or an empty group.
    ///
    /// The sandwich of K.-Y. Liang and S. L. Zeger, Biometrika 73 (1986), 13–22, with the correction G/(G−1) ·
    /// (N−1)/(N−k) and Student's t with G−1 degrees (A. C. Cameron and D. L. Miller, Journal of Human Resources 50,
    /// 2015, 317–372): what a regression of the answer on the group with clustered errors gives.
    package var difference: ClusteredEstimate? {
        let (before, after) = (before, after)
        guard let from = before.fraction, let to = after.fraction else { return nil }
        let scores = clusters.map { cluster in
            Self.excess(cluster.after, over: to) / Double(after.total)
                - Self.excess(cluster.before, over: from) / Double(before.total)
        }
        guard let correction else { return nil }
        return ClusteredEstimate(
            value: to - from, standardError: (correction * scores.reduce(0) { $0 + $1 * $1 }).squareRoot(),
            clusters: scores.count)
    }

    /// Whether the error of `difference`, and draws of whole clusters, can be relied on; not where all cases of a group lie in
    /// one cluster.
    package var isReliable: Bool {
        let (from, to) = (Double(before.total), Double(after.total))
        guard from > 0, to > 0, let correction else { return false }
        let parts = clusters.map { cluster in
            let (one, other) = (Double(cluster.before.total) / from, Double(cluster.after.total) / to)
            return ClusterReliance.Cluster(squares: one / from + other / to, direction: [-one, other])
        }
        var inverse = Matrix(rows: 2, columns: 2)
        inverse[0, 0] = 1 / from
        inverse[1, 1] = 1 / to
        return ClusterReliance(parts, inverse: inverse, correction: correction).isReliable
    }

    private var correction: Double? {
        let cases = before.total + after.total
        guard clusters.count > 1, cases > 2 else { return nil }
        let groups = Double(clusters.count)
        return groups / (groups - 1) * Double(cases - 1) / Double(cases - 2)
    }

    private func sum(_ part: KeyPath<Cluster, Share>) -> Share {
        Share(
            clusters.reduce(0) { $0 + $1[keyPath: part].count }, of: clusters.reduce(0) { $0 + $1[keyPath: part].total }
        )
    }

    private static func excess(_ share: Share, over fraction: Double) -> Double {
        Double(share.count) - fraction * Double(share.total)
    }
}

/// A figure with an error that allows for clusters.
package struct ClusteredEstimate: Equatable, Sendable {
    package let value: Double
    package let standardError: Double
    package let clusters: Int

    /// 95 %, by Student's t with one degree less than there are clusters, within -1…1.
    package var interval: Interval {
        let reach = StudentT(degrees: Double(clusters - 1)).quantile975 * standardError
        return Interval(lower: max(-1, value - reach), upper: min(1, value + reach))
    }

    /// The probability of a value as far from 0, if there were no difference.
    package var probability: Double {
        guard standardError > 0 else { return value == 0 ? 1 : 0 }
        return StudentT(degrees: Double(clusters - 1)).twoSided(value / standardError)
    }
}
