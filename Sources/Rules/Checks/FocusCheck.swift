import AuditModel
import YAMLReading

/// `focus: fulgt`: there is an initial assessment, it says what is to be examined, and that is described; criteria.md, sections 6 and 7.
struct FocusCheck: Sendable, Equatable {
    let least: Step

    enum Step: String, CaseIterable, Sendable {
        case followed = "fulgt"
        case stated = "angivet"
        case exists = "foreligger"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let focus = reading.focus
        let evidence = focus.places.isEmpty ? reading.places(of: .initialAssessment) : focus.places
        switch least {
        case .exists:
            return CheckOutcome(focus.exists, evidence: evidence, reason: focus.exists ? nil : .noInitialAssessment)
        case .stated: return CheckOutcome(focus.isStated, evidence: evidence)
        case .followed: return CheckOutcome(focus.isStated && focus.missing.isEmpty, evidence: evidence)
        }
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "den indledende vurderings fokus er \(least.rawValue)",
            english: "the focus of the initial assessment is \(least.rawValue)")
    }
}
