extension SectionKind {
    /// As people read it.
    package var name: LocalizedText {
        switch self {
        case .initialAssessment: LocalizedText(danish: "Indledende vurdering", english: "Initial assessment")
        case .description: LocalizedText(danish: "Beskrivelse", english: "Description")
        case .reasonedOmission: LocalizedText(danish: "Fravalg", english: "Reasoned omission")
        case .unmetNeed: LocalizedText(danish: "Udækket behov", english: "Unmet need")
        case .conversationWithChild: LocalizedText(danish: "Børnesamtale", english: "Conversation with the child")
        case .perspective: LocalizedText(danish: "Perspektiv", english: "Perspective")
        case .overallAnalysis: LocalizedText(danish: "Samlet analyse", english: "Overall analysis")
        case .professionalAssessment: LocalizedText(danish: "Faglig vurdering", english: "Professional assessment")
        case .viewOnAssessment:
            LocalizedText(danish: "Perspektiv på vurderingen", english: "View on the assessment")
        case .hearing: LocalizedText(danish: "Partshøring", english: "Hearing")
        case .goal: LocalizedText(danish: "Mål", english: "Goal")
        case .intervention: LocalizedText(danish: "Indsats", english: "Intervention")
        case .goalFollowUp: LocalizedText(danish: "Opfølgning på mål", english: "Follow-up of a goal")
        case .conclusion: LocalizedText(danish: "Konklusion", english: "Conclusion")
        case .statement: LocalizedText(danish: "Udtalelse", english: "Statement")
        case .other: LocalizedText(danish: "Andet", english: "Other")
        }
    }
}
