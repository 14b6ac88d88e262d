package import Statistics

/// How many cases lie in each of a few ranges, and the quartiles of all.
package struct Distribution: Equatable, Sendable {
    package struct Bin: Equatable, Sendable {
        package let lower: Double
        /// `nil` without end.
        package let upper: Double?
        /// `nil` in a published report: by how many cases have an assessment, or one of a length, the verdicts that
        /// the tables withhold might be counted.
        package let cases: Int?
    }

    package let bins: [Bin]
    package let lowerQuartile: Double?
    package let median: Double?
    package let upperQuartile: Double?
    /// Cases measured; `nil` in a published report.
    package let total: Int?

    /// - Parameter threshold: of a published report, which tells only the quartiles, and of fewer than twice as many
    ///   cases not even those.
    package init(_ counts: BinnedCounts, bounds: [Double], threshold: Int?) {
        let ranges = zip(bounds, bounds.dropFirst().map { Optional($0) } + [nil])
        let isPublished = threshold != nil
        bins = ranges.map { lower, upper in
            Bin(lower: lower, upper: upper, cases: isPublished ? nil : counts.count(from: lower, to: upper))
        }
        total = isPublished ? nil : counts.total
        let tellsQuartiles = threshold.map { counts.total >= 2 * $0 } ?? true
        lowerQuartile = tellsQuartiles ? counts.quantile(0.25) : nil
        median = tellsQuartiles ? counts.quantile(0.5) : nil
        upperQuartile = tellsQuartiles ? counts.quantile(0.75) : nil
    }
}
