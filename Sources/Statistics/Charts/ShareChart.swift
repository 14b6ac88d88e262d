import Foundation

/// A control chart of shares over time (p-chart): is a point, or a row of points, more than chance?
///
/// W. A. Shewhart's limits, three standard errors of the overall share, each point by its own N (D. C. Montgomery,
/// Introduction to Statistical Quality Control, 8th ed. 2019, section 7.2). Runs by J. Anhøj and A. V. Olesen, "Run
/// charts revisited", PLoS ONE 9(11) (2014), e113825: about the median of the points; those on it do not count.
package struct ShareChart: Equatable, Sendable {
    package struct Point: Equatable, Sendable {
        package let share: Share
        package let lowerLimit: Double
        package let upperLimit: Double

        /// Whether the share lies outside the limits.
        package var isOutside: Bool { share.fraction.map { $0 < lowerLimit || $0 > upperLimit } ?? false }
    }

    /// Those with cases, in order of time.
    package let points: [Point]
    /// All cases together.
    package let centre: Double
    package let median: Double
    /// Points that lie off the median.
    package let useful: Int
    package let longestRun: Int
    package let crossings: Int

    /// `nil` without any case.
    package init?(_ shares: [Share]) {
        let shares = shares.filter { $0.total > 0 }
        guard let centre = Share(shares.reduce(0) { $0 + $1.count }, of: shares.reduce(0) { $0 + $1.total }).fraction
        else { return nil }
        self.centre = centre
        points = shares.map { share in
            let reach = 3 * (centre * (1 - centre) / Double(share.total)).squareRoot()
            return Point(share: share, lowerLimit: max(0, centre - reach), upperLimit: min(1, centre + reach))
        }
        let fractions = shares.compactMap(\.fraction)
        let sorted = fractions.sorted()
        let middle = sorted.count / 2
        let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        self.median = median
        let sides = fractions.filter { $0 != median }.map { $0 > median }
        useful = sides.count
        var (longest, run, crossings) = (0, 0, 0)
        for (index, side) in sides.enumerated() {
            let isCrossing = index > 0 && sides[index - 1] != side
            run = isCrossing ? 1 : run + 1
            crossings += isCrossing ? 1 : 0
            longest = max(longest, run)
        }
        longestRun = longest
        self.crossings = crossings
    }

    /// The longest run chance allows: log2(n) + 3, to the nearest whole number; `nil` under ten useful points.
    package var longestRunExpected: Int? { useful >= 10 ? Int((log2(Double(useful)) + 3).rounded()) : nil }

    /// The fewest crossings chance allows: the 5 per cent point of the binomial of n − 1 with an even chance.
    package var fewestCrossingsExpected: Int? {
        guard useful >= 10 else { return nil }
        let binomial = DiscreteWeights.evenBinomial(trials: useful - 1)
        return (0..<useful).first { binomial.cumulative(through: $0) >= 0.05 }
    }

    /// Whether the longest run is longer than chance gives.
    package var hasLongRun: Bool { longestRunExpected.map { longestRun > $0 } ?? false }

    /// Whether the median is crossed less often than chance gives.
    package var hasFewCrossings: Bool { fewestCrossingsExpected.map { crossings < $0 } ?? false }

    /// Whether the points change more slowly than chance does.
    package var hasShift: Bool { hasLongRun || hasFewCrossings }
}
