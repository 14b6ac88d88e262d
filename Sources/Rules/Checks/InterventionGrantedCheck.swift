import AuditModel
import YAMLReading

/// `intervention-granted: true`: the newest decision grants an intervention, or there is no decision; criteria.md, sections 5 and 7.
struct InterventionGrantedCheck: Sendable, Equatable {
    let expected: Bool

    init(_ arguments: CheckArguments) throws(YAMLError) {
        expected = try arguments.node.truthValue()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let granted = reading.interventionGranted ?? true
        return CheckOutcome(
            granted == expected, evidence: reading.place(of: .decision), reason: granted ? nil : .nothingGranted)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "afgørelsen giver \(expected ? "en" : "ingen") indsats",
            english: "the decision grants \(expected ? "an" : "no") intervention")
    }
}
