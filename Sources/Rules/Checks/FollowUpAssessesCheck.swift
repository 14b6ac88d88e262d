import AuditModel
import YAMLReading

/// `follow-up-assesses: fyldigt`: the follow-up holds a professional assessment; criteria.md, section 5.
struct FollowUpAssessesCheck: Sendable, Equatable {
    let least: Depth

    enum Depth: String, CaseIterable, Sendable {
        case full = "fyldigt"
        case sparse = "spinkelt"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let found = reading.followUp.assessment
        let wanted: FollowUpReading.Depth = least == .full ? .full : .sparse
        let evidence = found.places.isEmpty ? reading.place(of: .followUp) : found.places
        return CheckOutcome(found.depth.rawValue >= wanted.rawValue, evidence: evidence)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "opfølgningen indeholder en faglig vurdering\(least == .full ? "" : ", om så kun en spinkel")",
            english: "the follow-up holds a professional assessment\(least == .full ? "" : ", be it a sparse one")")
    }
}
