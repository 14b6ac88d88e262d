package import AuditModel
package import Statistics

/// How often cases of one pool got which verdict, by municipality and by the mix they are standardised for.
package struct CaseCounts: Sendable {
    /// What shares are standardised for: target group, age and legal demand.
    package struct Stratum: Hashable, Comparable, Sendable {
        let targetGroup: TargetGroup?
        let age: AgeBand?
        let legalDemand: LegalDemand

        init(_ counted: CountedCase) {
            targetGroup = counted.targetGroup
            age = counted.ageInYears.map { AgeBand(years: $0) }
            legalDemand = counted.legalDemand
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
    /// By cell, then criterion; one after another, so that counting a case touches one stretch of memory.
    private var tallies: [VerdictTally] = []

    init(criteria: Int) { self.criteria = criteria }

    /// - Precondition: the case has an answer, or none, for each criterion.
    mutating func add(_ counted: CountedCase) {
        cases += 1
        let first = criteria * place(of: Cell(municipality: counted.municipality, stratum: Stratum(counted)))
        for (criterion, verdict) in counted.verdicts.enumerated() {
            if let verdict { tallies[first + criterion][verdict] += 1 }
        }
    }

    mutating func add(_ other: CaseCounts) {
        cases += other.cases
        for (cell, otherPlace) in other.places {
            let place = place(of: cell)
            for criterion in 0..<criteria {
                tallies[criteria * place + criterion].add(other.tallies[criteria * otherPlace + criterion])
            }
        }
    }

    package func tally(_ criterion: Int) -> VerdictTally {
        stride(from: criterion, to: tallies.count, by: criteria).reduce(into: VerdictTally()) { $0.add(tallies[$1]) }
    }

    /// Shares of yes, by municipality.
    package func municipalityShares(_ criterion: Int) -> [MunicipalityCode: Share] {
        shares(criterion, by: \.municipality)
    }

    /// Shares of yes, by the mix.
    func stratumShares(_ criterion: Int) -> [Stratum: Share] { shares(criterion, by: \.stratum) }

    private func shares<Key: Hashable>(_ criterion: Int, by key: KeyPath<Cell, Key>) -> [Key: Share] {
        var sums: [Key: VerdictTally] = [:]
        for (cell, place) in places {
            sums[cell[keyPath: key], default: VerdictTally()].add(tallies[criteria * place + criterion])
        }
        return sums.mapValues { $0.share(of: .yes) }
    }

    private mutating func place(of cell: Cell) -> Int {
        if let place = places[cell] { return place }
        let place = places.count
        places[cell] = place
        tallies += Array(repeating: VerdictTally(), count: criteria)
        return place
    }
}

extension VerdictTally {
    mutating func add(_ other: VerdictTally) {
        for verdict in Verdict.allCases { self[verdict] += other[verdict] }
    }
}
