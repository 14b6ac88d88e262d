import AuditModel
import TextFeatures

extension SectionKind {
    /// Whether a section of this kind can stand in such a document; a "Vurdering" in a plan is none of the assessment.
    func canStand(in document: DocumentKind) -> Bool {
        switch document {
        case .assessment, .investigationPlan:
            switch self {
            case .goal, .intervention, .goalFollowUp, .other: false
            default: true
            }
        case .plan: self == .goal || self == .intervention || self == .other
        case .followUp: [.goalFollowUp, .professionalAssessment, .conclusion, .other].contains(self)
        default: true
        }
    }

    /// Whether such a section is judged by more than its sentences one by one.
    func isJudgedAsWhole(in document: DocumentKind) -> Bool {
        switch self {
        case .overallAnalysis: true
        case .professionalAssessment, .conclusion: document == .assessment
        default: false
        }
    }

    /// What a section without type or telling heading serves as: what more than half of its sentences do. Half is
    /// enough of two or more that assess, and of the hearing together with what the parties thought.
    static func role(by sentences: [SentenceReading], in document: DocumentKind) -> SectionKind {
        guard document == .assessment else { return .other }
        let roles = sentences.filter(\.isContent).map(\.kind.role)
        func count(_ role: SectionKind) -> Int { roles.count { $0 == role } }
        for role in [
            SectionKind.unmetNeed, .overallAnalysis, .professionalAssessment, .hearing, .conversationWithChild,
            .viewOnAssessment,
        ] where 2 * count(role) > roles.count { return role }
        let (assessing, hearing) = (count(.professionalAssessment), count(.hearing))
        if assessing > 1, 2 * assessing >= roles.count { return .professionalAssessment }
        if hearing > 0, 2 * (hearing + count(.viewOnAssessment)) >= roles.count { return .hearing }
        return .description
    }

    /// How much of a description is analysis, where it may be the analysis of an assessment that names none: at least three
    /// sentences, and a quarter of them all; else `nil`.
    static func shareOfAnalysis(_ sentences: ArraySlice<SentenceReading>) -> Double? {
        let contents = sentences.filter(\.isContent)
        let count = contents.count { $0.kind.role == .overallAnalysis }
        return count > 2 && 4 * count >= contents.count ? Double(count) / Double(contents.count) : nil
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
        case .viewOnAssessment: .viewOnAssessment
        default: .description
        }
    }
}
