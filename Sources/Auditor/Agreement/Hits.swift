/// What was found of what is there: the counts behind precision, recall and F1.
struct Hits: Equatable, Sendable {
    private(set) var found = 0
    private(set) var missed = 0
    private(set) var invented = 0

    /// Counts one thing that may be labelled, and may be found.
    mutating func add(isLabelled: Bool, isFound: Bool) {
        switch (isLabelled, isFound) {
        case (true, true): found += 1
        case (true, false): missed += 1
        case (false, true): invented += 1
        case (false, false): break
        }
    }

    mutating func add<Item: Hashable>(labelled: Set<Item>, found items: Set<Item>) {
        found += labelled.intersection(items).count
        missed += labelled.subtracting(items).count
        invented += items.subtracting(labelled).count
    }

    static func += (sum: inout Hits, one: Hits) {
        sum.found += one.found
        sum.missed += one.missed
        sum.invented += one.invented
    }

    /// How many are labelled.
    var labelled: Int { found + missed }
    /// Of what was found, the share that is labelled; 0 when nothing was found.
    var precision: Double { Self.share(found, of: found + invented) }
    /// Of what is labelled, the share that was found; 0 when nothing is labelled.
    var recall: Double { Self.share(found, of: found + missed) }
    /// The harmonic mean of both.
    var f1: Double { Self.share(2 * found, of: 2 * found + missed + invented) }

    private static func share(_ part: Int, of whole: Int) -> Double {
        whole == 0 ? 0 : AgreementFigures.rounded(Double(part) / Double(whole))
    }
}

/// Counts of items that got the label they have.
struct EqualCount: Equatable, Sendable {
    private(set) var equal = 0
    private(set) var n = 0

    mutating func add(_ isEqual: Bool) {
        n += 1
        if isEqual { equal += 1 }
    }

    static func += (sum: inout EqualCount, one: EqualCount) {
        sum.equal += one.equal
        sum.n += one.n
    }

    /// 0 of nothing.
    var share: Double { n == 0 ? 0 : AgreementFigures.rounded(Double(equal) / Double(n)) }
}
