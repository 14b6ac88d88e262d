import AuditModel
import YAMLReading

/// `goals: {at-least: 1}`: the plan has so many goals; criteria.md, section 5.
struct GoalsCheck: Sendable, Equatable {
    let least: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("at-least")
        least = try arguments.integer("at-least")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let goals = reading.plan.goals
        return CheckOutcome(
            goals.count >= least, evidence: goals.isEmpty ? reading.place(of: .plan) : goals.map(\.place))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "handleplanen har mindst \(least) mål",
            english: "the plan has at least \(least.of("goal", "goals"))")
    }
}
