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
    private let lines: [CriterionID: [CriterionID]]
    private(set) var tallies: [Key: [VerdictTally]] = [:]
    /// Cases without a date, or whose group is not recorded.
    package private(set) var unknown = 0

    /// - Parameter crosswalk: how cases from before its day, judged by the earlier standard, are brought over.
    package init(
        criteria: [CriterionID], length: TrendPeriod.Length, by trait: CaseTrait?, register: MunicipalityRegister?,
        crosswalk: StandardCrosswalk?
    ) {
        self.criteria = criteria
        self.length = length
        self.trait = trait
        self.register = register
        self.crosswalk = crosswalk
        lines = Dictionary((crosswalk?.lines ?? []).map { ($0.criterion, $0.earlier) }) { first, _ in first }
    }

    /// Counts a case as judged by the later standard and, where there is a crosswalk, by the earlier one.
    package mutating func add(_ audited: AuditedCase, earlier: AuditedCase? = nil) {
        guard let date = audited.setting.date else {
            unknown += 1
            return
        }
        var group: TraitGroup?
        if let trait {
            group = trait.group(of: audited, register: register)
            guard group != nil else {
                unknown += 1
                return
            }
        }
        let key = Key(group: group, period: TrendPeriod(date, length: length))
        let verdicts = self.verdicts(of: audited, earlier: earlier, on: date)
        for (index, verdict) in verdicts.enumerated() {
            guard let verdict else { continue }
            tallies[key, default: Array(repeating: VerdictTally(), count: criteria.count)][index][verdict] += 1
        }
    }

    private func verdicts(of audited: AuditedCase, earlier: AuditedCase?, on date: CalendarDate) -> [Verdict?] {
        guard let crosswalk, date < crosswalk.from, let earlier else {
            return criteria.indices.map { audited.verdict(on: criteria[$0], at: $0) }
        }
        let answers = Dictionary(earlier.findings.map { ($0.criterion, $0.verdict) }) { first, _ in first }
        return criteria.map { criterion in
            guard let parts = lines[criterion] else { return answers[criterion] }
            return StandardCrosswalk.verdict(of: parts.compactMap { answers[$0] })
        }
    }
}

extension AuditedCase {
    /// The answer to a criterion, which stands at `index` unless the case was judged by another standard.
    package func verdict(on criterion: CriterionID, at index: Int) -> Verdict? {
        if findings.indices.contains(index), findings[index].criterion == criterion { return findings[index].verdict }
        return findings.first { $0.criterion == criterion }?.verdict
    }
}
