import AuditModel
import TextFeatures

extension SectionKind {
    /// Whether a section of this kind can stand in such a document; a "Vurdering" in a plan is none of the assessment.
    func canStand(in document: DocumentKind) -> Bool {
        switch document {
        case .assessment, .investigationPlan:
            switch self {
            case .goal, .intervention, .goalFollowUp: false
            default: true
            }
        case .plan: self == .goal || self == .intervention || self == .other
        case .followUp: [.goalFollowUp, .professionalAssessment, .conclusion, .other].contains(self)
        default: true
        }
    }

    /// What a section without type or telling heading serves as: what more than half of its sentences do.
    static func role(by sentences: [SentenceReading], in document: DocumentKind) -> SectionKind {
        let contents = sentences.filter(\.isContent)
        guard document == .assessment else { return .other }
        for role in [
            SectionKind.unmetNeed, .overallAnalysis, .professionalAssessment, .hearing, .conversationWithChild,
        ] {
            let count = contents.filter { $0.kind.role == role }.count
            if 2 * count > contents.count { return role }
        }
        return .description
    }
}

extension SentenceKind {
    /// The section a sentence of this kind belongs in.
    fileprivate var role: SectionKind {
        switch self {
        case .unmetNeed: .unmetNeed
        case .analysis, .theory: .overallAnalysis
        case .assessmentWithReason, .assessmentWithoutReason: .professionalAssessment
        case .hearingCompleted, .hearingSent, .hearingPlanned: .hearing
        case .conversationHeld, .conversationInPart, .conversationOmittedForChild, .conversationOmittedOtherwise:
            .conversationWithChild
        default: .description
        }
    }
}
