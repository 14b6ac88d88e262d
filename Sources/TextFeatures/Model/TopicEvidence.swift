/// What the sentences of one or more texts tell of a topic, so that it can be judged whether they describe it.
package struct TopicEvidence: Sendable {
    /// The two highest likelihoods that a sentence describes it, and those of all sentences together.
    private var highest: Float = 0
    private var second: Float = 0
    private var sum: Float = 0
    /// The two highest scores of a sentence that touches it.
    private var touching = -Float.infinity
    private var secondTouching = -Float.infinity

    package init() {}

    /// Takes up a sentence; returns whether it tells more than all before.
    /// - Parameters:
    ///   - likelihood: that it describes the topic, 0…1.
    ///   - score: of the topic as touched.
    package mutating func add(likelihood: Float, touchScore score: Float) -> (describes: Bool, touches: Bool) {
        let tells = (describes: likelihood > highest, touches: score > touching)
        sum += likelihood
        second = max(second, min(highest, likelihood))
        highest = max(highest, likelihood)
        secondTouching = max(secondTouching, min(touching, score))
        touching = max(touching, score)
        return tells
    }

    /// From this likelihood on one sentence is enough: of dimensions of labelled cases that have one, 98 in a hundred are
    /// described.
    package static let sure: Float = 0.6

    var isSure: Bool { highest >= Self.sure }

    package static let names = ["highest", "second", "others", "touched", "touched-second"]

    /// In the order of `names`; `Training/FEATURES.md`, section 9.
    package var numbers: [Float] {
        [highest, second, sum - highest, Self.likelihood(touching), Self.likelihood(secondTouching)]
    }

    /// How likely a sentence with this score touches it, 0…1.
    private static func likelihood(_ score: Float) -> Float {
        let odds = SentenceHeads.exponential(-2 * score.magnitude)
        return score > -.infinity ? (score > 0 ? 1 : odds) / (1 + odds) : 0
    }
}

/// How far texts cover a topic.
package enum TopicCoverage: String, LinearHead {
    case missing = "nej"
    case touched = "delvist"
    case described = "ja"
}

extension SentenceModel {
    /// How far texts cover a topic, one of `topics` by index; `nil` without a model for it.
    package func coverage(of topic: Int, _ evidence: TopicEvidence) -> TopicCoverage? {
        guard let coverage else { return nil }
        guard !evidence.isSure else { return .described }
        let numbers = evidence.numbers + topics.indices.map { $0 == topic ? 1 : 0 }
        let scores = TopicCoverage.allCases.map { ($0, coverage.score($0, numbers)) }
        return scores.max { $0.1 < $1.1 }?.0
    }

    static func coverageNames(_ topics: [String]) -> [String] { TopicEvidence.names + topics.map { "topic:" + $0 } }
}
