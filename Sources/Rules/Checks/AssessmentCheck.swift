import AuditModel
import YAMLReading

/// `professional-assessment: med-grund`: whether an intervention is needed is said, and how; criteria.md, section 3.
struct AssessmentCheck: Sendable, Equatable {
    let least: Depth

    /// The least that must be there.
    enum Depth: String, CaseIterable, Sendable {
        case withReasons = "med-grund"
        case withoutReasons = "uden-grund"
        case insideAnother = "inde-i-andet"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let wanted: AssessmentReading.Depth
        switch least {
        case .withReasons: wanted = .withReasons
        case .withoutReasons: wanted = .withoutReasons
        case .insideAnother: wanted = .onlyInsideAnother
        }
        let assessment = reading.assessment
        let evidence =
            assessment.places.isEmpty
            ? reading.places(of: .professionalAssessment, .overallAnalysis) : assessment.places
        let holds = assessment.depth.rawValue >= wanted.rawValue
        let onlyInside = holds && assessment.depth == .onlyInsideAnother
        return CheckOutcome(holds, evidence: evidence, reason: onlyInside ? .assessedInAnalysisOnly : nil)
    }

    var demand: LocalizedText {
        switch least {
        case .withReasons:
            LocalizedText(
                danish: "en faglig vurdering siger med begrundelse, om der er behov for en indsats",
                english: "a professional assessment says with reasons whether an intervention is needed")
        case .withoutReasons:
            LocalizedText(
                danish: "en faglig vurdering siger, om der er behov for en indsats",
                english: "a professional assessment says whether an intervention is needed")
        case .insideAnother:
            LocalizedText(
                danish: "det siges et sted, om der er behov for en indsats, om så kun inde i en anden tekst",
                english: "it is said somewhere whether an intervention is needed, be it inside another text")
        }
    }
}
