extension DocumentKind {
    /// As people read it.
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
