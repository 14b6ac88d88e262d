package import AuditModel

/// Counts verdicts by time while cases come in; memory does not grow with their number.
package struct TrendCounter {
    struct Key: Hashable {
        let group: TraitGroup?
        let period: TrendPeriod
    }

    package let criteria: [CriterionID]
    package let length: TrendPeriod.Length
    private let trait: CaseTrait?
    private let register: MunicipalityRegister?
    private let crosswalk: StandardCrosswalk?
    /// Where each criterion's answer stands among those of the earlier standard.
    private let sources: [Source]

    private enum Source {
        /// Both standards ask it; `nil` when the earlier does not.
        case asIs(Int?)
        case joined([Int])
    }

    private(set) var tallies: [Key: [VerdictTally]] = [:]
    /// Cases that were counted.
    package private(set) var counted = 0
    /// Cases without a date, or whose group is not recorded.
    package private(set) var unknown = 0

    /// - Parameters:
    ///   - crosswalk: how cases from before its day, judged by the earlier standard, are brought over.
    ///   - earlierCriteria: what the earlier standard asks; its answers come in this order.
    package init(
        criteria: [CriterionID], length: TrendPeriod.Length, by trait: CaseTrait?, register: MunicipalityRegister?,
        crosswalk: StandardCrosswalk?, earlierCriteria: [CriterionID] = []
    ) {
        self.criteria = criteria
        self.length = length
        self.trait = trait
        self.register = register
        self.crosswalk = crosswalk
        let lines = Dictionary((crosswalk?.lines ?? []).map { ($0.criterion, $0.earlier) }) { first, _ in first }
        let places = Dictionary(uniqueKeysWithValues: zip(earlierCriteria, earlierCriteria.indices))
        sources = criteria.map { criterion in
            lines[criterion].map { .joined($0.compactMap { places[$0] }) } ?? .asIs(places[criterion])
        }
    }

    /// Counts a case with its answers to the criteria and, where there is a crosswalk, to those of the earlier standard.
    package mutating func add(_ counted: CountedCase, earlier: CountedCase? = nil) {
        guard let date = counted.date else {
            unknown += 1
            return
        }
        var group: TraitGroup?
        if let trait {
            group = trait.group(of: counted, register: register)
            guard group != nil else {
                unknown += 1
                return
            }
        }
        self.counted += 1
        let key = Key(group: group, period: TrendPeriod(date, length: length))
        let verdicts = verdicts(of: counted, earlier: earlier, on: date)
        for (index, verdict) in verdicts.enumerated() {
            guard let verdict else { continue }
            tallies[key, default: Array(repeating: VerdictTally(), count: criteria.count)][index][verdict] += 1
        }
    }

    private func verdicts(of counted: CountedCase, earlier: CountedCase?, on date: CalendarDate) -> [Verdict?] {
        guard let crosswalk, date < crosswalk.from, let earlier else { return counted.verdicts }
        return sources.map { source in
            switch source {
            case .asIs(let place): place.flatMap { earlier.verdicts[$0] }
            case .joined(let places): StandardCrosswalk.verdict(of: places.compactMap { earlier.verdicts[$0] })
            }
        }
    }
}
