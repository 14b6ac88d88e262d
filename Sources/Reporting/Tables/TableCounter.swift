package import AuditModel

/// Counts verdicts by group and criterion while cases come in; its size is that of the tables.
package struct TableCounter: Sendable {
    private let criteria: Int
    private let register: MunicipalityRegister?
    private var places: [ReportGroup: Int] = [:]
    /// Per group, per criterion.
    private var tallies: [[VerdictTally]] = []
    private var cases: [Int] = []

    package init(criteria: Int, register: MunicipalityRegister?) {
        self.criteria = criteria
        self.register = register
    }

    /// - Precondition: the case has a finding for every criterion, in the order of the standard.
    package mutating func add(_ auditedCase: AuditedCase) {
        precondition(auditedCase.findings.count == criteria, "a case has one finding per criterion")
        for group in ReportGroup.groups(of: auditedCase, register: register) {
            let place = place(of: group)
            cases[place] += 1
            for (criterion, finding) in auditedCase.findings.enumerated() {
                tallies[place][criterion][finding.verdict] += 1
            }
        }
    }

    /// The tables so far, groups in the order of reports.
    package var tables: CountedTables {
        let sorted = places.sorted { $0.key < $1.key }
        return CountedTables(
            groups: sorted.map {
                CountedTables.Group(group: $0.key, cases: cases[$0.value], tallies: tallies[$0.value])
            },
            register: register)
    }

    private mutating func place(of group: ReportGroup) -> Int {
        if let place = places[group] { return place }
        let place = tallies.count
        places[group] = place
        tallies.append(Array(repeating: VerdictTally(), count: criteria))
        cases.append(0)
        return place
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
