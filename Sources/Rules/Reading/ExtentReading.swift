package import AuditModel
import TextFeatures

/// How long the assessment is, and how much of it repeats other text of the case (`criteria.md`, section 6).
package struct ExtentReading: Sendable {
    /// Pages of 2,400 characters, spaces included; 0 without an assessment.
    package let standardPages: Double
    package let words: Int
    /// 0…1, second and later occurrences.
    package let repeatedShare: Double
    /// Where repeated runs stand in the assessment.
    package let repeated: [Evidence]

    init(_ sections: [ReadSection], repetition: RepetitionReading) {
        let characters = sections.reduce(0) { $0 + $1.text.characters }
        standardPages = StandardPages.pages(characters: characters)
        words = sections.reduce(0) { $0 + $1.text.stems.count }
        repeatedShare = words == 0 ? 0 : Double(repetition.repeatedWords) / Double(words)
        repeated = repetition.places
    }
}
