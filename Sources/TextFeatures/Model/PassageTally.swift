/// What a passage is judged by beside its own text.
package struct PassageContext: Sendable {
    /// For each domain of the model the bits of its topics.
    let topics: [UInt32]
    let functionWords: Set<UInt32>
    /// Stems of the unmet needs, and of them and all the other text.
    let needs: Set<UInt32>
    let before: Set<UInt32>

    package init(topics: [UInt32], functionWords: Set<UInt32>, needs: Set<UInt32>, before: Set<UInt32>) {
        self.topics = topics
        self.functionWords = functionWords
        self.needs = needs
        self.before = before
    }
}

/// Words that are counted in passages, by stem; the lists of `Training/passages.py`.
struct PassageWords: Sendable {
    private(set) var connectives: Set<UInt32> = []
    private(set) var needs: Set<UInt32> = []

    init() {}

    init(stemmer: inout WordStemmer) {
        connectives = Set(
            stemmer.stems(
                of: """
                    fordi derfor dermed derved idet hvorfor hvilket saaledes naar mens imens imidlertid derimod omvendt selvom \
                    eftersom da altsaa men skyldes haenger afhaenger forklarer betyder saalaenge vejer tungest tungere
                    """))
        needs = Set(stemmer.stems(of: "behov brug"))
    }
}

/// What is summed up over the sentences of a passage that is judged as a whole.
struct PassageTally: Sendable {
    private let context: PassageContext
    private let known: PassageWords
    /// By passage column, in whole steps.
    private(set) var sums: [Float]
    private(set) var words = 0
    private var sentences = 0
    private var kindSums: [Float]
    private var kindMaxima: [Float]
    private var domainSums: [Float]
    private var domainMaxima: [Float]
    private var content: Set<UInt32> = []
    private var connectives = 0
    private var figures = 0
    private var needWords = 0
    private var theory = 0
    private var newNames = 0

    init(_ context: PassageContext, known: PassageWords, model: SentenceModel, heads: PassageHeads) {
        self.context = context
        self.known = known
        sums = Array(repeating: 0, count: heads.columnCount)
        kindSums = Array(repeating: 0, count: model.heads.kind.count)
        kindMaxima = kindSums
        domainSums = Array(repeating: 0, count: heads.domains.count)
        domainMaxima = domainSums
    }

    mutating func add(
        _ text: Span<UInt8>, _ sentence: SentenceReading, words: Span<ReadWord>, sums: WeightSums, scores: WeightSums,
        model: SentenceModel
    ) {
        guard let heads = model.passages else { return }
        sentences += 1
        for index in self.sums.indices { self.sums[index] += sums[heads.start + index] }
        addWords(text, words.extracting(sentence.words), heads: heads)

        let kinds = Self.shares(scores, model.heads.kind, sharpness: 3)
        for index in kinds.indices {
            kindSums[index] += kinds[index]
            kindMaxima[index] = max(kindMaxima[index], kinds[index])
        }
        let topics = Self.shares(scores, model.heads.topicColumns, sharpness: 1)
        for (index, bits) in context.topics.enumerated() {
            var share: Float = 0
            for topic in model.topics.indices where bits & 1 << UInt32(topic) != 0 { share += topics[topic] }
            domainSums[index] += share
            domainMaxima[index] = max(domainMaxima[index], share)
        }
    }

    private mutating func addWords(_ text: Span<UInt8>, _ words: Span<ReadWord>, heads: PassageHeads) {
        var isFirst = true
        for index in words.indices {
            let word = words[index]
            if word.marks.contains(.number) {
                figures += 1
                continue
            }
            self.words += 1
            if known.connectives.contains(word.stem) { connectives += 1 }
            if known.needs.contains(word.stem) { needWords += 1 }
            if heads.isTheory[word.marks.classSet] { theory += 1 }
            if !isFirst, SentenceJudge.hasCapitalAndSmall(text, Int(word.start)..<Int(word.end)),
                !context.before.contains(word.stem)
            {
                newNames += 1
            }
            if !context.functionWords.contains(word.stem) { content.insert(word.stem) }
            isFirst = false
        }
    }

    /// Shares of columns: e to the power of their scores, out of the sum.
    static func shares(_ scores: WeightSums, _ columns: Range<Int>, sharpness: Float) -> [Float] {
        let values = columns.map { sharpness * scores[$0] }
        let highest = values.max() ?? 0
        let powers = values.map { SentenceHeads.exponential($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }

    static func numberNames(domains: [String], kinds: [String]) -> [String] {
        let plain = [
            "new", "connectives", "numbers", "need-words", "need-cover", "length", "sentences", "theory", "theory-any",
            "new-names",
        ]
        let groups = [("domain-max:", domains), ("domain-sum:", domains), ("kind-mean:", kinds), ("kind-max:", kinds)]
        return plain + groups.flatMap { group, labels in labels.map { group + $0 } }
    }

    /// The numbers in the order of `numberNames`.
    var numbers: [Float] {
        let length = Float(words + 1)
        let wanted = context.needs.subtracting(context.functionWords)
        let new = Self.share(content.subtracting(context.before).count, of: content.count)
        let needCover = Self.share(content.intersection(wanted).count, of: wanted.count)
        let theoryAny: Float = theory > 0 ? 1 : 0
        let needShare = Self.share(needWords, of: sentences + 1)
        let theoryShare = Self.share(min(theory, 3), of: 3)
        let newNameShare = Self.share(min(newNames, 5), of: 5)
        var numbers: [Float] = [
            2 * new, 20 * Self.share(connectives, of: words + 1), 40 * Self.share(figures, of: words + 1),
            4 * needShare, 2 * needCover, 2 * Self.logarithm(length) / 3, Float(sentences) / 5, 2 * theoryShare,
            theoryAny, 2 * newNameShare,
        ]
        let mean = Float(max(1, sentences))
        numbers += domainMaxima.map { 3 * $0 }
        numbers += domainSums.map { 3 * Self.logarithm(1 + $0) }
        numbers += kindSums.map { 2 * $0 / mean }
        numbers += kindMaxima.map { 2 * $0 }
        return numbers
    }

    private static func share(_ count: Int, of whole: Int) -> Float { Float(count) / Float(max(1, whole)) }

    /// The natural logarithm of a number from 1: that of its power of two, and the series of the rest.
    static func logarithm(_ value: Float) -> Float {
        let part = (value.significand - 1) / (value.significand + 1)
        let square = part * part
        var series: Float = 0
        for odd in stride(from: Float(13), to: 0, by: -2) { series = series * square + 1 / odd }
        return Float(value.exponent) * 0.693_147_2 + 2 * part * series
    }
}

extension TextReader {
    /// Judges the text of some ranges as one passage; `nil` without a model of passages. Reads them once more.
    package mutating func judgePassage(
        _ text: [UInt8], in ranges: [Range<Int>], context: PassageContext
    ) -> PassageReading? {
        guard let model, let heads = model.passages else { return nil }
        passage = PassageTally(context, known: passageWords, model: model, heads: heads)
        for range in ranges { _ = read(text, in: range) }
        defer { passage = nil }
        return passage.map { heads.reading(heads.scores($0)) }
    }
}
