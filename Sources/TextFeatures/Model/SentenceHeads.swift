/// Which columns of a model answer which question, and the reading of their sums.
struct SentenceHeads: Sendable {
    private(set) var topics: [String] = []
    private var kinds: [SentenceKind] = []
    private var views: [Viewpoint?] = []
    private var speakers: [Speaker?] = []
    /// Columns of the heads, which follow one another: described, touched, kind, view, who.
    private let touched: Range<Int>
    private let kind: Range<Int>
    private let view: Range<Int>
    private let speaker: Range<Int>
    /// Worth of a step, and bias less threshold, by column.
    private let steps: WeightSums
    private let biases: WeightSums

    /// What stands for nobody in the heads of views and speakers.
    private static let nobody = "ingen"

    init(_ columns: [FeatureWeights.Column]) throws(ModelError) {
        steps = WeightSums(columns.map(\.step))
        biases = WeightSums(columns.map { $0.bias - $0.threshold })
        let heads = ["described", "touched", "kind", "view", "who"]
        var starts: [Int] = []
        var touchedTopics: [String] = []
        for (index, column) in columns.enumerated() {
            let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let head = heads.firstIndex(of: parts[0]) else { throw Self.unknown(column) }
            if head == starts.count { starts.append(index) }
            guard head == starts.count - 1 else { throw Self.missing(heads[starts.count]) }
            switch head {
            case 0: topics.append(parts[1])
            case 1: touchedTopics.append(parts[1])
            case 2:
                guard let kind = SentenceKind(rawValue: parts[1]) else { throw Self.unknown(column) }
                kinds.append(kind)
            case 3:
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
        guard topics.count <= 32, touchedTopics == topics else { throw Self.missing(heads[1]) }
        touched = starts[1]..<starts[2]
        kind = starts[2]..<starts[3]
        view = starts[3]..<starts[4]
        speaker = starts[4]..<columns.count
    }

    private static func unknown(_ column: FeatureWeights.Column) -> ModelError {
        ModelError(file: .weights, line: 0, problem: .unknownColumn(column.name))
    }

    private static func missing(_ head: String) -> ModelError {
        ModelError(file: .weights, line: 0, problem: .missingHead(head))
    }

    /// Scores less thresholds, from the sums of the weights of a sentence of `words` words.
    func scores(_ sums: WeightSums, words: Int) -> WeightSums {
        let length = Float(words + 1).squareRoot()
        var scores = biases
        scores.first += sums.first * steps.first / length
        scores.second += sums.second * steps.second / length
        scores.third += sums.third * steps.third / length
        scores.fourth += sums.fourth * steps.fourth / length
        scores.fifth += sums.fifth * steps.fifth / length
        return scores
    }

    /// Enters the answers into `sentence`.
    func judge(_ scores: WeightSums, into sentence: inout SentenceReading) {
        let flat = scores.flat
        let scores = flat.span
        let described = Self.positive(scores, 0..<touched.lowerBound)
        sentence.described = described
        sentence.touched = Self.positive(scores, touched) & ~described
        let (best, margin) = Self.best(scores, kind)
        sentence.kind = kinds[best]
        sentence.kindMargin = margin
        sentence.view = views[Self.best(scores, view).index]
        sentence.speaker = speakers[Self.best(scores, speaker).index]
    }

    /// One bit for each column above 0.
    @inline(__always)
    private static func positive(_ scores: Span<Float>, _ columns: Range<Int>) -> UInt32 {
        var bits: UInt32 = 0
        var bit: UInt32 = 1
        for column in columns {
            bits |= scores[column] > 0 ? bit : 0
            bit <<= 1
        }
        return bits
    }

    /// The highest of the columns, the first of equals, and how far it stands above the next; 0 if there is no other.
    @inline(__always)
    private static func best(_ scores: Span<Float>, _ columns: Range<Int>) -> (index: Int, margin: Float) {
        var best = columns.lowerBound
        var highest = scores[best]
        var second = -Float.infinity
        for column in columns.dropFirst() {
            let score = scores[column]
            if score > highest {
                second = highest
                highest = score
                best = column
            } else if score > second {
                second = score
            }
        }
        return (best - columns.lowerBound, columns.count > 1 ? highest - second : 0)
    }
}
