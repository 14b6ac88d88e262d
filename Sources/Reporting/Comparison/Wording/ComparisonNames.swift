import AuditModel

/// What the groups cases are compared by are called.
struct ComparisonNames {
    private let language: ReportLanguage
    private let register: MunicipalityRegister

    init(language: ReportLanguage, names: MunicipalityRegister) {
        self.language = language
        register = names
    }

    private func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }

    /// "DUBU: med DUBU".
    func full(_ group: TraitGroup) -> String { name(of: group.trait) + ": " + name(group) }

    func name(of trait: CaseTrait) -> String {
        switch trait {
        case .municipality: text("Kommune", "Municipality")
        case .period: text("Periode", "Period")
        case .targetGroup: text("Målgruppe", "Target group")
        case .legalDemand: text("Lovkrav om undersøgelse", "Assessment demanded by law")
        case .method: text("ICS", "ICS")
        case .system: text("DUBU", "DUBU")
        case .methodAdopted: text("ICS indført", "ICS adopted")
        case .age: text("Barnets alder", "The child's age")
        case .team: text("Team", "Team")
        case .analysisType: text("Analysens type", "Type of analysis")
        }
    }

    /// "med DUBU", "Viborg", "0-5 år".
    func name(_ group: TraitGroup) -> String {
        let isYes = group.id == "ja"
        return switch group.trait {
        case .municipality: MunicipalityCode(group.id).flatMap { register[$0]?.name } ?? group.id
        case .method: isYes ? text("med ICS", "with ICS") : text("uden ICS", "without ICS")
        case .system: isYes ? text("med DUBU", "with DUBU") : text("uden DUBU", "without DUBU")
        case .legalDemand: isYes ? text("lovkrav", "demanded by law") : text("ikke lovkrav", "not demanded by law")
        case .targetGroup:
            group.id == TargetGroup.disability.rawValue
                ? text("handicap", "disability") : text("udsatte", "socially exposed")
        case .age: group.id + text(" år", " years")
        case .period, .methodAdopted, .team, .analysisType: CPRNumber.masked(group.id)
        }
    }
}
