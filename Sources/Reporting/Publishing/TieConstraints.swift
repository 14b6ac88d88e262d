/// What must hold among counts: sums that add up, and numbers no more than others.
struct TieConstraints {
    struct Term {
        /// Which count.
        let count: Int
        let isPlus: Bool
    }

    /// The terms of each add up to 0, or, unless it is equal, to no more.
    private(set) var all: [(terms: [Term], isEqual: Bool)] = []
    /// By count, the constraints it stands in.
    private(set) var of: [[Int]]

    init(counts: Int) { of = Array(repeating: [], count: counts) }

    mutating func addEqual(_ whole: Int, _ parts: some Sequence<Int>) { add(whole, parts, isEqual: true) }

    mutating func add(_ fewer: Int, noMoreThan others: some Sequence<Int>) { add(fewer, others, isEqual: false) }

    private mutating func add(_ one: Int, _ others: some Sequence<Int>, isEqual: Bool) {
        let terms = [Term(count: one, isPlus: true)] + others.map { Term(count: $0, isPlus: false) }
        for term in terms { of[term.count].append(all.count) }
        all.append((terms, isEqual))
    }
}
