package import AuditModel

/// By what cases are grouped in the tables (gruppering).
package enum Grouping: String, CaseIterable, Sendable {
    case all = "alle"
    case municipality = "kommune"
    case period = "periode"
    case targetGroup = "maalgruppe"
    case legalDemand = "lovkrav"
    /// Whether the municipality works by ICS; this and the next two need a register.
    case method = "ics"
    case system = "dubu"
    /// When the municipality adopted ICS, in brackets of two years.
    case methodAdopted = "ics-indfoert"

    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One group of cases (gruppe): a municipality, a year, those with DUBU.
package struct ReportGroup: Hashable, Comparable, Sendable {
    package let grouping: Grouping
    /// The order within the grouping.
    let rank: Int
    /// The `gruppe` column.
    package let id: String

    private static let unknownRank = Int.max
    /// The group of cases of which it is not recorded where they belong.
    package static let unknownID = "ukendt"

    package static let all = ReportGroup(grouping: .all, rank: 0, id: Grouping.all.rawValue)

    package var isUnknown: Bool { rank == Self.unknownRank }

    package static func municipality(_ code: MunicipalityCode) -> ReportGroup {
        ReportGroup(grouping: .municipality, rank: Int(code.number), id: code.description)
    }

    package static func period(_ year: Int?) -> ReportGroup {
        year.map { ReportGroup(grouping: .period, rank: $0, id: String($0)) } ?? unknown(.period)
    }

    package static func targetGroup(_ group: TargetGroup?) -> ReportGroup {
        group.map { ReportGroup(grouping: .targetGroup, rank: $0 == .sociallyExposed ? 0 : 1, id: $0.rawValue) }
            ?? unknown(.targetGroup)
    }

    package static func legalDemand(_ demand: LegalDemand) -> ReportGroup {
        ReportGroup(grouping: .legalDemand, rank: demand == .demanded ? 0 : 1, id: demand.rawValue)
    }

    package static func method(_ entry: MunicipalityRegister.Entry?) -> ReportGroup {
        entry.map { answer(.method, $0.methodSince != nil) } ?? unknown(.method)
    }

    package static func system(_ entry: MunicipalityRegister.Entry?) -> ReportGroup {
        entry.map { answer(.system, $0.systemSince != nil) } ?? unknown(.system)
    }

    /// Two years each, counted from 2007, the first year of ICS: "2007-2008", "2009-2010", …
    package static func methodAdopted(in year: Int) -> ReportGroup {
        let odd = year % 2 == 0 ? year - 1 : year
        return ReportGroup(grouping: .methodAdopted, rank: odd, id: "\(odd)-\(odd + 1)")
    }

    private static func answer(_ grouping: Grouping, _ isSo: Bool) -> ReportGroup {
        ReportGroup(grouping: grouping, rank: isSo ? 0 : 1, id: isSo ? "ja" : "nej")
    }

    private static func unknown(_ grouping: Grouping) -> ReportGroup {
        ReportGroup(grouping: grouping, rank: unknownRank, id: unknownID)
    }

    package static func < (one: Self, other: Self) -> Bool {
        (one.grouping.place, one.rank) < (other.grouping.place, other.rank)
    }
}

extension ReportGroup {
    /// The groups a case belongs to.
    ///
    /// ICS and DUBU are the municipality's, as in the evaluation: a municipality with a year in the register counts as
    /// one with ICS in all its cases, also those from before that year. A municipality the register does not have is
    /// of unknown method; one without ICS is in no bracket of adoption.
    package static func groups(of auditedCase: AuditedCase, register: MunicipalityRegister?) -> [ReportGroup] {
        var groups: [ReportGroup] = [
            .all, .municipality(auditedCase.municipality), .period(auditedCase.period),
            .targetGroup(auditedCase.targetGroup), .legalDemand(auditedCase.legalDemand),
        ]
        guard let register else { return groups }
        groups += registerGroups(of: auditedCase.municipality, register: register)
        return groups
    }

    static func registerGroups(of municipality: MunicipalityCode, register: MunicipalityRegister) -> [ReportGroup] {
        let entry = register[municipality]
        var groups: [ReportGroup] = [.method(entry), .system(entry)]
        if let year = entry?.methodSince { groups.append(.methodAdopted(in: year)) }
        return groups
    }
}
