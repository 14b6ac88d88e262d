/// Values counted in bins of equal width, so that quantiles cost no memory per value.
package struct BinnedCounts: Equatable, Sendable {
    package let binWidth: Double
    private var counts: [Int]
    /// Counts by the nearest multiple of the bin width, for quantiles.
    private var nearest: [Int]
    package private(set) var total = 0

    /// Bins from 0 on; values beyond the last bin count in it.
    package init(binWidth: Double, bins: Int) {
        precondition(binWidth > 0 && bins > 0)
        self.binWidth = binWidth
        counts = Array(repeating: 0, count: bins)
        nearest = Array(repeating: 0, count: bins + 1)
    }

    /// Counts a value; a negative one counts as 0.
    package mutating func add(_ value: Double) {
        let bins = value / binWidth
        counts[Self.index(bins.rounded(.down), below: counts.count)] += 1
        nearest[Self.index(bins.rounded(), below: nearest.count)] += 1
        total += 1
    }

    private static func index(_ bin: Double, below end: Int) -> Int { Int(max(0, min(bin, Double(end - 1)))) }

    /// How many values lie in `lower ..< upper`; both are multiples of the bin width, `nil` is without end.
    package func count(from lower: Double, to upper: Double?) -> Int {
        let first = min(bin(at: lower), counts.count)
        let end = upper.map { min(bin(at: $0), counts.count) } ?? counts.count
        return counts[first..<max(first, end)].reduce(0, +)
    }

    /// The value that the given part of all values does not exceed, rounded to a multiple of the bin width; `nil` of
    /// nothing.
    package func quantile(_ part: Double) -> Double? {
        guard total > 0 else { return nil }
        let rank = max(1, Int((part * Double(total)).rounded(.up)))
        var seen = 0
        for (index, count) in nearest.enumerated() {
            seen += count
            if seen >= rank { return Double(index) * binWidth }
        }
        return nil
    }

    private func bin(at value: Double) -> Int { Int((value / binWidth).rounded()) }
}
