/// The probabilities of whole numbers `first...last`, up to a common factor, from how each relates to the one before.
///
/// Starting from the likeliest number keeps every term exact to the last digits, whatever the size of the table: no
/// factorial is formed. Terms too small to matter beside the sum become 0.
struct DiscreteWeights {
    let first: Int
    let weights: [Double]
    let total: Double

    /// `ratio(k)` is the probability of k + 1 over that of k; it falls as k grows.
    init(first: Int, last: Int, ratio: (Int) -> Double) {
        precondition(first <= last)
        // The likeliest is the first number whose successor is less likely.
        var low = first
        var high = last
        while low < high {
            let middle = low + (high - low) / 2
            if ratio(middle) > 1 { low = middle + 1 } else { high = middle }
        }
        var weights = Array(repeating: 0.0, count: last - first + 1)
        weights[low - first] = 1
        var weight = 1.0
        for k in stride(from: low, to: last, by: 1) where weight > 0 {
            weight *= ratio(k)
            weights[k + 1 - first] = weight
        }
        weight = 1
        for k in stride(from: low - 1, through: first, by: -1) where weight > 0 {
            weight /= ratio(k)
            weights[k - first] = weight
        }
        self.first = first
        self.weights = weights
        total = weights.sorted().reduce(0, +)
    }

    /// The probability of `last` or less.
    func cumulative(through last: Int) -> Double {
        guard last >= first else { return 0 }
        return weights.prefix(last - first + 1).sorted().reduce(0, +) / total
    }

    /// The probability of all numbers that are no likelier than `observed`; what is equal but for rounding counts.
    func noLikelier(than observed: Int) -> Double {
        let limit = weights[observed - first] * (1 + 1e-7)
        return min(1, weights.filter { $0 <= limit }.sorted().reduce(0, +) / total)
    }
}

extension DiscreteWeights {
    /// Successes among `trials` with an even chance.
    static func evenBinomial(trials: Int) -> DiscreteWeights {
        DiscreteWeights(first: 0, last: trials) { Double(trials - $0) / Double($0 + 1) }
    }

    /// The first cell of a 2×2 table with the given margins.
    static func hypergeometric(firstRow: Int, firstColumn: Int, total: Int) -> DiscreteWeights {
        let rest = total - firstRow - firstColumn
        return DiscreteWeights(first: max(0, -rest), last: min(firstRow, firstColumn)) { k in
            Double(firstRow - k) * Double(firstColumn - k) / (Double(k + 1) * Double(rest + k + 1))
        }
    }
}
