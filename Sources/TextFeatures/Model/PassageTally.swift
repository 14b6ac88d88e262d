/// What a passage is judged by beside its own text.
package struct PassageContext: Sendable {
    let functionWords: StemSet
    /// Stems of the unmet needs.
    let needs: StemSet
    /// Stems of all the other text.
    let others: [[UInt32]]

    package init(functionWords: StemSet, needs: StemSet, others: [[UInt32]]) {
        self.functionWords = functionWords
        self.needs = needs
        self.others = others
    }
}

/// Words that are counted in passages, by stem; the lists of `Training/passages.py`.
struct PassageWords: Sendable {
    private(set) var connectives = StemSet()
    private(set) var needs = StemSet()
    /// Words that do not tell what a need is about.
    private(set) var stop = StemSet()

    init() {}

    init(stemmer: inout WordStemmer) {
        connectives = StemSet(
            stemmer.stems(
                of: """
                    fordi derfor dermed derved idet hvorfor hvilket saaledes naar mens imens imidlertid derimod omvendt selvom \
                    eftersom da altsaa men skyldes haenger afhaenger forklarer betyder saalaenge vejer tungest tungere
                    """))
        needs = StemSet(stemmer.stems(of: "behov brug"))
        stop = StemSet(
            stemmer.stems(
                of: """
                    alle alt anden andet andre at af bare blev blive bliver da de dem den denne der deres det dette dig \
                    din dog du efter eller en end er et for fordi fra faa faar foer godt gik gjort ham han hans har have \
                    havde hel helt hende hendes her hos hun hvad hvem hver hvis hvor hvordan hvornaar i ikke ind ingen \
                    intet jeg kan kom kommer kun kunne lige mange man med meget mellem men mere mig min mod mon naar ned \
                    noget nogen nogle nok nu og ogsaa om op os over paa saa sagde selv ser siden sig sin sine sit skal \
                    skulle som staar sted stor store tid til tilbage to tre ud under uden var ved vi vil ville vaere \
                    vaeret hele samt dermed derfor behov brug
                    """))
    }
}

