package import AuditModel
import TextFeatures

/// The plan's goals and interventions, and how they answer the unmet needs (`criteria.md`, sections 5 and 7).
package struct PlanReading: Sendable {
    package struct Goal: Sendable {
        package let id: String?
        /// The number it is named by: its own, or where none has one its place in the plan, from 1 on.
        let number: Int?
        package let place: Evidence
        /// Whether it belongs to a dimension or domain, by attribute or by what it says.
        package let isInTriangle: Bool
        /// The unmet needs it answers, by index.
        package let needs: [Int]
        /// The interventions that serve it, in the order of the plan.
        package let interventions: [Int]
        package var answersNeed: Bool { !needs.isEmpty }
        package var hasIntervention: Bool { !interventions.isEmpty }
    }

    package let goals: [Goal]
    package let places: [Evidence]

    /// What the ids record counts; where they record nothing, what the texts say.
    init(_ pieces: PlanPieces, needs: NeedsReading, thread: RedThread?) {
        places = pieces.places
        let areNumbered = pieces.goals.contains { !$0.numbers.isEmpty }
        let needsByID = NamedPlaces(needs.needs.map { [$0.id].compactMap(\.self) })
        let served = NamedPlaces(pieces.interventions.map(\.goals))
        let numbered = NamedPlaces(pieces.interventions.map(\.numbers))
        goals = pieces.goals.enumerated().map { index, goal in
            let told = thread?.goals[index]
            let number = areNumbered ? goal.numbers.first : index + 1
            let recorded = needsByID.places(of: goal.needs)
            let linked = Set(served.places(of: [goal.id].compactMap(\.self)))
                .union(numbered.places(of: [number].compactMap(\.self))).sorted()
            let unrecorded =
                told?.interventions.filter {
                    pieces.interventions[$0].goals.isEmpty && pieces.interventions[$0].numbers.isEmpty
                } ?? []
            return Goal(
                id: goal.id, number: number, place: goal.place,
                isInTriangle: goal.isNamed || told?.belongs ?? !goal.handlesCase,
                needs: recorded.isEmpty ? told?.needs ?? [] : recorded,
                interventions: linked.isEmpty ? unrecorded : linked)
        }
    }
}
