import Testing

@testable import TextFeatures

@Suite("How far texts cover a topic")
struct TopicEvidenceTests {
    /// A model that says ja from a likelihood of 0.5 on, and delvist where something touches the topic.
    private static let weights = """
        nej\tbias\t0
        delvist\tbias\t-10
        delvist\ttouched\t16
        ja\tbias\t-2
        ja\thighest\t4.1
        ja\ttopic:bolig\t-100
        """

    private static func model(coverage: String? = weights) throws -> SentenceModel {
        let names = [
            "described:sundhed", "described:bolig", "none:none", "touched:sundhed", "touched:bolig",
            "kind:beskrivelse", "view:ingen", "who:ingen",
        ]
        let columns = names.enumerated().map { "column\t\($0)\t\($1)\t1\t0\t0\n" }.joined()
        return try SentenceModel(
            weights: Array((columns + "features\t0\n").utf8), coverage: coverage.map { Array($0.utf8) }, classes: [],
            parts: [])
    }

    private static func evidence(_ sentences: [(likelihood: Float, touchScore: Float)]) -> TopicEvidence {
        var evidence = TopicEvidence()
        for sentence in sentences { _ = evidence.add(likelihood: sentence.likelihood, touchScore: sentence.touchScore) }
        return evidence
    }

    @Test("The numbers are the two highest of each and what the other sentences add, in any order of the sentences")
    func numbers() {
        let sentences: [(Float, Float)] = [(0.25, 0), (0.125, 1), (0.5, -1)]
        for order in [sentences, sentences.reversed()] {
            let numbers = Self.evidence(order).numbers
            #expect(numbers.count == TopicEvidence.names.count)
            #expect(Array(numbers[..<3]) == [0.5, 0.25, 0.375])
            // 1 / (1 + e^-2)
            #expect(abs(numbers[3] - 0.8808) < 0.001 && numbers[4] == 0.5)
        }
        #expect(TopicEvidence().numbers == [0, 0, 0, 0, 0])
    }

    @Test("A sentence is the place of what it tells most of")
    func most() {
        var evidence = TopicEvidence()
        #expect(evidence.add(likelihood: 0.25, touchScore: 1) == (true, true))
        #expect(evidence.add(likelihood: 0.5, touchScore: 0) == (true, false))
        #expect(evidence.add(likelihood: 0.5, touchScore: 1) == (false, false))
    }

    @Test("The likeliest answer wins, of each topic by its own weights")
    func answers() throws {
        let model = try Self.model()
        #expect(model.coverage(of: 0, TopicEvidence()) == .missing)
        #expect(model.coverage(of: 0, Self.evidence([(0.1, 1)])) == .touched)
        #expect(model.coverage(of: 0, Self.evidence([(0.5, -3)])) == .described)
        #expect(model.coverage(of: 1, Self.evidence([(0.5, -3)])) == .missing)
    }

    @Test("One sentence the model is sure of is enough, whatever the weights say")
    func sure() throws {
        #expect(try Self.model().coverage(of: 1, Self.evidence([(TopicEvidence.sure, -3)])) == .described)
        let training = String(decoding: try PassageTests.bytes("Training/coverage.py"), as: UTF8.self)
        #expect(training.contains("SURE = \(TopicEvidence.sure) "))
        #expect(try Self.model(coverage: nil).coverage(of: 0, Self.evidence([(0.9, 0)])) == nil)
    }

    @Test("A reading tells of each sentence how likely it describes what, one that is not judged nothing")
    func reading() throws {
        var reader = try TextReader(model: try Self.model())
        let text = Array("Karla er rask. Her er varmt.".utf8)
        let reading = reader.read(text)
        #expect(reading.sentences.count == 2)
        // All scores are 0: two topics and none are as likely.
        let scores = Array(reading.topicScores(inSentence: 1))
        #expect(scores.count == 4 && scores.suffix(2) == [0, 0])
        #expect(scores.prefix(2).allSatisfy { abs($0 - 1 / 3) < 0.001 })
        #expect(reading.topicScores(inSentence: 2).isEmpty)
        #expect(reader.readWords(text, in: text.indices).topicScores(inSentence: 0).isEmpty)
    }

    @Test("A file of weights that lacks an answer or names an unknown topic is refused")
    func malformed() {
        #expect(throws: ModelError.self) { try Self.model(coverage: "nej\tbias\t0\n") }
        #expect(throws: ModelError.self) { try Self.model(coverage: Self.weights + "\nja\ttopic:moon\t1") }
    }
}
