package import AuditModel

/// Counts verdicts by group and criterion while cases come in; its size is that of the tables.
package struct TableCounter: Sendable {
    private let criteria: Int
    private let register: MunicipalityRegister?
    private var places: [ReportGroup: Int] = [:]
    /// The groups of cases alike in what groups follow from, by their places.
    private var knownPlaces: [GroupedBy: [Int]] = [:]
    /// Group after group, in each the criteria in order.
    private var tallies: [VerdictTally] = []
    private var cases: [Int] = []

    package init(criteria: Int, register: MunicipalityRegister?) {
        self.criteria = criteria
        self.register = register
    }

    /// - Precondition: the case has a finding for every criterion, in the order of the standard.
    package mutating func add(_ auditedCase: AuditedCase) {
        precondition(auditedCase.findings.count == criteria, "a case has one finding per criterion")
        let verdicts = auditedCase.findings.indices.map { auditedCase.findings[$0].verdict }
        for place in places(of: auditedCase) {
            cases[place] += 1
            let start = place * criteria
            for criterion in verdicts.indices { tallies[start + criterion][verdicts[criterion]] += 1 }
        }
    }

    /// The tables so far, groups in the order of reports.
    package var tables: CountedTables {
        let sorted = places.sorted { $0.key < $1.key }
        return CountedTables(
            groups: sorted.map {
                CountedTables.Group(
                    group: $0.key, cases: cases[$0.value],
                    tallies: Array(tallies[($0.value * criteria)..<(($0.value + 1) * criteria)]))
            },
            register: register)
    }

    private mutating func places(of auditedCase: AuditedCase) -> [Int] {
        let traits = GroupedBy(auditedCase)
        if let known = knownPlaces[traits] { return known }
        let places = ReportGroup.groups(of: auditedCase, register: register).map { place(of: $0) }
        knownPlaces[traits] = places
        return places
    }

    private mutating func place(of group: ReportGroup) -> Int {
        if let place = places[group] { return place }
        let place = cases.count
        places[group] = place
        tallies += Array(repeating: VerdictTally(), count: criteria)
        cases.append(0)
        return place
    }
}

/// All that `ReportGroup.groups(of:register:)` looks at in a case.
private struct GroupedBy: Hashable {
    let municipality: MunicipalityCode
    let period: Int?
    let targetGroup: TargetGroup?
    let legalDemand: LegalDemand

    init(_ auditedCase: AuditedCase) {
        municipality = auditedCase.municipality
        period = auditedCase.period
        targetGroup = auditedCase.targetGroup
        legalDemand = auditedCase.legalDemand
    }

    /// The rest has few values, and hashing their names would cost more than comparing.
    func hash(into hasher: inout Hasher) {
        hasher.combine(municipality)
        hasher.combine(period)
    }
}

/// The counts behind all tables of a report, before anything is suppressed.
package struct CountedTables: Sendable {
    package struct Group: Sendable {
        package let group: ReportGroup
        package let cases: Int
        /// In the order of the standard.
        package let tallies: [VerdictTally]
    }

    /// In the order of reports.
    package let groups: [Group]
    package let register: MunicipalityRegister?
}
