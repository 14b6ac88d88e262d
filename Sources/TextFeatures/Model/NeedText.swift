/// What is known of an unmet need, and of an analysis that may take it up in whatever words.
struct NeedText: Sendable {
    struct Sentence: Sendable {
        /// Probabilities of the topics.
        let topics: [Float]
        /// Scores of the topics as described, and as touched, less their mean.
        let described: CentredScores
        let touched: CentredScores
    }

    private(set) var sentences: [Sentence] = []
    /// The highest of any sentence, by topic.
    private(set) var topics: [Float]
    /// Stems of words that are neither stop words nor names.
    private(set) var content = StemSet()
    /// The classes of its words, those that tell what a text is about.
    private(set) var classes = ClassBits.zero
    /// Numbers not counted.
    private(set) var words = 0
    /// Probabilities of the kinds, summed over the sentences.
    private(set) var kindSums: [Float]
    private(set) var sentenceCount = 0

    /// Beyond these sentences are no longer compared one by one, so that no text takes more than its length.
    private static let mostSentences = 256

    /// - Parameter recorded: the topics known of it, which are sure whatever it says.
    init(_ model: SentenceModel, recorded: UInt32 = 0) {
        topics = model.topics.indices.map { recorded & 1 << UInt32($0) == 0 ? 0 : 1 }
        kindSums = Array(repeating: 0, count: model.heads.kind.count)
    }

    mutating func add(
        _ sentence: SentenceReading, words: Span<ReadWord>, scores: Span<Float>, shares: SentenceShares,
        model: SentenceModel, stopWords: StemSet
    ) {
        guard !sentence.words.isEmpty else { return }
        for index in sentence.words where !words[index].marks.contains(.number) {
            let word = words[index]
            self.words += 1
            guard !word.marks.contains(.personalName) else { continue }
            if !stopWords.contains(word.stem) { content.insert(word.stem) }
            classes |= model.tellingClasses[word.marks.classSet]
        }
        for index in kindSums.indices { kindSums[index] += shares.kinds[index] }
        for index in topics.indices { topics[index] = max(topics[index], shares.topics[index]) }
        sentenceCount += 1
        guard sentences.count < Self.mostSentences else { return }
        sentences.append(
            Sentence(
                topics: Array(shares.topics.prefix(topics.count)),
                described: CentredScores(scores, at: topics.indices),
                touched: CentredScores(scores, at: model.heads.touched)))
    }

    /// Content that more than one of the texts has.
    static func shared(_ texts: [NeedText]) -> StemSet {
        var known = StemSet()
        var shared = StemSet()
        for text in texts {
            for stem in text.content.members where known.contains(stem) { shared.insert(stem) }
            known.formUnion(text.content)
        }
        return shared
    }

    /// Takes up another part of the same text.
    mutating func add(_ other: NeedText) {
        sentences += other.sentences.prefix(Self.mostSentences - sentences.count)
        for index in topics.indices { topics[index] = max(topics[index], other.topics[index]) }
        content.formUnion(other.content)
        classes |= other.classes
        words += other.words
        sentenceCount += other.sentenceCount
        for index in kindSums.indices { kindSums[index] += other.kindSums[index] }
    }
}

/// Scores less their mean, and how long they are as a vector, which is asked for with every other sentence.
struct CentredScores: Sendable {
    private let scores: [Float]
    private let length: Float

    init(_ all: Span<Float>, at columns: Range<Int>) {
        var mean: Float = 0
        for column in columns { mean += all[column] }
        mean /= Float(max(1, columns.count))
        let centred = columns.map { all[$0] - mean }
        scores = centred
        length = centred.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// -1…1.
    func correlation(with other: Self) -> Float {
        var product: Float = 0
        for index in scores.indices { product += scores[index] * other.scores[index] }
        return product / (length * other.length + 1e-9)
    }
}

/// The numbers of the head that tells whether an analysis takes up a need, in a fixed order; `Training/FEATURES.md`,
/// section 8.
enum NeedNumbers {
    static let kinds: [SentenceKind] = [
        .enumeration, .unmetNeed, .analysis, .description, .placeholder, .administrative,
    ]
    static let names =
        [
            "cover", "cover-only", "none", "none-only", "topic", "topic-cosine", "classes", "length", "needs",
            "alike-max:described", "alike-mean:described", "alike-max:touched", "alike-mean:touched",
        ] + kinds.map { "kind-mean:" + $0.rawValue }

