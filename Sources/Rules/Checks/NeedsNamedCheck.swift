import AuditModel
import YAMLReading

/// `needs-named: {at-least: 1}`: so many unmet needs of the child are named; criteria.md, sections 3 and 7.
struct NeedsNamedCheck: Sendable, Equatable {
    let least: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("at-least")
        least = try arguments.integer("at-least")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let needs = reading.needs.needs
        guard needs.count >= least else {
            return CheckOutcome(false, evidence: reading.places(of: .unmetNeed), reason: .noNeedNamed)
        }
        return CheckOutcome(true, evidence: needs.map(\.place))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "undersøgelsen nævner mindst \(least.of("udækket", "udækkede")) behov",
            english: "the assessment names at least \(least.of("unmet need", "unmet needs"))")
    }
}
