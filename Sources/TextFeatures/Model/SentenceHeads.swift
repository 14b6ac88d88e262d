/// Which columns of a model answer which question, and the reading of their sums.
struct SentenceHeads: Sendable {
    private(set) var topics: [String] = []
    private var described: [Int] = []
    private var touched: [Int] = []
    private var kinds: [(column: Int, kind: SentenceKind)] = []
    private var views: [(column: Int, view: Viewpoint?)] = []
    private var speakers: [(column: Int, speaker: Speaker?)] = []
    /// Worth of a step, and bias less threshold, by column.
    private let steps: WeightSums
    private let biases: WeightSums

    /// What stands for nobody in the heads of views and speakers.
    private static let nobody = "ingen"

    init(_ columns: [FeatureWeights.Column]) throws(ModelError) {
        steps = WeightSums(columns.map(\.step))
        biases = WeightSums(columns.map { $0.bias - $0.threshold })
        var touchedTopics: [(topic: String, column: Int)] = []
        for (index, column) in columns.enumerated() {
            let parts = column.name.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw Self.unknown(column) }
            switch parts[0] {
            case "described":
                topics.append(parts[1])
                described.append(index)
            case "touched":
                touchedTopics.append((parts[1], index))
            case "kind":
                guard let kind = SentenceKind(rawValue: parts[1]) else { throw Self.unknown(column) }
                kinds.append((index, kind))
            case "view":
                let view = Viewpoint(rawValue: parts[1])
                guard view != nil || parts[1] == Self.nobody else { throw Self.unknown(column) }
                views.append((index, view))
            case "who":
                let speaker = Speaker(rawValue: parts[1])
                guard speaker != nil || parts[1] == Self.nobody else { throw Self.unknown(column) }
                speakers.append((index, speaker))
            default: throw Self.unknown(column)
            }
        }
        guard topics.count <= 32, touchedTopics.map(\.topic) == topics else { throw Self.missing("touched") }
        guard !topics.isEmpty else { throw Self.missing("described") }
        guard !kinds.isEmpty else { throw Self.missing("kind") }
        guard !views.isEmpty else { throw Self.missing("view") }
        guard !speakers.isEmpty else { throw Self.missing("who") }
        touched = touchedTopics.map(\.column)
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
        var describedBits: UInt32 = 0
        var touchedBits: UInt32 = 0
        for topic in described.indices {
            if scores[described[topic]] > 0 { describedBits |= 1 << UInt32(topic) }
            if scores[touched[topic]] > 0 { touchedBits |= 1 << UInt32(topic) }
        }
        sentence.described = describedBits
        sentence.touched = touchedBits & ~describedBits

        var best = 0
        var second = -Float.infinity
        for index in kinds.indices.dropFirst() {
            let score = scores[kinds[index].column]
            if score > scores[kinds[best].column] {
                second = scores[kinds[best].column]
                best = index
            } else if score > second {
                second = score
            }
        }
        sentence.kind = kinds[best].kind
        sentence.kindMargin = second > -Float.infinity ? scores[kinds[best].column] - second : 0

        best = 0
        for index in views.indices where scores[views[index].column] > scores[views[best].column] { best = index }
        sentence.view = views[best].view
        best = 0
        for index in speakers.indices where scores[speakers[index].column] > scores[speakers[best].column] {
            best = index
        }
        sentence.speaker = speakers[best].speaker
    }
}
