/// A dimension of the ICS triangle (dimension), of either edition; `TriangleEdition` says which belong together.
///
/// Raw values are the ids of the interface. The order is the order of reports: the triangle until 2018 first.
package enum Dimension: String, CaseIterable, Codable, Sendable {
    // Until 2018: barnets-udviklingsmaessige-behov
    case health = "sundhed"
    case schoolAndLearning = "skole-og-laering"
    case leisureAndFriendships = "fritid-og-venskaber"
    case developmentAndBehaviour = "udvikling-og-adfaerd"
    case familyRelations = "familierelationer"
    // Until 2018: foraeldrekompetencer
    case basicCare = "grundlaeggende-omsorg"
    case safety = "sikkerhed"
    case emotionalWarmth = "foelelsesmaessig-varme"
    case stimulation = "stimulering"
    case guidanceAndBoundaries = "vejledning-og-graensesaetning"
    case stability = "stabilitet"
    // Until 2018: familie-og-omgivelser
    case familyHistoryAndFunctioning = "familiens-historie-og-funktion"
    case widerFamilyAndNetwork = "slaegtninge-og-netvaerk"
    case housing = "bolig"
    case employment = "beskaeftigelse"
    case economy = "oekonomi"
    case relationsToSurroundings = "relationer-til-omgivelserne"
    // Only from 2019
    case dayCareSchoolAndLearning = "dagtilbud-skole-og-laering"
    case safeCaringEnvironment = "trygt-omsorgsmiljoe"
    case stimulationAndGuidance = "stimulering-og-vejledning"
    case supportOfRelations = "understoettelse-af-relationer"
    case familyCircumstancesAndBackground = "familieforhold-og-baggrund"
    case housingEmploymentAndEconomy = "bolig-beskaeftigelse-og-oekonomi"
    case socialNetwork = "socialt-netvaerk"

    /// The dimensions of the triangle until 2018 that this one holds (`docs/format.md`, crosswalk); itself for those.
    ///
    /// No official mapping is published: this is the project's own reading, and comparisons across editions say so.
    package var heldUntil2018: DimensionSet {
        switch self {
        case .dayCareSchoolAndLearning: [.schoolAndLearning]
        case .safeCaringEnvironment: [.basicCare, .safety, .emotionalWarmth, .stability]
        case .stimulationAndGuidance: [.stimulation, .guidanceAndBoundaries]
        case .supportOfRelations: [.familyRelations]
        case .familyCircumstancesAndBackground: [.familyHistoryAndFunctioning]
        case .housingEmploymentAndEconomy: [.housing, .employment, .economy]
        case .socialNetwork: [.widerFamilyAndNetwork, .relationsToSurroundings]
        default: DimensionSet(self)
        }
    }
}
