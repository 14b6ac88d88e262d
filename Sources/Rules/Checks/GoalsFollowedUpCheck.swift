import AuditModel
import YAMLReading

/// `goals-followed-up: alle`: the follow-ups take up all goals of the plan, or some; criteria.md, sections 5 and 7.
struct GoalsFollowedUpCheck: Sendable, Equatable {
    let extent: Extent

    init(_ arguments: CheckArguments) throws(YAMLError) {
        extent = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard !reading.plan.goals.isEmpty else {
            return CheckOutcome(false, evidence: reading.place(of: .plan), reason: .planWithoutGoals)
        }
        let followed = reading.followUp.followed
        let holds = extent.holds(followed)
        let missed = zip(reading.plan.goals, followed).filter { !$0.1 }.map(\.0.place)
        return CheckOutcome(
            holds, evidence: holds ? reading.followUp.followedPlaces : missed + reading.place(of: .followUp))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "opfølgningen knytter sig til \(extent == .all ? "alle planens mål" : "mindst ét af planens mål")",
            english:
                "the follow-up takes up \(extent == .all ? "all goals of the plan" : "at least one goal of the plan")")
    }
}
