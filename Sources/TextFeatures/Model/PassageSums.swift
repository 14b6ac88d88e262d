/// What is summed up over the sentences of any passage: the weights of its words, and how likely it holds which kind of
/// sentence.
package struct PassageSums: Sendable {
    /// By passage column, in halves of a step.
    private(set) var columns: [Float]
    /// Numbers not counted.
    private(set) var words = 0
    private(set) var sentences = 0
    private var kinds: [Float]
    private var highestKinds: [Float]

    init(_ model: SentenceModel, _ heads: PassageHeads) {
        columns = Array(repeating: 0, count: heads.columnCount)
        kinds = Array(repeating: 0, count: model.heads.kind.count)
        highestKinds = kinds
    }

    /// - Parameter words: how many words the sentence has, numbers not counted.
    mutating func add(words: Int, sums: WeightSums, shares: SentenceShares, heads: PassageHeads) {
        let flat = sums.flat
        for index in columns.indices { columns[index] += flat[heads.start + index] }
        self.words += words
        sentences += 1
        for index in kinds.indices {
            kinds[index] += shares.kinds[index]
            highestKinds[index] = max(highestKinds[index], shares.kinds[index])
        }
    }

    /// Takes up another part of the same passage.
    mutating func add(_ other: PassageSums) {
        for index in columns.indices { columns[index] += other.columns[index] }
        words += other.words
        sentences += other.sentences
        for index in kinds.indices {
            kinds[index] += other.kinds[index]
            highestKinds[index] = max(highestKinds[index], other.highestKinds[index])
        }
    }

    /// How likely the sentence is of this kind that is likeliest to be, 0…1.
    func highest(kind: Int) -> Float { highestKinds[kind] }

    static func kindNames(_ kinds: [String]) -> [String] {
        kinds.map { "kind-mean:" + $0 } + kinds.map { "kind-max:" + $0 }
    }

    /// The numbers in the order of `kindNames`.
    var kindNumbers: [Float] { kinds.map { 2 * $0 / Float(max(1, sentences)) } + highestKinds.map { 2 * $0 } }
    /// How long the passage is, as a number.
    var length: Float { 2 * PassageTally.logarithm(Float(words + 1)) / 3 }
}