    /// Does the analysis take up `own`, one of `count` needs? Of its content `others` have what stands in further ones.
    static func numbers(
        _ own: NeedText, of count: Int, sharing others: StemSet, _ analysis: NeedText, _ heads: SentenceHeads
    ) -> [Float] {
        var only = own.content.subtracting(others)
        if only.isEmpty { only = own.content }
        let cover = ThreadText.cover(own.content, analysis.content)
        let coverOnly = ThreadText.cover(only, analysis.content)
        let shared = analysis.sentences.map { zip(own.topics, $0.topics).reduce(Float(0)) { $0 + $1.0 * $1.1 } }
        let cosines = analysis.sentences.map { ThreadText.cosine(own.topics, $0.topics) }
        let described = likeness(own, analysis, \.described)
        let touched = likeness(own, analysis, \.touched)
        let classes = Float((own.classes & analysis.classes).size) / Float(max(1, own.classes.size))
        let sentences = Float(max(1, analysis.sentences.count))
        return [
            cover, coverOnly, cover == 0 ? 1 : 0, coverOnly == 0 ? 1 : 0, shared.max() ?? 0, cosines.max() ?? 0,
            classes,
            PassageTally.logarithm(Float(analysis.words + 1)) / 3, Float(count) / 3,
            described.max() ?? 0, described.reduce(0, +) / sentences, touched.max() ?? 0,
            touched.reduce(0, +) / sentences,
        ]
            + kinds.map { kind in
                heads.index(of: kind).map { analysis.kindSums[$0] / Float(max(1, analysis.sentenceCount)) } ?? 0
            }
    }

    /// By sentence of the analysis, how alike the model sees it and the need: the correlation of the scores, that of the
    /// sentence of the need that is most alike.
    private static func likeness(
        _ need: NeedText, _ analysis: NeedText, _ scores: (NeedText.Sentence) -> CentredScores
    ) -> [Float] {
        analysis.sentences.map { sentence in
            need.sentences.map { scores($0).correlation(with: scores(sentence)) }.max() ?? 0
        }
    }
}

extension TextReader {
    /// How likely the analysis takes up each need, 0…1; `nil` without a model for it. Reads the needs once more.
    package mutating func likelihoodTakenUp(
        _ needs: [RedThreadTexts.Piece], of text: [UInt8], in analysis: [PassageTally]
    ) -> [Float]? {
        guard let model, let heads = model.threads, let told = PassageTally(whole: analysis)?.ofNeeds else {
            return nil
        }
        let texts = needs.map { piece in
            gathering = .need(NeedText(model, recorded: piece.topics))
            _ = read(text, in: piece.range)
            guard case .need(let need)? = gathering.take() else { return NeedText(model) }
            return need
        }
        let shared = NeedText.shared(texts)
        return texts.map { text in
            guard text.words > 0 else { return 0 }
            let numbers = NeedNumbers.numbers(text, of: texts.count, sharing: shared, told, model.heads)
            let score = heads.score(.takenUp, numbers)
            // Only powers of at most 0 are exact.
            let odds = SentenceHeads.exponential(-score.magnitude)
            return (score > 0 ? 1 : odds) / (1 + odds)
        }
    }
}

/// A set of classes of words: a bit for each of 256.
typealias ClassBits = SIMD4<UInt64>

extension ClassBits {
    /// How many classes it holds.
    fileprivate var size: Int { (0..<scalarCount).reduce(0) { $0 + self[$1].nonzeroBitCount } }

    init(_ classes: some Sequence<UInt8>) {
        self = .zero
        for id in classes { self[Int(id) / 64] |= 1 << UInt64(id % 64) }
    }
}
