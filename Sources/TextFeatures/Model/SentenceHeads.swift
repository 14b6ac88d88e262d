/// Which columns of a model answer which question, and the reading of their sums. A class so that sharing costs nothing.
final class SentenceHeads: Sendable {
    let topics: [String]
    private let kinds: [SentenceKind]
    private let views: [Viewpoint?]
    private let speakers: [Speaker?]
    /// Columns of the heads, which follow one another: described with none, touched, kind, view, who.
    let touched: Range<Int>
    let kind: Range<Int>
    private let view: Range<Int>
    private let speaker: Range<Int>
    /// Worth of half a step, and bias, by column.
    private let steps: WeightSums
    private let biases: WeightSums
    /// By column: the probability above which a topic counts as described, the score above which it counts as touched.
    private let thresholds: [Float]

    /// What stands for nobody in the heads of views and speakers.
    private static let nobody = "ingen"

    init(_ columns: [FeatureWeights.Column]) throws(ModelError) {
        steps = WeightSums(columns.map { $0.step / Float(WordWeights.partsOfStep) })
        biases = WeightSums(columns.map(\.bias))
        thresholds = columns.map(\.threshold)
        let heads = ["described", "none", "touched", "kind", "view", "who"]
        var starts: [Int] = []
        var topics: [String] = []
        var touchedTopics: [String] = []
        var kinds: [SentenceKind] = []
        var views: [Viewpoint?] = []
        var speakers: [Speaker?] = []
        for (index, column) in columns.enumerated() {
            let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let head = heads.firstIndex(of: parts[0]) else { throw Self.unknown(column) }
            if head == starts.count { starts.append(index) }
            guard head == starts.count - 1 else { throw Self.missing(heads[starts.count]) }
            switch head {
            case 0: topics.append(parts[1])
            case 1: break
            case 2: touchedTopics.append(parts[1])
            case 3:
                guard let kind = SentenceKind(rawValue: parts[1]) else { throw Self.unknown(column) }
                kinds.append(kind)
            case 4:
                let view = Viewpoint(rawValue: parts[1])
                guard view != nil || parts[1] == Self.nobody else { throw Self.unknown(column) }
                views.append(view)
            default:
                let speaker = Speaker(rawValue: parts[1])
                guard speaker != nil || parts[1] == Self.nobody else { throw Self.unknown(column) }
                speakers.append(speaker)
            }
        }
        guard starts.count == heads.count else { throw Self.missing(heads[starts.count]) }
        guard starts[2] <= 32, touchedTopics == topics else { throw Self.missing(heads[2]) }
        touched = starts[2]..<starts[3]
        kind = starts[3]..<starts[4]
        view = starts[4]..<starts[5]
        speaker = starts[5]..<columns.count
        self.topics = topics
        self.kinds = kinds
        self.views = views
        self.speakers = speakers
    }

    var kindNames: [String] { kinds.map(\.rawValue) }
    /// Which of the kinds of the model it is.
    func index(of kind: SentenceKind) -> Int? { kinds.firstIndex(of: kind) }
    /// The columns of topics and, last, of none.
    var topicColumns: Range<Int> { 0..<touched.lowerBound }

    private static func unknown(_ column: FeatureWeights.Column) -> ModelError {
        ModelError(file: .weights, line: 0, problem: .unknownColumn(column.name))
    }

    private static func missing(_ head: String) -> ModelError {
        ModelError(file: .weights, line: 0, problem: .missingHead(head))
    }

    /// Scores from the sums of the weights of a sentence of `words` words, in halves of a step.
    func scores(_ sums: WeightSums, words: Int) -> WeightSums {
        let factor = 1 / Float(words &+ 1).squareRoot()
        var scores = biases
        scores.first += sums.first * steps.first * factor
        scores.second += sums.second * steps.second * factor
        scores.third += sums.third * steps.third * factor
        scores.fourth += sums.fourth * steps.fourth * factor
        scores.fifth += sums.fifth * steps.fifth * factor
        scores.sixth += sums.sixth * steps.sixth * factor
        return scores
    }

