package import AuditModel
package import TextFeatures

/// Which criteria are asked of a case, in what order, with which numbers (standard); resolved, ready to judge by.
package struct Standard: Sendable {
    package let description: StandardDescription
    /// In report order.
    package let criteria: [Criterion]
    package let thresholds: Thresholds
    package let limits: ReadingLimits
    package let vocabulary: Vocabulary
    /// Judges sentences.
    package let model: SentenceModel
    /// The days targets are to be reached, by criterion.
    package let targetDates: [CriterionID: CalendarDate]
    /// When other rules came into force, in order of time.
    package let changes: [RuleChange]
    /// How its criteria correspond to those of an earlier standard; `nil` when it says nothing of that.
    package let crosswalk: StandardCrosswalk?
    /// Where its examples stand, by the id of the criterion file; they are parsed when asked for. Those of what it extends
    /// are inherited.
    let exampleSources: [(criterion: String, source: ExampleSource, isInherited: Bool)]

    package var name: String { description.name }
    package var edition: TriangleEdition { description.edition }

    /// The same standard with a target (mål) of the moment for a criterion; what it asks, and so its hash, is the same.
    ///
    /// - Parameters:
    ///   - share: 0…1.
    ///   - day: the day it is to be reached; `nil` for now.
    package func aiming(at share: Double, by day: CalendarDate?, on criterion: CriterionID) -> Standard {
        let criteria = criteria.map { $0.id == criterion ? $0.aiming(at: share) : $0 }
        var targetDates = targetDates
        targetDates[criterion] = day
        return Standard(
            description: StandardDescription(
                name: description.name, title: description.title, hash: description.hash,
                edition: description.edition, criteria: criteria.map(\.description),
                thresholds: description.thresholds, ties: description.ties),
            criteria: criteria, thresholds: thresholds, limits: limits, vocabulary: vocabulary, model: model,
            targetDates: targetDates, changes: changes, crosswalk: crosswalk, exampleSources: exampleSources)
    }
}
