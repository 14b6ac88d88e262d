/// What is known of a short text of the red thread: a need, a goal, an intervention, a follow-up.
struct ThreadText: Sendable {
    struct Sentence: Sendable {
        let range: Range<Int>
        /// Probabilities of the topics.
        let topics: [Float]
        let content: StemSet
    }

    private(set) var sentences: [Sentence] = []
    /// The highest of any sentence, by topic, by topic and none, by kind.
    private(set) var topics: [Float]
    private(set) var topicScores: [Float]
    private(set) var kinds: [Float]
    private(set) var kindScores: [Float]
    /// Stems of words that are neither function words nor names.
    private(set) var content = StemSet()
    /// Numbers not counted.
    private(set) var words = 0

    /// - Parameter recorded: the topics known of it, which are sure whatever it says.
    init(_ model: SentenceModel, recorded: UInt32) {
        let kindCount = model.heads.kind.count
        topics = model.topics.indices.map { recorded & 1 << UInt32($0) == 0 ? 0 : 1 }
        topicScores = Array(repeating: -.infinity, count: model.heads.topicColumns.count)
        kinds = Array(repeating: 0, count: kindCount)
        kindScores = Array(repeating: -.infinity, count: kindCount)
    }

    mutating func add(
        _ sentence: SentenceReading, words: Span<ReadWord>, scores: Span<Float>, shares: SentenceShares,
        model: SentenceModel, functionWords: StemSet
    ) {
        var own = StemSet()
        for index in sentence.words where !words[index].marks.contains(.number) {
            self.words += 1
            let stem = words[index].stem
            if !words[index].marks.contains(.personalName), !functionWords.contains(stem) { own.insert(stem) }
        }
        guard !sentence.words.isEmpty else { return }
        for index in topics.indices { topics[index] = max(topics[index], shares.topics[index]) }
        for (index, column) in model.heads.topicColumns.enumerated() {
            topicScores[index] = max(topicScores[index], scores[column])
        }
        for (index, column) in model.heads.kind.enumerated() {
            kinds[index] = max(kinds[index], shares.kinds[index])
            kindScores[index] = max(kindScores[index], scores[column])
        }
        content.formUnion(own)
        sentences.append(
            Sentence(range: sentence.range, topics: Array(shares.topics.prefix(topics.count)), content: own))
    }

    /// The numbers for `belongs`, in the order of `goalNumberNames`.
    func goalNumbers(handlesCase: Bool) -> [Float] {
        let sum = topics.reduce(0, +)
        var numbers: [Float] = [
            3 * min(1, sum), 3 * (topics.max() ?? 0), handlesCase ? 1 : 0,
            PassageTally.logarithm(Float(words + 1)) / 3,
        ]
        numbers += kinds.map { 2 * $0 }
        numbers += kindScores
        numbers += topicScores
        return numbers
    }

    static func goalNumberNames(_ heads: SentenceHeads, columns: [String]) -> [String] {
        let topics = heads.topicColumns.map { columns[$0].split(separator: ":").last.map(String.init) ?? "" }
        return ["topic-all", "topic-max", "case-handling", "length"]
            + heads.kindNames.map { "kind:" + $0 } + heads.kindNames.map { "kind-score:" + $0 }
            + topics.map { "topic-score:" + $0 }
    }

    /// Share of its content that the other text has; 0 without content.
    static func cover(_ one: StemSet, _ other: StemSet) -> Float {
        one.isEmpty ? 0 : Float(one.countShared(with: other)) / Float(one.count)
    }

    static func cosine(_ one: [Float], _ other: [Float]) -> Float {
        var product: Float = 0
        var squares: (Float, Float) = (0, 0)
        for index in one.indices {
            product += one[index] * other[index]
            squares.0 += one[index] * one[index]
            squares.1 += other[index] * other[index]
        }
        return product / (squares.0.squareRoot() * squares.1.squareRoot() + 1e-9)
    }
}
