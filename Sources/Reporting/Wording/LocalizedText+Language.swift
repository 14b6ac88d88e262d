package import AuditModel

extension LocalizedText {
    package subscript(language: ReportLanguage) -> String {
        switch language {
        case .danish: danish
        case .english: english
        }
    }
}
