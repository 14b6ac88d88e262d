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
    ///
    /// - Parameter place: where the standard begins that should have them.
    init?(_ thresholds: Thresholds, at place: YAMLPosition, complaints: inout YAMLComplaints) {
        let missing = Self.names.filter { thresholds[$0] == nil }
        if !missing.isEmpty {
            let advice = "add 'extends' with a shipped standard, or set them under 'thresholds'"
            let sentence = "nothing says \(missing.joined(separator: ", ")); \(advice)"
            complaints.add(YAMLError(.other(sentence), at: place))
        }
        func whole(_ name: String) -> Int? {
            complaints.part { () throws(YAMLError) in try thresholds.whole(name) } ?? nil
        }
        let passingWords = whole("strejfende-bemaerkning-ord")
        let infantMonths = whole("spaedbarn-maaneder")
        let runLength = whole("gentagelse-ord")
        let sparseWords = whole("spinkel-vurdering-ord")
        if runLength == 0, let place = thresholds.position(of: "gentagelse-ord") {
            complaints.add(YAMLError(.other("a run of no words repeats nothing; set at least 1"), at: place))
        }
        guard let needTakenUp = thresholds["behov-taget-op"], let passingWords, let infantMonths, let runLength,
            let sparseWords
        else { return nil }
        self.init(
            needTakenUp: needTakenUp, passingWords: passingWords, infantMonths: infantMonths, runLength: runLength,
            sparseWords: sparseWords)
    }
}