/// What is summed up over the sentences of a passage that is judged as a whole; what it is judged beside comes later.
package struct PassageTally: Sendable {
    /// For each domain of the model the bits of its topics.
    private let topics: [UInt32]
    private let known: PassageWords
    private(set) package var sums: PassageSums
    private var domainSums: [Float]
    private var domainMaxima: [Float]
    /// The highest share of a domain in what a sentence may be about, however likely it describes any of it.
    private var domainShares: [Float]
    /// The highest score of any of its topics as touched, kept within `touchLimits`.
    private var domainTouches: [Float]
    private var content = StemSet()
    private var connectives = 0
    private var figures = 0
    private var needWords = 0
    private var theory = 0
    /// Words that may be names, each time they stand there.
    private var names: [UInt32] = []
    /// What it has of needs, for those that it may take up.
    private(set) var ofNeeds: NeedText

    init(topics: [UInt32], known: PassageWords, model: SentenceModel, heads: PassageHeads) {
        self.topics = topics
        self.known = known
        sums = PassageSums(model, heads)
        domainSums = Array(repeating: 0, count: heads.domains.count)
        domainMaxima = domainSums
        domainShares = domainSums
        domainTouches = Array(repeating: Self.touchLimits.lowerBound, count: heads.domains.count)
        ofNeeds = NeedText(model)
    }

    mutating func add(
        _ text: Span<UInt8>, _ sentence: SentenceReading, words: Span<ReadWord>, counted: Int, sums: WeightSums,
        scores: Span<Float>, shares: SentenceShares, model: SentenceModel
    ) {
        guard let heads = model.passages else { return }
        self.sums.add(words: counted, sums: sums, shares: shares, heads: heads)
        addWords(text, words.extracting(sentence.words), heads: heads)
        ofNeeds.add(sentence, words: words, scores: scores, shares: shares, model: model, stopWords: known.stop)

        let ofTopics = shares.topics.prefix(model.topics.count).reduce(1e-9, +)
        for index in topics.indices {
            let bits = topics[index]
            var share: Float = 0
            for (topic, touched) in model.heads.touched.enumerated() where bits & 1 << UInt32(topic) != 0 {
                share += shares.topics[topic]
                let score = min(scores[touched], Self.touchLimits.upperBound)
                domainTouches[index] = max(domainTouches[index], score)
            }
            domainSums[index] += share
            domainMaxima[index] = max(domainMaxima[index], share)
            domainShares[index] = max(domainShares[index], share / ofTopics)
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
            if known.connectives.contains(word.stem) { connectives += 1 }
            if known.needs.contains(word.stem) { needWords += 1 }
            if heads.isTheory[word.marks.classSet] { theory += 1 }
            if !isFirst, SentenceJudge.hasCapitalAndSmall(text, Int(word.start)..<Int(word.end)) {
                names.append(word.stem)
            }
            content.insert(word.stem)
            isFirst = false
        }
    }

    /// Beyond these a score says no more.
    private static let touchLimits: ClosedRange<Float> = -3...2

    /// The parts of one passage together; `nil` without any.
    init?(whole parts: [PassageTally]) {
        guard let first = parts.first else { return nil }
        self = first
        for part in parts.dropFirst() { add(part) }
    }

    /// Takes up another tally of the same passage.
    private mutating func add(_ other: PassageTally) {
        sums.add(other.sums)
        for index in domainSums.indices {
            domainSums[index] += other.domainSums[index]
            domainMaxima[index] = max(domainMaxima[index], other.domainMaxima[index])
            domainShares[index] = max(domainShares[index], other.domainShares[index])
            domainTouches[index] = max(domainTouches[index], other.domainTouches[index])
        }
        content.formUnion(other.content)
        connectives += other.connectives
        figures += other.figures
        needWords += other.needWords
        theory += other.theory
        names += other.names
        ofNeeds.add(other.ofNeeds)
    }

    static func numberNames(domains: [String], kinds: [String]) -> [String] {
        let plain = [
            "new", "connectives", "numbers", "need-words", "need-cover", "length", "sentences", "theory", "theory-any",
            "new-names",
        ]
        let groups = [
            ("domain-max:", domains), ("domain-sum:", domains), ("domain-share:", domains),
            ("domain-touch:", domains),
        ]
        return plain + groups.flatMap { group, labels in labels.map { group + $0 } } + PassageSums.kindNames(kinds)
    }

    /// The numbers in the order of `numberNames`.
    func numbers(_ context: PassageContext) -> [Float] {
        let content = content.subtracting(context.functionWords)
        var told = content
        told.insert(names)
        var before = told.found(in: context.others)
        before.formUnion(context.needs)
        let newNames = names.reduce(0) { $0 + (before.contains($1) ? 0 : 1) }
        let wanted = context.needs.subtracting(context.functionWords)
        let new = Self.share(content.count - content.countShared(with: before), of: content.count)
        let needCover = Self.share(content.countShared(with: wanted), of: wanted.count)
        let theoryAny: Float = theory > 0 ? 1 : 0
        let needShare = Self.share(needWords, of: sums.sentences + 1)
        let theoryShare = Self.share(min(theory, 3), of: 3)
        let newNameShare = Self.share(min(newNames, 5), of: 5)
        var numbers: [Float] = [
            2 * new, 20 * Self.share(connectives, of: sums.words + 1), 40 * Self.share(figures, of: sums.words + 1),
            4 * needShare, 2 * needCover, sums.length, Float(sums.sentences) / 5, 2 * theoryShare,
            theoryAny, 2 * newNameShare,
        ]
        numbers += domainMaxima.map { 3 * $0 }
        numbers += domainSums.map { 3 * Self.logarithm(1 + $0) }
        numbers += domainShares.map { 3 * $0 }
        numbers += domainTouches
        return numbers + sums.kindNumbers
    }

    private static func share(_ count: Int, of whole: Int) -> Float { Float(count) / Float(max(1, whole)) }

    /// The natural logarithm of a number above 0: that of its power of two, and the series of the rest.
    static func logarithm(_ value: Float) -> Float {
        let part = (value.significand - 1) / (value.significand + 1)
        let square = part * part
        var series: Float = 0
        for odd in stride(from: Float(13), to: 0, by: -2) { series = series * square + 1 / odd }
        return Float(value.exponent) * 0.693_147_2 + 2 * part * series
    }
}

extension TextReader {
    /// Reads `range` of `text` and sums up what its passage can be judged by; no tally without a model of passages.
    /// - Parameter topics: for each domain of the model the bits of its topics.
    package mutating func readPassage(
        _ text: [UInt8], in range: Range<Int>, topics: [UInt32], expecting expectation: SentenceExpectation = .none
    ) -> (reading: TextReading, tally: PassageTally?) {
        if let model, let heads = model.passages {
            gathering = .passage(PassageTally(topics: topics, known: passageWords, model: model, heads: heads))
        }
        let reading = read(text, in: range, expecting: expectation)
        guard case .passage(let tally)? = gathering.take() else { return (reading, nil) }
        return (reading, tally)
    }

    /// Judges texts as one passage; `nil` without any.
    /// - Parameter explains: whether they are meant as an analysis and explain something, be it in a single sentence.
    package func judge(
        _ passages: [PassageTally], context: PassageContext, explains: Bool = false
    ) -> PassageReading? {
        guard let heads = model?.passages, let tally = PassageTally(whole: passages) else { return nil }
        return heads.reading(tally, context, explains: explains)
    }
}
