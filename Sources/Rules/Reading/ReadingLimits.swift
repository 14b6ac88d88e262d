import YAMLReading

/// The numbers of a standard that measuring needs; all others are compiled into its checks.
package struct ReadingLimits: Sendable, Equatable {
    /// How likely it must be that the analysis takes up a need, 0…1 (`behov-taget-op`).
    package var needTakenUp: Double
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
        "behov-taget-op", "strejfende-bemaerkning-ord", "spaedbarn-maaneder", "gentagelse-ord",
        "spinkel-vurdering-ord",
    ]

    /// `nil` when the standard lacks one of them or counts words in fractions: each is a complaint.
    init?(_ thresholds: Thresholds, standard: String, complaints: inout YAMLComplaints) {
        for name in Self.names where thresholds[name] == nil {
            let start = YAMLPosition(file: standard, line: 1, column: 1)
            complaints.add(YAMLError(.missingKey("thresholds: \(name)"), at: start))
        }
        func whole(_ name: String) -> Int? {
            complaints.part { () throws(YAMLError) in try thresholds.whole(name) } ?? nil
        }
        let passingWords = whole("strejfende-bemaerkning-ord")
        let infantMonths = whole("spaedbarn-maaneder")
        let runLength = whole("gentagelse-ord")
        let sparseWords = whole("spinkel-vurdering-ord")
        guard let needTakenUp = thresholds["behov-taget-op"], let passingWords, let infantMonths, let runLength,
            let sparseWords
        else { return nil }
        self.init(
            needTakenUp: needTakenUp, passingWords: passingWords, infantMonths: infantMonths, runLength: runLength,
            sparseWords: sparseWords)
    }
}
