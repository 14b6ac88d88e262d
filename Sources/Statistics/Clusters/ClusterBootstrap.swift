/// The interval of a difference found by drawing whole clusters again and again, with replacement.
///
/// A. C. Davison and D. V. Hinkley, Bootstrap Methods and their Application (1997), sections 3.8 and 5.3.1; the ends are
/// the 2.5 and 97.5 per cent points of the replicates.
package struct ClusterBootstrap: Equatable, Sendable {
    package let replicates: Int
    package let seed: UInt64

    package init(replicates: Int = 1000, seed: UInt64) {
        precondition(replicates >= 40, "2.5 per cent of fewer replicates is none")
        self.replicates = replicates
        self.seed = seed
    }

    /// `nil` with fewer than two clusters, or a group that is empty; the same seed gives the same interval.
    package func difference(of shares: ClusteredShares) -> Interval? {
        let clusters = shares.clusters
        guard clusters.count > 1, shares.before.total > 0, shares.after.total > 0 else { return nil }
        var generator = SplitMix64(seed: seed)
        var drawn: [Double] = []
        drawn.reserveCapacity(replicates)
        // A draw without a case in one of the groups says nothing of the difference; so many in a row, and none will.
        var attempts = 0
        while drawn.count < replicates, attempts < 20 * replicates {
            attempts += 1
            var (yesBefore, before, yesAfter, after) = (0, 0, 0, 0)
            for _ in clusters.indices {
                let cluster = clusters[generator.next(below: clusters.count)]
                yesBefore += cluster.before.count
                before += cluster.before.total
                yesAfter += cluster.after.count
                after += cluster.after.total
            }
            guard before > 0, after > 0 else { continue }
            drawn.append(Double(yesAfter) / Double(after) - Double(yesBefore) / Double(before))
        }
        guard drawn.count == replicates else { return nil }
        drawn.sort()
        return Interval(lower: Self.quantile(0.025, of: drawn), upper: Self.quantile(0.975, of: drawn))
    }

    /// Linear between neighbours: definition 7 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361–365.
    static func quantile(_ part: Double, of sorted: [Double]) -> Double {
        let place = part * Double(sorted.count - 1)
        let index = Int(place)
        guard index + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[index] + (place - Double(index)) * (sorted[index + 1] - sorted[index])
    }
}
