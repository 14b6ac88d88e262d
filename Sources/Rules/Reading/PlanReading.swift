package import AuditModel
import TextFeatures

/// The plan's goals and interventions, and how they answer the unmet needs (`criteria.md`, sections 5 and 7).
package struct PlanReading: Sendable {
    package struct Goal: Sendable {
        package let id: String?
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
        goals = pieces.goals.enumerated().map { index, goal in
            let told = thread?.goals[index]
            let recorded = needs.needs.indices.filter { needs.needs[$0].id.map(goal.needs.contains) ?? false }
            let linked = pieces.interventions.indices.filter { intervention in
                goal.id.map(pieces.interventions[intervention].goals.contains) ?? false
            }
            let unrecorded = told?.interventions.filter { pieces.interventions[$0].goals.isEmpty } ?? []
            return Goal(
                id: goal.id, place: goal.place, isInTriangle: goal.isNamed || told?.belongs ?? !goal.handlesCase,
                needs: recorded.isEmpty ? told?.needs ?? [] : recorded,
                interventions: linked.isEmpty ? unrecorded : linked)
        }
    }
}
