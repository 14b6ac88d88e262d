package import AuditModel
package import Statistics

/// How often cases of one pool got which verdict, by municipality and by the mix they are standardised for.
package struct CaseCounts: Sendable {
    /// What shares are standardised for: target group, age and legal demand.
    package struct Stratum: Hashable, Comparable, Sendable {
        let targetGroup: TargetGroup?
        let age: AgeBand?
        let legalDemand: LegalDemand

        init(_ audited: AuditedCase) {
            targetGroup = audited.targetGroup
            age = audited.setting.ageInYears.map { AgeBand(years: $0) }
            legalDemand = audited.legalDemand
        }

        package static func < (one: Self, other: Self) -> Bool { one.order < other.order }

        private var order: (String, Int, String) {
            (targetGroup?.rawValue ?? "", age?.rank ?? -1, legalDemand.rawValue)
        }
    }

    private struct Cell: Hashable {
        let municipality: MunicipalityCode
        let stratum: Stratum
    }

    package private(set) var cases = 0
    private let criteria: Int
    private var places: [Cell: Int] = [:]
    /// By cell, then criterion.
    private var tallies: [[VerdictTally]] = []

    init(criteria: Int) { self.criteria = criteria }

    /// - Parameter verdicts: one for each criterion; `nil` where the case was not asked.
    mutating func add(_ audited: AuditedCase, _ verdicts: [Verdict?]) {
        cases += 1
        let place = place(of: Cell(municipality: audited.municipality, stratum: Stratum(audited)))
        for (criterion, verdict) in verdicts.enumerated() {
            if let verdict { tallies[place][criterion][verdict] += 1 }
        }
    }

    mutating func add(_ other: CaseCounts) {
        cases += other.cases
        for (cell, otherPlace) in other.places {
            let place = place(of: cell)
            for criterion in 0..<criteria { tallies[place][criterion].add(other.tallies[otherPlace][criterion]) }
        }
    }

    package func tally(_ criterion: Int) -> VerdictTally {
        tallies.reduce(into: VerdictTally()) { $0.add($1[criterion]) }
    }

    /// Shares of yes, by municipality.
    package func municipalityShares(_ criterion: Int) -> [MunicipalityCode: Share] {
        shares(criterion, by: \.municipality)
    }

    /// Shares of yes, by the mix.
    func stratumShares(_ criterion: Int) -> [Stratum: Share] { shares(criterion, by: \.stratum) }

    private func shares<Key: Hashable>(_ criterion: Int, by key: KeyPath<Cell, Key>) -> [Key: Share] {
        var sums: [Key: VerdictTally] = [:]
        for (cell, place) in places { sums[cell[keyPath: key], default: VerdictTally()].add(tallies[place][criterion]) }
        return sums.mapValues { $0.share(of: .yes) }
    }

    private mutating func place(of cell: Cell) -> Int {
        if let place = places[cell] { return place }
        places[cell] = tallies.count
        tallies.append(Array(repeating: VerdictTally(), count: criteria))
        return tallies.count - 1
    }
}

extension VerdictTally {
    mutating func add(_ other: VerdictTally) {
        for verdict in Verdict.allCases { self[verdict] += other[verdict] }
    }
}
