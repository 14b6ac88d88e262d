extension Dimension {
    /// As people read it.
    package var name: LocalizedText {
        switch self {
        case .health: LocalizedText(danish: "Sundhed", english: "Health")
        case .schoolAndLearning: LocalizedText(danish: "Skole og læring", english: "School and learning")
        case .leisureAndFriendships: LocalizedText(danish: "Fritid og venskaber", english: "Leisure and friendships")
        case .developmentAndBehaviour:
            LocalizedText(danish: "Udvikling og adfærd", english: "Development and behaviour")
        case .familyRelations: LocalizedText(danish: "Familierelationer", english: "Family relations")
        case .basicCare: LocalizedText(danish: "Grundlæggende omsorg", english: "Basic care")
        case .safety: LocalizedText(danish: "Sikkerhed", english: "Safety")
        case .emotionalWarmth: LocalizedText(danish: "Følelsesmæssig varme", english: "Emotional warmth")
        case .stimulation: LocalizedText(danish: "Stimulering", english: "Stimulation")
        case .guidanceAndBoundaries:
            LocalizedText(danish: "Vejledning og grænsesætning", english: "Guidance and boundaries")
        case .stability: LocalizedText(danish: "Stabilitet", english: "Stability")
        case .familyHistoryAndFunctioning:
            LocalizedText(danish: "Familiens historie og funktion", english: "Family history and functioning")
        case .widerFamilyAndNetwork: LocalizedText(danish: "Slægtninge og netværk", english: "Relatives and network")
        case .housing: LocalizedText(danish: "Bolig", english: "Housing")
        case .employment: LocalizedText(danish: "Beskæftigelse", english: "Employment")
        case .economy: LocalizedText(danish: "Økonomi", english: "Economy")
        case .relationsToSurroundings:
            LocalizedText(danish: "Relationer til omgivelserne", english: "Relations to surroundings")
        case .dayCareSchoolAndLearning:
            LocalizedText(danish: "Dagtilbud, skole og læring", english: "Day care, school and learning")
        case .safeCaringEnvironment: LocalizedText(danish: "Trygt omsorgsmiljø", english: "Safe, caring environment")
        case .stimulationAndGuidance:
            LocalizedText(danish: "Stimulering og vejledning", english: "Stimulation and guidance")
        case .supportOfRelations:
            LocalizedText(danish: "Understøttelse af relationer", english: "Support of relations")
        case .familyCircumstancesAndBackground:
            LocalizedText(danish: "Familieforhold og baggrund", english: "Family circumstances and background")
        case .housingEmploymentAndEconomy:
            LocalizedText(danish: "Bolig, beskæftigelse og økonomi", english: "Housing, employment and economy")
        case .socialNetwork: LocalizedText(danish: "Socialt netværk", english: "Social network")
        }
    }
}
