import AuditModel

extension FindingReview {
    /// Stands for the auditor's reason (grund) where a human's verdict stands over the auditor's.
    static let correctedReason = "rettet-ved-gennemgang"

    /// Whose verdict it is; never what the reader wrote, which may hold text of the case.
    package func sentence(_ language: ReportLanguage) -> String {
        let (human, machine) = (self.human.name[language], self.machine.name[language])
        let numbers = ReportNumbers(language: language)
        guard language == .danish else {
            let when = day.map { " on \(numbers.date($0))" } ?? ""
            return switch state {
            case .confirmed: "A human has read the case\(when) and answered the same."
            case .corrected:
                "A human has read the case\(when) and answered '\(human)', which counts. The program answered "
                    + "'\(machine)'."
            case .outdated:
                "A human answered '\(human)'\(when), but the case has changed since, so the program's answer counts."
            case .unknown:
                "A human answered '\(human)'\(when). Whether the case has changed since cannot be told, as another "
                    + "version of the program read it then; the program's answer counts."
            }
        }
        let when = day.map { " den \(numbers.date($0))" } ?? ""
        return switch state {
        case .confirmed: "Et menneske har læst sagen\(when) og svaret det samme."
        case .corrected:
            "Et menneske har læst sagen\(when) og svaret »\(human)«, som gælder. Programmet svarede »\(machine)«."
        case .outdated:
            "Et menneske svarede »\(human)«\(when), men sagen er ændret siden, så programmets svar gælder."
        case .unknown:
            "Et menneske svarede »\(human)«\(when). Om sagen er ændret siden, kan ikke ses, fordi en anden udgave af "
                + "programmet læste den dengang; programmets svar gælder."
        }
    }

    /// What became of the human verdict, in a word or two.
    func mark(_ language: ReportLanguage) -> String {
        switch (state, language) {
        case (.confirmed, .danish): "bekræftet af et menneske"
        case (.confirmed, .english): "confirmed by a human"
        case (.corrected, .danish): "rettet af et menneske"
        case (.corrected, .english): "corrected by a human"
        case (.outdated, .danish): "gennemgangen er ældre end sagen"
        case (.outdated, .english): "the review is older than the case"
        case (.unknown, .danish): "gennemgangen kan ikke sammenholdes med sagen"
        case (.unknown, .english): "the review cannot be matched with the case"
        }
    }
}

extension AuditedCase.LocatedFinding {
    /// The code of the reason for the verdict that counts.
    var reasonID: String { review?.state == .corrected ? FindingReview.correctedReason : reason.rawValue }

    /// Why the verdict is what it is, and, where a human corrected it, whose it is and why the program answered otherwise.
    func explanation(_ language: ReportLanguage) -> String {
        guard let review, review.state == .corrected else { return reason.sentence[language] }
        let grounds = language == .danish ? "Programmets begrundelse: " : "Its reason: "
        return review.sentence(language) + " " + grounds + reason.sentence[language]
    }

    /// The same, and what became of a human's verdict in any case.
    func markedExplanation(_ language: ReportLanguage) -> String {
        guard let review, review.state != .corrected else { return explanation(language) }
        return explanation(language) + " " + review.sentence(language)
    }
}

extension CaseMeasures.Shortfall {
    /// The code of the reason.
    var id: String {
        switch self {
        case .reason(let reason): reason.rawValue
        case .corrected: FindingReview.correctedReason
        }
    }

    var sentence: LocalizedText {
        switch self {
        case .reason(let reason): reason.sentence
        case .corrected: LocalizedText(danish: "Svaret er rettet ved gennemgang.", english: "Corrected on review.")
        }
    }
}