    /// Enters the answers into `sentence`, and adds to `topicScores` how likely it describes each topic and the scores as touched.
    func judge(_ scores: Span<Float>, into sentence: inout SentenceReading, _ topicScores: inout [Float]) {
        let (best, lead) = Self.best(scores, topicColumns)
        let described = enterTopics(scores, highest: scores[best], &topicScores)
        sentence.described = described
        sentence.hinted = hintedTopics(scores, best: best, lead: lead) & ~described
        sentence.touched = touchedTopics(scores) & ~described
        let (likeliest, margin) = Self.best(scores, kind)
        sentence.kind = kinds[likeliest]
        sentence.kindMargin = margin
        sentence.view = views[Self.best(scores, view).index]
        sentence.speaker = speakers[Self.best(scores, speaker).index]
    }

    /// Enters the likelihoods of the topics and their scores as touched; returns the topics whose probability, among all topics
    /// and none, is above their threshold: their share in the sum of e to the power of the scores.
    @inline(__always)
    private func enterTopics(_ scores: Span<Float>, highest: Float, _ topicScores: inout [Float]) -> UInt32 {
        let (columns, touched, thresholds) = (touched.lowerBound, touched, thresholds)
        var powers = InlineArray<32, Float>(repeating: 0)
        for column in 0..<columns { powers[column] = scores[column] - highest }
        // Over all of it, so that the compiler takes several at once.
        for column in 0..<32 { powers[column] = Self.exponential(powers[column]) }
        var sum: Float = 0
        for column in 0..<columns { sum += powers[column] }

        let first = topicScores.count
        topicScores.append(contentsOf: repeatElement(0, count: columns &- 1 &+ touched.count))
        var entered = topicScores.mutableSpan
        var bits: UInt32 = 0
        for topic in 0..<(columns &- 1) {
            let likelihood = powers[topic] / sum
            entered[first &+ topic] = likelihood
            bits |= likelihood > thresholds[topic] ? 1 << UInt32(truncatingIfNeeded: topic) : 0
        }
        for column in touched { entered[first &- 1 &+ column] = scores[column] }
        return bits
    }

    /// The topics that come next to the likeliest answer.
    @inline(__always)
    private func hintedTopics(_ scores: Span<Float>, best: Int, lead: Float) -> UInt32 {
        guard lead < Self.hintLead else { return 0 }
        let least = scores[best] - Self.hintLead
        var bits: UInt32 = 0
        for topic in topics.indices where scores[topic] > least { bits |= 1 << UInt32(truncatingIfNeeded: topic) }
        return bits
    }

    /// How far below the likeliest answer a topic may be and still be hinted at: an eighth as likely.
    private static let hintLead: Float = 2.1

    /// e to the power of a number of at most 0, to about five digits: the beginning of the series for a 256th of the power,
    /// squared eight times.
    @inline(__always)
    static func exponential(_ power: Float) -> Float {
        let part = max(power, -80) / 256
        var value: Float = 1 + part * (1 + part * (0.5 + part * (1 / 6)))
        for _ in 0..<8 { value *= value }
        return value
    }

    /// One bit for each touched topic.
    @inline(__always)
    private func touchedTopics(_ scores: Span<Float>) -> UInt32 {
        let thresholds = thresholds
        var bits: UInt32 = 0
        for column in touched {
            bits |=
                scores[column] > thresholds[column] ? 1 << UInt32(truncatingIfNeeded: column &- touched.lowerBound) : 0
        }
        return bits
    }

    /// The highest of the columns, the first of equals, and how far it stands above the next; 0 if there is no other.
    @inline(__always)
    private static func best(_ scores: Span<Float>, _ columns: Range<Int>) -> (index: Int, margin: Float) {
        let scores = scores.extracting(columns)
        var best = 0
        var highest = scores[0]
        var second = -Float.infinity
        var index = 1
        while index < scores.count {
            let score = scores[index]
            second = max(second, min(score, highest))
            best = score > highest ? index : best
            highest = max(highest, score)
            index &+= 1
        }
        return (best, scores.count > 1 ? highest - second : 0)
    }
}
