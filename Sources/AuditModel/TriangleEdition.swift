/// An edition of the ICS triangle (ICS-trekanten).
package enum TriangleEdition: String, CaseIterable, Codable, Sendable {
    /// 5 + 6 + 6 dimensions, used 2007–2018.
    case until2018 = "2014"
    /// 4 + 3 + 3 dimensions, in force from 1 January 2019.
    case from2019 = "2019"

    /// The three sides in the order of reports: child, parents, surroundings.
    package var domains: [Domain] {
        switch self {
        case .until2018: [.childsDevelopmentalNeeds, .parentalCompetences, .familyAndSurroundings]
        case .from2019: [.childsDevelopment, .parentalCompetences, .familyAndNetwork]
        }
    }

    /// The dimensions of one side; empty for a domain of the other edition.
    package func dimensions(of domain: Domain) -> [Dimension] {
        switch (self, domain) {
        case (.until2018, .childsDevelopmentalNeeds):
            [.health, .schoolAndLearning, .leisureAndFriendships, .developmentAndBehaviour, .familyRelations]
        case (.until2018, .parentalCompetences):
            [.basicCare, .safety, .emotionalWarmth, .stimulation, .guidanceAndBoundaries, .stability]
        case (.until2018, .familyAndSurroundings):
            [
                .familyHistoryAndFunctioning, .widerFamilyAndNetwork, .housing, .employment, .economy,
                .relationsToSurroundings,
            ]
        case (.from2019, .childsDevelopment):
            [.health, .dayCareSchoolAndLearning, .developmentAndBehaviour, .leisureAndFriendships]
        case (.from2019, .parentalCompetences):
            [.safeCaringEnvironment, .stimulationAndGuidance, .supportOfRelations]
        case (.from2019, .familyAndNetwork):
            [.familyCircumstancesAndBackground, .housingEmploymentAndEconomy, .socialNetwork]
        default: []
        }
    }

    /// All dimensions, side by side in the order of reports.
    package var dimensions: [Dimension] { domains.flatMap(dimensions(of:)) }
}

/// A side of the triangle (domæne), of either edition.
package enum Domain: String, CaseIterable, Codable, Sendable {
    case childsDevelopmentalNeeds = "barnets-udviklingsmaessige-behov"
    case parentalCompetences = "foraeldrekompetencer"
    case familyAndSurroundings = "familie-og-omgivelser"
    case childsDevelopment = "barnets-udvikling"
    case familyAndNetwork = "familie-og-netvaerk"

    /// Which side of the triangle it is, in either edition.
    package var side: Side {
        switch self {
        case .childsDevelopmentalNeeds, .childsDevelopment: .child
        case .parentalCompetences: .parents
        case .familyAndSurroundings, .familyAndNetwork: .surroundings
        }
    }

    package enum Side: Int, CaseIterable, Sendable { case child, parents, surroundings }
}
