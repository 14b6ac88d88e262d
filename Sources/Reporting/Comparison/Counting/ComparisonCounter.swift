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

    /// What cases are asked; each case has its answers in this order.
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
    package mutating func add(_ counted: CountedCase) {
        guard let contrast else { return }
        guard let group = contrast.group(of: counted, register: register), let split = splitGroups(of: counted) else {
            unknown += 1
            return
        }
        count(counted, in: Cell(split: split, side: .group(group)))
    }

    /// Counts one case of either selection, or of both; the same case as it was judged then, and judged again now.
    package mutating func add(original: CountedCase?, before: CountedCase?, after: CountedCase?) {
        if let original, let split = splitGroups(of: original) {
            hasOriginal = true
            count(original, in: Cell(split: split, side: .original))
        }
        let places = (before: before.flatMap(splitGroups), after: after.flatMap(splitGroups))
        if let before {
            if let split = places.before { count(before, in: Cell(split: split, side: .before)) } else { unknown += 1 }
        }
        if let after {
            if let split = places.after { count(after, in: Cell(split: split, side: .after)) } else { unknown += 1 }
        }
        if let split = places.before, split == places.after, let before, let after {
            pairs[split, default: PairCounts(criteria: criteria.count)].add(before.verdicts, after.verdicts)
        }
    }

    private mutating func count(_ counted: CountedCase, in cell: Cell) {
        cells[cell, default: CaseCounts(criteria: criteria.count)].add(counted)
    }

    /// `nil` when one of the groups is not recorded.
    private func splitGroups(of counted: CountedCase) -> [TraitGroup]? {
        var groups: [TraitGroup] = []
        for trait in split {
            guard let group = trait.group(of: counted, register: register) else { return nil }
            groups.append(group)
        }
        return groups
    }
}
