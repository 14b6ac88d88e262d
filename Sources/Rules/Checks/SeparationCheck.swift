import AuditModel
import YAMLReading

/// `separation: helt`: description, analysis and assessment stand apart; criteria.md, sections 6 and 7.
struct SeparationCheck: Sendable, Equatable {
    let least: Degree

    enum Degree: String, CaseIterable, Sendable {
        case complete = "helt"
        case partial = "delvist"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let separation = reading.separation
        let isComplete =
            separation.hasDescription && separation.hasAnalysis && separation.hasAssessment && separation.mixed.isEmpty
        let evidence = separation.mixed.isEmpty ? separation.places : separation.mixed
        let places = evidence.isEmpty ? reading.place(of: .assessment) : evidence
        switch least {
        case .complete: return CheckOutcome(isComplete, evidence: places)
        case .partial:
            let isTold =
                separation.hasAnalysis
                || separation.hasText && (separation.hasAssessment || separation.mixed.isEmpty)
            let reason: Reason? = !separation.hasAnalysis && isTold ? .separatedWithoutAnalysis : nil
            return CheckOutcome(isTold, evidence: places, reason: reason)
        }
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "beskrivelse, analyse og vurdering er \(least.rawValue) adskilt",
            english: "description, analysis and assessment are kept \(least == .complete ? "wholly" : "partly") apart")
    }
}
