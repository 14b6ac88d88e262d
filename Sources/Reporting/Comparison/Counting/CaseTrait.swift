package import AuditModel

/// By what cases are told apart when they are compared (gruppering).
package enum CaseTrait: String, CaseIterable, Sendable {
    case municipality = "kommune"
    case period = "periode"
    case targetGroup = "maalgruppe"
    case legalDemand = "lovkrav"
    /// Whether the municipality works by ICS; this and the next two need a register.
    case method = "ics"
    case system = "dubu"
    /// When the municipality adopted ICS, in brackets of two years.
    case methodAdopted = "ics-indfoert"
    case age = "alder"
    case team = "team"
    case analysisType = "analysetype"

    /// Whether its groups follow one another, so that each is compared with the one before; groups of other traits are
    /// compared with all other cases.
    package var isOrdered: Bool {
        switch self {
        case .period, .methodAdopted, .age, .analysisType: true
        case .municipality, .targetGroup, .legalDemand, .method, .system, .team: false
        }
    }

    package var needsRegister: Bool { self == .method || self == .system || self == .methodAdopted }

    /// The group a case belongs to; `nil` when that is not recorded.
    package func group(of counted: CountedCase, register: MunicipalityRegister?) -> TraitGroup? {
        switch self {
        case .municipality: group(Int(counted.municipality.number), counted.municipality.description)
        case .period: counted.period.map { group($0, String($0)) }
        case .targetGroup: counted.targetGroup.map { group($0 == .sociallyExposed ? 0 : 1, $0.rawValue) }
        case .legalDemand: group(counted.legalDemand == .demanded ? 1 : 0, counted.legalDemand.rawValue)
        case .method: register?[counted.municipality].map { answer($0.methodSince != nil) }
        case .system: register?[counted.municipality].map { answer($0.systemSince != nil) }
        case .methodAdopted:
            register?[counted.municipality]?.methodSince.map { year in
                let bracket = ReportGroup.methodAdopted(in: year)
                return group(bracket.rank, bracket.id)
            }
        case .age: counted.ageInYears.map { AgeBand(years: $0) }.map { group($0.rank, $0.id) }
        case .team: counted.team.map { group(0, $0) }
        case .analysisType: counted.analysisType.map { group($0, String($0)) }
        }
    }

    /// No before yes.
    private func answer(_ isSo: Bool) -> TraitGroup { group(isSo ? 1 : 0, isSo ? "ja" : "nej") }

    private func group(_ rank: Int, _ id: String) -> TraitGroup { TraitGroup(trait: self, rank: rank, id: id) }
}

/// One group of a trait: the year 2013, those with DUBU.
package struct TraitGroup: Hashable, Comparable, Sendable {
    package let trait: CaseTrait
    let rank: Int
    package let id: String

    /// "dubu=ja", as it is written in data and asked for in a selection.
    package var code: String { "\(trait.rawValue)=\(id)" }

    package static func < (one: Self, other: Self) -> Bool {
        (one.trait.rawValue, one.rank, one.id) < (other.trait.rawValue, other.rank, other.id)
    }
}

/// Ages that are compared as one: small children, schoolchildren, the young, and those come of age.
package struct AgeBand: Hashable, Sendable {
    let rank: Int

    package init(years: Int) {
        rank = years < 6 ? 0 : years < 12 ? 1 : years < 18 ? 2 : 3
    }

    package var id: String { ["0-5", "6-11", "12-17", "18+"][rank] }
}
