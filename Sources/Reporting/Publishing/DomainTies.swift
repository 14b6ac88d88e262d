package import AuditModel
import Statistics

/// Domains and their dimensions, whose shares tell of one another: a domain is ja where all of its dimensions are.
///
/// Of N cases let d fall short in the domain and n in a dimension. Then no n is more than d, and all n together are not
/// less. A reader who knows that a share is left out because a count of it is small may be left one number that fits.
package struct DomainTies: Equatable, Sendable {
    private struct Family: Equatable, Sendable {
        /// Places in the standard.
        let domain: Int
        let dimensions: [Int]
        /// The standard asks about each dimension of the domain.
        let isComplete: Bool
    }

    private let families: [Family]

    package init(_ standard: StandardDescription) {
        families = standard.criteria.enumerated().compactMap { place, criterion in
            guard let domain = criterion.domain else { return nil }
            let dimensions = standard.edition.dimensions(of: domain)
            let places = standard.criteria.indices.filter { other in
                standard.criteria[other].dimension.map(dimensions.contains) ?? false
            }
            return Family(domain: place, dimensions: places, isComplete: places.count == dimensions.count)
        }
    }

    /// Criteria whose shares of ja may not be told: where a count is small, and where another's would tell such a one.
    ///
    /// - Parameter shares: of the same cases, by place in the standard.
    func withheld(_ shares: [Share], under threshold: Int) -> Set<Int> {
        var withheld = Set(shares.indices.filter { shares[$0].isSmall(under: threshold) })
        for family in families {
            let asked = family.dimensions.filter { shares[$0].total > 0 }
            guard shares[family.domain].total > 0, !asked.isEmpty else { continue }
            guard asked.allSatisfy({ shares[$0].total == shares[family.domain].total }) else {
                // What the one tells of the other is not known.
                let all = asked + [family.domain]
                if all.contains(where: withheld.contains) { withheld.formUnion(all) }
                continue
            }
            let hidden = asked.filter(withheld.contains)
            if !withheld.contains(family.domain) {
                if hidden.contains(where: { isTold($0, family, shares, hidden: hidden, threshold) }) {
                    withheld.insert(family.domain)
                }
            } else if hidden.isEmpty, family.isComplete, isDomainTold(family, shares, threshold),
                let companion = asked.max(by: { (shares[$0].short, -$0) < (shares[$1].short, -$1) })
            {
                withheld.insert(companion)
            }
        }
        return withheld
    }

    /// Whether the domain leaves a withheld dimension a single number, each withheld one being small.
    private func isTold(
        _ dimension: Int, _ family: Family, _ shares: [Share], hidden: [Int], _ threshold: Int
    ) -> Bool {
        let whole = shares[family.domain]
        let possible = Self.small(of: whole.total, under: threshold).filter { $0 <= whole.short }
        guard family.isComplete, let most = possible.max() else { return possible.count == 1 }
        let shown = family.dimensions.filter { !hidden.contains($0) }.reduce(0) { $0 + shares[$1].short }
        return possible.count { $0 + shown + (hidden.count - 1) * most >= whole.short } == 1
    }

    /// Whether the dimensions leave the withheld domain a single number, it being small.
    private func isDomainTold(_ family: Family, _ shares: [Share], _ threshold: Int) -> Bool {
        let short = family.dimensions.map { shares[$0].short }
        let bounds = (short.max() ?? 0)...short.reduce(0, +)
        return Self.small(of: shares[family.domain].total, under: threshold).count { bounds.contains($0) } == 1
    }

    /// How many of so many cases may fall short of ja where the share is small.
    private static func small(of total: Int, under threshold: Int) -> [Int] {
        (0...total).filter { Share(total - $0, of: total).isSmall(under: threshold) }
    }
}

extension Share {
    fileprivate var short: Int { total - count }
}
