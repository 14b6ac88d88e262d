import AuditModel

// Coded values as the words of a demand.

extension DocumentKind {
    /// "en underretning", "a notification".
    var indefinite: LocalizedText {
        LocalizedText(
            danish: "en \(name.danish.lowercased())",
            english: ([.assessment, .investigationPlan].contains(self) ? "an " : "a ") + name.english.lowercased())
    }

    /// "underretningen", "the notification".
    var definite: LocalizedText {
        let ending = name.danish.hasSuffix("e") ? "n" : "en"
        return LocalizedText(
            danish: self == .assessment ? "den børnefaglige undersøgelse" : name.danish.lowercased() + ending,
            english: "the \(name.english.lowercased())")
    }
}

extension DocumentTemplate {
    /// "ICS".
    var name: LocalizedText {
        switch self {
        case .ics: LocalizedText(danish: "ICS", english: "ICS")
        case .dubu: LocalizedText(danish: "DUBU", english: "DUBU")
        case .reworkedLocally: LocalizedText(danish: "tilpasset", english: "reworked locally")
        case .other: LocalizedText(danish: "anden", english: "other")
        case .none: LocalizedText(danish: "ingen", english: "none")
        }
    }
}
