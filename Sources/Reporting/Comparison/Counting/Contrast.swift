/// Two pools of cases that are held against one another.
struct Contrast {
    /// What stands on either side.
    enum Kind: Equatable {
        /// An earlier and a later selection.
        case selections
        case groups(TraitGroup, TraitGroup)
        /// A group, and all other cases.
        case others(TraitGroup)
    }

    let split: [TraitGroup]
    let kind: Kind
    let before: CaseCounts
    let after: CaseCounts
    /// The earlier pool as it was judged at the time, when it was judged again since.
    let original: CaseCounts?
    /// Cases of both pools.
    let pairs: PairCounts?

    /// The `gruppe` column: "alle", "lovkrav=ja", "dubu=nej:ja", "kommune=oevrige:147".
    var id: String {
        let compared: [String] =
            switch kind {
            case .selections: []
            case .groups(let one, let other): ["\(one.code):\(other.id)"]
            case .others(let group): ["\(group.trait.rawValue)=oevrige:\(group.id)"]
            }
        let parts = split.map(\.code) + compared
        return parts.isEmpty ? "alle" : parts.joined(separator: ",")
    }

    /// What contrasts have in common whose rows tell the same sum; `nil` where one stands alone.
    var familyOfOthers: [TraitGroup]? {
        guard case .others = kind else { return nil }
        return split
    }
}

extension ComparisonCounter {
    /// Every pair of pools to compare, by split, then in the order of the groups.
    var contrasts: [Contrast] {
        let splits = Set(cells.keys.map(\.split)).sorted { $0.lexicographicallyPrecedes($1) }
        return splits.flatMap { split in contrast == nil ? [selections(split)] : groups(split) }
    }

    private func selections(_ split: [TraitGroup]) -> Contrast {
        Contrast(
            split: split, kind: .selections, before: counts(split, .before), after: counts(split, .after),
            original: hasOriginal ? counts(split, .original) : nil, pairs: pairs[split])
    }

    private func groups(_ split: [TraitGroup]) -> [Contrast] {
        let groups = cells.keys.compactMap { cell -> TraitGroup? in
            guard cell.split == split, case .group(let group) = cell.side else { return nil }
            return group
        }.sorted()
        func contrast(_ kind: Contrast.Kind, _ before: CaseCounts, _ after: CaseCounts) -> Contrast {
            Contrast(split: split, kind: kind, before: before, after: after, original: nil, pairs: nil)
        }
        if groups.count == 2 || groups.first?.trait.isOrdered == true {
            return zip(groups, groups.dropFirst()).map { one, other in
                contrast(.groups(one, other), counts(split, .group(one)), counts(split, .group(other)))
            }
        }
        guard groups.count > 1 else { return [] }
        return groups.map { group in
            var others = CaseCounts(criteria: criteria.count)
            for other in groups where other != group { others.add(counts(split, .group(other))) }
            return contrast(.others(group), others, counts(split, .group(group)))
        }
    }

    private func counts(_ split: [TraitGroup], _ side: Side) -> CaseCounts {
        cells[Cell(split: split, side: side)] ?? CaseCounts(criteria: criteria.count)
    }
}
