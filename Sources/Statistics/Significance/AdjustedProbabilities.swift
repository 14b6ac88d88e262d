/// Probabilities of several tests, adjusted for there being several.
package enum AdjustedProbabilities {
    /// Holm's: the chance of any false conclusion among all stays below the level.
    ///
    /// S. Holm, Scandinavian Journal of Statistics 6 (1979), 65–70. In the order given.
    package static func holm(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
        var adjusted = probabilities
        var largest = 0.0
        for (rank, index) in order.enumerated() {
            largest = max(largest, min(1, probabilities[index] * Double(probabilities.count - rank)))
            adjusted[index] = largest
        }
        return adjusted
    }

    /// Benjamini and Hochberg's: the expected part of false conclusions among those drawn stays below the level.
    ///
    /// Y. Benjamini and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995), 289–300. In the order given.
    package static func benjaminiHochberg(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { (probabilities[$0], $0) > (probabilities[$1], $1) }
        var adjusted = probabilities
        var smallest = 1.0
        for (place, index) in order.enumerated() {
            let rank = Double(probabilities.count - place)
            smallest = min(smallest, probabilities[index] * Double(probabilities.count) / rank)
            adjusted[index] = smallest
        }
        return adjusted
    }
}
