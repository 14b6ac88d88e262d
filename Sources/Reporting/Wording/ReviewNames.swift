package import AuditModel

// Names of steps and scales of ledelsestilsyn as people read them.

extension CaseStep {
    package var name: LocalizedText {
        switch self {
        case .notification: LocalizedText(danish: "Underretning", english: "Notification")
        case .screening: LocalizedText(danish: "Screening og afdækning", english: "Screening and limited assessment")
        case .assessment: LocalizedText(danish: "Børnefaglig undersøgelse", english: "Assessment")
        case .decision: LocalizedText(danish: "Afgørelse", english: "Decision")
        case .plan: LocalizedText(danish: "Plan", english: "Plan")
        case .followUp: LocalizedText(danish: "Opfølgning", english: "Follow-up")
        }
    }
}

extension OfficialScale {
    package var name: LocalizedText {
        switch self {
        case .lawfulness: LocalizedText(danish: "Lovlighed (overordnet)", english: "Lawfulness (overordnet)")
        case .quality: LocalizedText(danish: "Faglig kvalitet (tematiseret)", english: "Quality (tematiseret)")
        }
    }
}

extension OfficialAnswer {
    package var name: LocalizedText {
        switch self {
        case .yes: LocalizedText(danish: "ja", english: "yes")
        case .no: LocalizedText(danish: "nej", english: "no")
        case .high: LocalizedText(danish: "høj grad", english: "high")
        case .some: LocalizedText(danish: "nogen grad", english: "some")
        case .low: LocalizedText(danish: "lav grad", english: "low")
        case .notApplicable: LocalizedText(danish: "ikke relevant", english: "not applicable")
        }
    }
}

extension DocumentKind {
    package var name: LocalizedText {
        switch self {
        case .notification: LocalizedText(danish: "Underretning", english: "Notification")
        case .screening: LocalizedText(danish: "Screening", english: "Screening")
        case .limitedAssessment: LocalizedText(danish: "Afdækning", english: "Limited assessment")
        case .investigationPlan: LocalizedText(danish: "Undersøgelsesplan", english: "Investigation plan")
        case .assessment: LocalizedText(danish: "Børnefaglig undersøgelse", english: "Assessment")
        case .statement: LocalizedText(danish: "Statusudtalelse", english: "Statement")
        case .decision: LocalizedText(danish: "Afgørelse", english: "Decision")
        case .plan: LocalizedText(danish: "Plan", english: "Plan")
        case .followUp: LocalizedText(danish: "Opfølgning", english: "Follow-up")
        }
    }
}

extension SectionKind {
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
