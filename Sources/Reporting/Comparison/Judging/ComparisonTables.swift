import AuditModel
import Statistics

/// All comparisons that were asked for, judged.
package struct ComparisonTables: Sendable {
    /// By split, then in the order of the groups.
    package let groups: [ComparisonGroup]
    package let terms: ComparisonTerms
    /// Cases of which a group asked for is not recorded; they stand in no comparison.
    package let unknown: Int
    /// Counts from 1 up to this, exclusive, are withheld; `nil` for use inside the municipality.
    package let threshold: Int?

    /// Whether that count, or another of cases, is too small to be told.
    package func isSmall(_ cases: Int) -> Bool { cases > 0 && cases < threshold ?? 0 }

    /// - Parameter ties: of the standard, for what may leave the municipality.
    package init(
        _ counter: ComparisonCounter, terms: ComparisonTerms, threshold: Int? = nil, ties: DomainTies? = nil
    ) {
        self.terms = terms
        self.threshold = threshold
        unknown = counter.unknown
        var groups = counter.contrasts.map { contrast in
            ComparisonGroup(
                id: contrast.id, contrast: contrast, casesBefore: contrast.before.cases,
                casesAfter: contrast.after.cases,
                comparisons: counter.criteria.indices.map { Comparison(contrast, criterion: $0, terms: terms) })
        }
        if let threshold { ComparisonSuppression.apply(to: &groups, threshold: threshold, ties: ties) }
        for index in groups.indices { groups[index].comparisons.adjust(by: terms.adjustment) }
        self.groups = groups
    }
}

extension [Comparison] {
    /// Adjusts over the criteria of one comparison, those with too few cases left out, and concludes.
    ///
    /// A p that is not told counts as one more test and says nothing of its own, as if it were 1: else the adjusted p of
    /// others could be its multiple. So what is told is never less than it would be inside the municipality.
    fileprivate mutating func adjust(by adjustment: ComparisonTerms.Adjustment) {
        let told = indices.filter { !self[$0].isWithheld && self[$0].toldProbability != nil }
        let hidden = indices.filter {
            self[$0].isWithheld || self[$0].isTestWithheld && self[$0].probability != nil
        }
        var probabilities = told.compactMap { self[$0].probability } + hidden.map { _ in 1 }
        for (index, adjusted) in zip(told, adjustment.adjusted(probabilities)) { conclude(index, adjusted) }
        for (place, index) in hidden.enumerated() {
            guard let probability = self[index].probability else { continue }
            probabilities[told.count + place] = probability
            conclude(index, adjustment.adjusted(probabilities)[told.count + place])
            probabilities[told.count + place] = 1
        }
    }

    private mutating func conclude(_ index: Int, _ adjusted: Double) {
        self[index].adjusted = adjusted
        let difference = self[index].difference?.value ?? 0
        self[index].conclusion =
            adjusted >= ComparisonTerms.level || difference == 0 ? .notShown : difference > 0 ? .higher : .lower
    }
}

extension ComparisonTerms.Adjustment {
    fileprivate func adjusted(_ probabilities: [Double]) -> [Double] {
        switch self {
        case .holm: AdjustedProbabilities.holm(probabilities)
        case .benjaminiHochberg: AdjustedProbabilities.benjaminiHochberg(probabilities)
        }
    }
}

extension Comparison {
    /// The same cases are compared as such when they make up at least half of the smaller pool; fewer count as any others,
    /// which makes the interval wider than it need be, never narrower.
    init(_ contrast: Contrast, criterion: Int, terms: ComparisonTerms) {
        self.criterion = criterion
        before = contrast.before.tally(criterion)
        after = contrast.after.tally(criterion)
        let shares = (before: before.share(of: .yes), after: after.share(of: .yes))
        let paired = contrast.pairs?.sharesCounted(criterion)
        pairs = paired?.pairs ?? 0
        let probability: Double?
        if let paired, paired.pairs > 0, 2 * paired.pairs >= min(shares.before.total, shares.after.total) {
            method = .mcNemar
            self.paired = paired
            sharesTested = (paired.before, paired.after)
            difference = paired.difference
            probability = paired.mcNemarExact
            answers = contrast.pairs?.answers(criterion).bhapkar.map {
                AnswerTest(method: "bhapkar", probability: $0.probability)
            }
        } else {
            self.paired = nil
            sharesTested = shares
            difference = ShareDifference(from: shares.before, to: shares.after).map { ($0.value, $0.interval) }
            let table = CountTable(shares.before, shares.after)
            // Where all answer alike there is nothing to spread, and only the exact test has an answer.
            let chiSquared = (table.smallestExpected ?? 0) >= 5 ? table.chiSquared : nil
            method = chiSquared == nil ? .fisher : .chiSquared
            probability = chiSquared?.probability ?? table.fisherExact
            answers = Self.answers(before, after)
        }
        let isEnough = min(sharesTested.before.total, sharesTested.after.total) >= terms.minimum
        self.probability = isEnough ? probability : nil
        adjusted = nil
        conclusion = .tooFew
        // Answers that do not vary give no error to make an interval of.
        let even = StandardisedShares(
            strata: Self.joined(contrast.before.stratumShares(criterion), contrast.after.stratumShares(criterion)).map {
                (before: $0.1, after: $0.2)
            })
        let clusters = ClusteredShares(
            Self.joined(
                contrast.before.municipalityShares(criterion), contrast.after.municipalityShares(criterion)
            ).map { .init(before: $0.1, after: $0.2) })
        standardised = even.flatMap { $0.interval.lower < $0.interval.upper ? $0 : nil }
        let isReliable = clusters.isReliable
        hasTooFewClusters = clusters.clusters.count > 1 && !isReliable
        // What is left of clusters all alike is rounding.
        clustered = isReliable ? clusters.difference.flatMap { $0.standardError > 1e-12 ? $0 : nil } : nil
        bootstrap =
            isReliable
            ? ClusterBootstrap(replicates: terms.replicates, seed: terms.seed &+ UInt64(criterion))
                .difference(of: clusters).flatMap { $0.lower < $0.upper ? $0 : nil } : nil
        change =
            contrast.kind == .selections
            ? ChangeParts(
                original: contrast.original?.tally(criterion), before: before, after: after, pairs: contrast.pairs,
                criterion: criterion) : nil
    }

    private static func answers(_ before: VerdictTally, _ after: VerdictTally) -> AnswerTest? {
        let table = CountTable([before, after].map { [$0[.yes], $0[.partly], $0[.no]] })
        guard let smallest = table.smallestExpected else { return nil }
        if smallest >= 5 {
            return table.chiSquared.map { AnswerTest(method: "chi2", probability: $0.probability) }
        }
        return table.fisherExact.map { AnswerTest(method: "freeman-halton", probability: $0) }
    }

    /// The shares of both sides by key, ascending; nothing of nothing where one has none.
    private static func joined<Key: Hashable & Comparable>(_ before: [Key: Share], _ after: [Key: Share]) -> [(
        Key, Share, Share
    )] {
        let none = Share(0, of: 0)
        return Set(before.keys).union(after.keys).sorted().map { ($0, before[$0] ?? none, after[$0] ?? none) }
    }
}
