import AuditModel
import YAMLReading

/// `goals-answer-needs: alle`: goals answer an unmet need and have an intervention that answers them; criteria.md, sections 5 and 7.
struct GoalsAnswerNeedsCheck: Sendable, Equatable {
    let extent: Extent

    init(_ arguments: CheckArguments) throws(YAMLError) {
        extent = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let goals = reading.plan.goals
        guard !goals.isEmpty else {
            return CheckOutcome(false, evidence: reading.place(of: .plan), reason: .planWithoutGoals)
        }
        guard !reading.needs.needs.isEmpty else {
            return CheckOutcome(false, evidence: reading.places(of: .unmetNeed), reason: .noNeedNamed)
        }
        let holds = extent.holds(goals.map { $0.answersNeed && $0.hasIntervention })
        return CheckOutcome(
            holds, evidence: goals.filter { ($0.answersNeed && $0.hasIntervention) == holds }.map(\.place))
    }

    var demand: LocalizedText {
        switch extent {
        case .all:
            LocalizedText(
                danish: "alle mål svarer på et udækket behov og har en indsats, der svarer på det",
                english: "all goals answer an unmet need and have an intervention that answers it")
        case .some:
            LocalizedText(
                danish: "mindst ét mål svarer på et udækket behov og har en indsats, der svarer på det",
                english: "at least one goal answers an unmet need and has an intervention that answers it")
        }
    }
}
