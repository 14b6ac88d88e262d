/// The heads that judge an overall analysis as a whole: which of the four types it is, and which domains it takes up.
///
/// A score is a bias, the features of its sentences as in the model of sentences (over the root of its words plus one), and
/// weighted numbers of the whole; `Training/FEATURES.md`, sections 5 to 7.
struct PassageHeads: Sendable {
    /// Types in the order of their columns; `nil` for text that is no analysis.
    private let types: [Int?]
    /// Domains in the order of their columns.
    let domains: [String]
    /// Where the columns begin in the rows of weights.
    let start: Int
    let columnCount: Int
    private let biases: [Float]
    private let steps: [Float]
    /// Weights of the numbers, one row of columns after the other, in the order of `PassageTally.numbers`.
    private let weights: [Float]
    /// By set of classes, whether such a word belongs to a theory.
    let isTheory: [Bool]

    static func isKnown(_ head: String) -> Bool { head == "type" || head == "domain" }

    private static let theoryClasses = ["teori", "teoretiker"]

    init(_ features: FeatureWeights, kinds: [String], lexicon: WordLexicon) throws(ModelError) {
        var types: [Int?] = []
        var domains: [String] = []
        for column in features.passageColumns {
            let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
            switch (parts.first, parts.last) {
            case ("type", "none"?) where domains.isEmpty: types.append(nil)
            case ("type", let label?) where domains.isEmpty && Int(label) != nil: types.append(Int(label))
            case ("domain", let label?) where parts.count == 2: domains.append(label)
            default: throw ModelError(file: .passages, line: 0, problem: .unknownColumn(column.name))
            }
        }
        for (head, isMissing) in [("type", types.isEmpty), ("domain", domains.isEmpty)] where isMissing {
            throw ModelError(file: .passages, line: 0, problem: .missingHead(head))
        }
        self.types = types
        self.domains = domains
        start = features.columns.count
        columnCount = features.passageColumns.count
        biases = features.passageColumns.map(\.bias)
        steps = features.passageColumns.map(\.step)
        var weights: [Float] = []
        for name in PassageTally.numberNames(domains: domains, kinds: kinds) {
            let row = features.numbers["#:analysis." + name]
            for index in 0..<columnCount { weights.append(Float(row?[start + index] ?? 0) * steps[index]) }
        }
        self.weights = weights
        let theory = Self.theoryClasses.compactMap { lexicon.classNames.firstIndex(of: $0) }
        isTheory = lexicon.classSets.map { set in set.contains { theory.contains(Int($0)) } }
    }

    /// Scores of all columns.
    func scores(_ tally: PassageTally, _ context: PassageContext) -> [Float] {
        let numbers = tally.numbers(context)
        let length = Float(tally.words + 1).squareRoot()
        return (0..<columnCount).map { column in
            var score = biases[column] + steps[column] * tally.sums[column] / (length * Float(WordWeights.partsOfStep))
            for index in numbers.indices { score += weights[index * columnCount + column] * numbers[index] }
            return score
        }
    }

    func reading(_ scores: [Float]) -> PassageReading {
        let best = types.indices.max { scores[$0] < scores[$1] } ?? 0
        let ofDomains = scores[types.count...]
        guard let type = types[best] else { return PassageReading(type: nil, domains: [], scores: scores) }
        // An analysis takes up something: if no domain says yes, the nearest.
        let highest = ofDomains.max() ?? 0
        let takenUp = domains.indices.filter { index in
            let score = scores[types.count + index]
            return score > 0 || highest <= 0 && score == highest
        }
        return PassageReading(type: type, domains: takenUp.map { domains[$0] }, scores: scores)
    }
}

/// An overall analysis judged as a whole.
package struct PassageReading: Sendable, Equatable {
    /// 1…4; `nil` for text that is no analysis.
    package let type: Int?
    /// Ids of the domains it takes up, in the order of the model.
    package let domains: [String]
    /// The score of each column: types with none first, then domains.
    package let scores: [Float]
}
