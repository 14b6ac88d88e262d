/// The numbers of a standard that measuring needs; all others are compiled into its checks.
package struct ReadingLimits: Sendable, Equatable {
    /// Share of a need's own words that the analysis must take up (`behov-i-analysen`).
    package var needOverlap: Double
    /// The same when the analysis is about the need's dimension (`behov-i-analysen-samme-emne`).
    package var needOverlapOnTopic: Double
    /// Words up to which a single remark is a passing one (`strejfende-bemaerkning-ord`).
    package var passingWords: Int
    /// Age in months under which the child is an infant (`spaedbarn-maaneder`).
    package var infantMonths: Int
    /// Words of the shortest run that counts as a repetition (`gentagelse-ord`).
    package var runLength: Int
    /// Words up to which an assessment without a reason is sparse (`spinkel-vurdering-ord`).
    package var sparseWords: Int
}

extension ReadingLimits {
    static let names = [
        "behov-i-analysen", "behov-i-analysen-samme-emne", "strejfende-bemaerkning-ord",
        "spaedbarn-maaneder", "gentagelse-ord", "spinkel-vurdering-ord",
    ]

    /// `nil` when the standard lacks one of them.
    init?(_ thresholds: Thresholds) {
        let values = Self.names.compactMap { thresholds[$0] }
        guard values.count == Self.names.count else { return nil }
        self.init(
            needOverlap: values[0], needOverlapOnTopic: values[1], passingWords: Int(values[2]),
            infantMonths: Int(values[3]), runLength: Int(values[4]), sparseWords: Int(values[5]))
    }
}
