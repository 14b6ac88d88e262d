/// On what terms differences are judged.
package struct ComparisonTerms: Equatable, Sendable {
    /// How probabilities are adjusted for asking about many criteria at once.
    package enum Adjustment: String, Sendable {
        case holm
        case benjaminiHochberg = "benjamini-hochberg"
    }

    /// Nothing is concluded of fewer cases on either side.
    package let minimum: Int
    package let adjustment: Adjustment
    package let replicates: Int
    /// Of the bootstrap; the same seed gives the same intervals.
    package let seed: UInt64

    /// A difference is shown when chance alone would give one as large less often than this.
    package static let level = 0.05

    package init(minimum: Int = 10, adjustment: Adjustment = .holm, replicates: Int = 1000, seed: UInt64 = 2014) {
        self.minimum = minimum
        self.adjustment = adjustment
        self.replicates = replicates
        self.seed = seed
    }
}
