/// How many to draw for a share to be known closely enough (stikprøvestørrelse).
package enum SampleSize {
    /// The smallest simple sample whose 95 % interval of a share reaches at most `precision` to either side, whatever
    /// the share is; never more than the population.
    ///
    /// n₀ = z² p (1 − p) / d² with p = ½, then the finite population correction n = n₀ / (1 + (n₀ − 1) / N):
    /// W. G. Cochran, Sampling Techniques (3rd ed., 1977), sections 4.4 and 4.5, equations 4.2 and 4.3.
    ///
    /// - Parameter precision: half the width of the interval as a share, 0.10 for ten percentage points.
    package static func forShare(precision: Double, population: Int) -> Int {
        precondition(precision > 0 && precision < 1 && population >= 0)
        guard population > 0 else { return 0 }
        let infinite = StandardNormal.quantile975 * StandardNormal.quantile975 * 0.25 / (precision * precision)
        let corrected = infinite / (1 + (infinite - 1) / Double(population))
        return min(population, Int(corrected.rounded(.up)))
    }

    /// How many of `total` each stratum gets, in proportion to its share of `sizes` times its `factor`; none gets more
    /// than it has.
    ///
    /// Largest remainders (Hare's method), the earlier stratum first among equals; what a stratum cannot take goes to
    /// the others, and one that would get none takes a place from the largest, so that every case has a chance. The sum
    /// is `total`, or the sum of all sizes if that is less.
    package static func allocation(of total: Int, sizes: [Int], factors: [Double]) -> [Int] {
        var given = proportionalAllocation(of: total, sizes: sizes, factors: factors)
        for stratum in given.indices where given[stratum] == 0 && sizes[stratum] > 0 {
            guard let largest = given.indices.max(by: { given[$0] < given[$1] }), given[largest] > 1 else { break }
            given[largest] -= 1
            given[stratum] = 1
        }
        return given
    }

    private static func proportionalAllocation(of total: Int, sizes: [Int], factors: [Double]) -> [Int] {
        precondition(sizes.count == factors.count && total >= 0)
        var given = Array(repeating: 0, count: sizes.count)
        var open = sizes.indices.filter { sizes[$0] > 0 && factors[$0] > 0 }
        var left = min(total, open.reduce(0) { $0 + sizes[$1] })
        while left > 0, !open.isEmpty {
            let weights = open.map { Double(sizes[$0]) * factors[$0] }
            let sum = weights.reduce(0, +)
            let wanted = weights.map { Double(left) * $0 / sum }
            // What is full gets all it has, and the rest is shared anew among the others.
            let full = zip(open, wanted).filter { Double(sizes[$0.0]) <= $0.1 }.map(\.0)
            guard full.isEmpty else {
                for stratum in full {
                    given[stratum] = sizes[stratum]
                    left -= sizes[stratum]
                }
                open.removeAll { full.contains($0) }
                continue
            }
            let whole = wanted.map { Int($0.rounded(.down)) }
            let byRemainder = wanted.indices.sorted { one, other in
                let (first, second) = (wanted[one] - Double(whole[one]), wanted[other] - Double(whole[other]))
                return first == second ? one < other : first > second
            }
            let extra = Set(byRemainder.prefix(left - whole.reduce(0, +)))
            for (place, stratum) in open.enumerated() {
                given[stratum] = whole[place] + (extra.contains(place) ? 1 : 0)
            }
            left = 0
        }
        return given
    }
}
