package import Statistics

/// Two pools of cases on one criterion: both shares, the difference, and whether it is more than chance.
package struct Comparison: Sendable {
    package enum Method: String, Sendable {
        /// The same cases before and after: McNemar's exact test, Newcombe's paired interval.
        case mcNemar = "mcnemar"
        /// Small expected counts: Fisher's exact test, Newcombe's interval.
        case fisher
        /// Pearson's χ², Newcombe's interval.
        case chiSquared = "chi2"
    }

    package enum Conclusion: String, Sendable {
        case higher = "hoejere"
        case lower = "lavere"
        /// The difference may be chance.
        case notShown = "ikke-paavist"
        /// Too few cases to conclude anything.
        case tooFew = "for-faa-sager"
    }

    /// Whether ja, delvist and nej are distributed alike.
    package struct AnswerTest: Equatable, Sendable {
        /// "bhapkar", "chi2", "freeman-halton".
        package let method: String
        package let probability: Double
    }

    /// Place in the standard.
    package let criterion: Int
    /// All cases of either pool.
    package let before: VerdictTally
    package let after: VerdictTally
    /// What was tested: shares of yes, of all cases or of the pairs.
    package let sharesTested: (before: Share, after: Share)
    package let method: Method
    package let difference: (value: Double, interval: Interval)?
    /// `nil` when there are too few cases to conclude.
    package let probability: Double?
    package internal(set) var adjusted: Double?
    package internal(set) var conclusion: Conclusion
    package let answers: AnswerTest?
    package let standardised: StandardisedShares?
    package let clustered: ClusteredEstimate?
    /// There are several municipalities, but too few, or too unequal, for an error that allows for them.
    package let hasTooFewClusters: Bool
    package let bootstrap: Interval?
    /// Where the change comes from; only between two selections.
    package let change: ChangeParts?
    /// Cases of both pools that count in N in both.
    package let pairs: Int
    /// Of the pairs, how many changed which way; `nil` where the pools are not compared as pairs.
    let paired: PairedShares?
    /// Not to be shown outside the municipality.
    package internal(set) var isWithheld = false
    /// Not to be shown outside the municipality: the interval and the test, which tell how many pairs changed which way.
    package internal(set) var isTestWithheld = false

    /// The difference's interval, where it may be told.
    var toldInterval: Interval? { isTestWithheld ? nil : difference?.interval }
    var toldProbability: Double? { isTestWithheld ? nil : probability }
    var toldAdjusted: Double? { isTestWithheld ? nil : adjusted }
}

/// All criteria of one pair of pools.
package struct ComparisonGroup: Sendable {
    /// The `gruppe` column.
    package let id: String
    let contrast: Contrast
    /// Cases of either pool.
    package let casesBefore: Int
    package let casesAfter: Int
    /// How many cases either pool has is not to be told outside the municipality.
    package internal(set) var isSizeWithheld = false
    /// In the order of the standard.
    package internal(set) var comparisons: [Comparison]
}
