package import AuditModel

/// Counts the cases of two selections, or of the groups of a trait, while they come in; memory does not grow with them.
package struct ComparisonCounter {
    /// Which pool a case is counted in.
    enum Side: Hashable {
        /// As the earlier selection was judged at the time.
        case original
        case before
        case after
        case group(TraitGroup)
    }

    struct Cell: Hashable {
        let split: [TraitGroup]
        let side: Side
    }

    package let criteria: [CriterionID]
    /// A table for each combination of groups of these.
    let split: [CaseTrait]
    /// The trait whose groups are compared; `nil` when two selections are.
    let contrast: CaseTrait?
    private let register: MunicipalityRegister?
    private(set) var cells: [Cell: CaseCounts] = [:]
    /// Cases of both selections, by split.
    private(set) var pairs: [[TraitGroup]: PairCounts] = [:]
    private(set) var hasOriginal = false
    /// Cases of which a group asked for is not recorded.
    package private(set) var unknown = 0

    package init(
        criteria: [CriterionID], split: [CaseTrait], contrast: CaseTrait?, register: MunicipalityRegister?
    ) {
        self.criteria = criteria
        self.split = split
        self.contrast = contrast
        self.register = register
    }

    /// Counts a case in the group of the contrasted trait it belongs to.
    package mutating func add(_ audited: AuditedCase) {
        guard let contrast else { return }
        guard let group = contrast.group(of: audited, register: register), let split = splitGroups(of: audited) else {
            unknown += 1
            return
        }
        count(audited, verdicts(of: audited), in: Cell(split: split, side: .group(group)))
    }

    /// Counts one case of either selection, or of both; the same case as it was judged then, and judged again now.
    package mutating func add(original: AuditedCase?, before: AuditedCase?, after: AuditedCase?) {
        if let original, let split = splitGroups(of: original) {
            hasOriginal = true
            count(original, verdicts(of: original), in: Cell(split: split, side: .original))
        }
        let places = [before, after].map { $0.flatMap { splitGroups(of: $0) } }
        for (audited, split) in zip([before, after], places) where audited != nil && split == nil { unknown += 1 }
        let answers = [before, after].map { $0.map { verdicts(of: $0) } }
        if let before, let split = places[0], let answers = answers[0] {
            count(before, answers, in: Cell(split: split, side: .before))
        }
        if let after, let split = places[1], let answers = answers[1] {
            count(after, answers, in: Cell(split: split, side: .after))
        }
        if let split = places[0], split == places[1], let from = answers[0], let to = answers[1] {
            pairs[split, default: PairCounts(criteria: criteria.count)].add(from, to)
        }
    }

    /// What a case answers to each criterion; standards may ask in another order, or not at all.
    func verdicts(of audited: AuditedCase) -> [Verdict?] {
        criteria.indices.map { audited.verdict(on: criteria[$0], at: $0) }
    }

    private mutating func count(_ audited: AuditedCase, _ verdicts: [Verdict?], in cell: Cell) {
        cells[cell, default: CaseCounts(criteria: criteria.count)].add(audited, verdicts)
    }

    /// `nil` when one of the groups is not recorded.
    private func splitGroups(of audited: AuditedCase) -> [TraitGroup]? {
        var groups: [TraitGroup] = []
        for trait in split {
            guard let group = trait.group(of: audited, register: register) else { return nil }
            groups.append(group)
        }
        return groups
    }
}
