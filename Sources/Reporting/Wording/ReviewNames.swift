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
