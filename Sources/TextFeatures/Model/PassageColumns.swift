/// Columns of the model of passages that answer one question of a passage.
///
/// A score is a bias, the features of the passage's sentences as in the model of sentences (over the root of its words plus
/// one), and weighted numbers of the whole; `Training/FEATURES.md`, sections 5 to 7.
struct PassageColumns: Sendable {
    /// Among all columns of passages.
    private let range: Range<Int>
    private let biases: [Float]
    private let steps: [Float]
    /// Weights of the numbers, one row of columns after the other.
    private let weights: [Float]

    /// - Parameter numbers: the names of the numbers, in their order.
    init(_ range: Range<Int>, of features: FeatureWeights, numbers: [String]) {
        self.range = range
        biases = features.passageColumns[range].map(\.bias)
        steps = features.passageColumns[range].map(\.step)
        var weights: [Float] = []
        for name in numbers {
            let row = features.numbers["#:" + name]
            for (column, step) in zip(range, steps) {
                weights.append(Float(row?[features.columns.count + column] ?? 0) * step)
            }
        }
        self.weights = weights
    }

    /// - Parameter numbers: in the order of their names.
    func scores(_ sums: PassageSums, _ numbers: [Float]) -> [Float] {
        let length = Float(sums.words + 1).squareRoot() * Float(WordWeights.partsOfStep)
        return biases.indices.map { index in
            var score = biases[index] + steps[index] * sums.columns[range.lowerBound + index] / length
            for number in numbers.indices { score += weights[number * biases.count + index] * numbers[number] }
            return score
        }
    }
}
