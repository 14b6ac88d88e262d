/// A set of dimensions, one bit each in the order of `Dimension.allCases`.
package struct DimensionSet: OptionSet, Hashable, Sendable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    package init(_ dimension: Dimension) {
        rawValue = 1 << UInt32(dimension.index)
    }

    package init(_ dimensions: some Sequence<Dimension>) {
        rawValue = dimensions.reduce(0) { $0 | DimensionSet($1).rawValue }
    }

    package func contains(_ dimension: Dimension) -> Bool {
        rawValue & DimensionSet(dimension).rawValue != 0
    }

    /// The dimension, where there is but one.
    package var only: Dimension? {
        rawValue.nonzeroBitCount == 1 ? Dimension.inOrder[rawValue.trailingZeroBitCount] : nil
    }

    /// In the order of `Dimension.allCases`.
    package var dimensions: [Dimension] {
        var found: [Dimension] = []
        var rest = rawValue
        while rest != 0 {
            found.append(Dimension.inOrder[rest.trailingZeroBitCount])
            rest &= rest - 1
        }
        return found
    }
}

extension DimensionSet: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Dimension...) {
        self.init(elements)
    }
}

extension Dimension {
    /// The position among all dimensions, from 0; also the bit in a `DimensionSet`.
    ///
    /// Written out, since it is asked for with every sentence; a test holds it against the order of the cases.
    package var index: Int {
        switch self {
        case .health: 0
        case .schoolAndLearning: 1
        case .leisureAndFriendships: 2
        case .developmentAndBehaviour: 3
        case .familyRelations: 4
        case .basicCare: 5
        case .safety: 6
        case .emotionalWarmth: 7
        case .stimulation: 8
        case .guidanceAndBoundaries: 9
        case .stability: 10
        case .familyHistoryAndFunctioning: 11
        case .widerFamilyAndNetwork: 12
        case .housing: 13
        case .employment: 14
        case .economy: 15
        case .relationsToSurroundings: 16
        case .dayCareSchoolAndLearning: 17
        case .safeCaringEnvironment: 18
        case .stimulationAndGuidance: 19
        case .supportOfRelations: 20
        case .familyCircumstancesAndBackground: 21
        case .housingEmploymentAndEconomy: 22
        case .socialNetwork: 23
        }
    }

    /// All of them; `allCases` makes a list each time.
    fileprivate static let inOrder = allCases
}
