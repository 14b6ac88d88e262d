import AuditModel
import YAMLReading

/// `goals-in-triangle: alle`: all goals belong to a dimension or domain, or some do; criteria.md, sections 5 and 7.
struct GoalsInTriangleCheck: Sendable, Equatable {
    let extent: Extent

    init(_ arguments: CheckArguments) throws(YAMLError) {
        extent = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let goals = reading.plan.goals
        guard !goals.isEmpty else {
            return CheckOutcome(false, evidence: reading.place(of: .plan), reason: .planWithoutGoals)
        }
        let holds = extent.holds(goals.map(\.isInTriangle))
        return CheckOutcome(holds, evidence: goals.filter { $0.isInTriangle == holds }.map(\.place))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "\(extent == .all ? "alle mål" : "mindst ét mål") hører til et domæne i trekanten",
            english: "\(extent == .all ? "all goals belong" : "at least one goal belongs") to a domain of the triangle")
    }
}
