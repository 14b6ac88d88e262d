import Foundation
import Testing
import TextFeatures

/// Threads tied by what they say, against what the training found, `Training/golden/threads.json`.
@Suite("The shipped model of the red thread")
struct RedThreadTests {
    private struct Golden: Decodable {
        struct Input: Decodable {
            let needs: [String]
            let goals: [String]
            let interventions: [String]
            let followup: String
            /// By goal.
            var handlesCase: [Bool]?
        }

        let input: Input
        let goalNeed: [[Int]]
        let goalIntervention: [[Int]]
        let followed: [Int]

        enum CodingKeys: String, CodingKey {
            case input, followed
            case goalNeed = "goal-need"
            case goalIntervention = "goal-intervention"
        }
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: path)))
    }

    private static func reader() throws -> TextReader {
        let folder = "Sources/Rules/Vocabulary/Model/"
        let model = try SentenceModel(
            weights: bytes(folder + "sentences.tsv"), threads: bytes(folder + "threads.tsv"),
            classes: bytes(folder + "classes.tsv"), parts: bytes(folder + "compound-parts.txt"))
        return try TextReader(model: model)
    }

    /// Texts one after the other, each with its place.
    private struct Texts {
        var bytes: [UInt8] = []

        mutating func add(_ text: String) -> Range<Int> {
            let start = bytes.count
            bytes += Array(text.utf8)
            defer { bytes.append(0) }
            return start..<bytes.count
        }
    }

    private static func functionWords(_ reader: inout TextReader) throws -> StemSet {
        let lines = String(decoding: try bytes("Sources/Rules/Vocabulary/smaaord.txt"), as: UTF8.self)
        let words = lines.split(separator: "\n").filter { !$0.hasPrefix("#") }
        return StemSet(words.map { reader.stem(of: String($0)) })
    }

    private static func thread(_ input: Golden.Input, by reader: inout TextReader) throws -> RedThread {
        var texts = Texts()
        let needs = input.needs.map { RedThreadTexts.Piece(range: texts.add($0)) }
        let goals = input.goals.enumerated().map { index, goal in
            RedThreadTexts.Piece(range: texts.add(goal), handlesCase: input.handlesCase?[index] ?? false)
        }
        let interventions = input.interventions.map { RedThreadTexts.Piece(range: texts.add($0)) }
        let followUps = input.followup.isEmpty ? [] : [texts.add(input.followup)]
        let functionWords = try functionWords(&reader)
        let tied = reader.tie(
            texts.bytes,
            RedThreadTexts(needs: needs, goals: goals, interventions: interventions, followUps: followUps),
            functionWords: functionWords)
        return try #require(tied)
    }

    @Test("It ties what the training ties: all but one link in twenty")
    func links() throws {
        let golden = try JSONDecoder().decode([Golden].self, from: Data(Self.bytes("Training/golden/threads.json")))
        var reader = try Self.reader()
        var counted = 0
        var different = 0
        for example in golden {
            let goals = try Self.thread(example.input, by: &reader).goals
            var found: Set<[Int]> = []
            var expected: Set<[Int]> = []
            for (index, goal) in goals.enumerated() {
                for need in goal.needs { found.insert([0, index, need]) }
                for intervention in goal.interventions { found.insert([1, index, intervention]) }
                if goal.followUp != nil { found.insert([2, index]) }
            }
            for pair in example.goalNeed { expected.insert([0] + pair) }
            for pair in example.goalIntervention { expected.insert([1] + pair) }
            for goal in example.followed { expected.insert([2, goal]) }
            counted += expected.union(found).count
            different += expected.symmetricDifference(found).count
        }
        #expect(golden.count == 75)
        #expect(counted > 200)
        // Sentences are split in another way.
        #expect(Double(different) <= Double(counted) / 20, "\(different) of \(counted)")
    }

    @Test("A goal is tied to the need and the intervention that speak of the same, whatever their order")
    func order() throws {
        var reader = try Self.reader()
        let input = Golden.Input(
            needs: ["Noor har behov for hjælp til at læse.", "Noor har behov for at komme til tandlæge."],
            goals: [
                "Noor er undersøgt af en tandlæge, og hullerne er lavet.", "Noor kan læse en bog for 3. klasse.",
            ],
            interventions: [
                "Læsevejlederen læser med Noor hver dag.", "Sundhedsplejersken følger Noor til tandlæge.",
            ],
            followup: "Familien er flyttet. Noor har været hos tandlægen to gange, og alle huller er lavet.")
        let thread = try Self.thread(input, by: &reader)
        var texts = Texts()
        for text in input.needs + input.goals + input.interventions { _ = texts.add(text) }
        let followUp = texts.add(input.followup)
        let taken = followUp.lowerBound + "Familien er flyttet. ".utf8.count..<followUp.upperBound
        #expect(thread.goals[0].needs.contains(1))
        #expect(thread.goals[0].interventions.contains(1))
        #expect(thread.goals[1].needs.contains(0))
        #expect(thread.goals[0].followUp == taken)
    }

    @Test("What stands behind the first 64 of a kind is tied to nothing")
    func many() throws {
        var reader = try Self.reader()
        let count = 2 * RedThreadTexts.most
        let thread = try Self.thread(
            Golden.Input(
                needs: Array(repeating: "Noor har behov for hjælp til at læse.", count: count),
                goals: Array(repeating: "Noor kan læse en bog for 3. klasse.", count: count),
                interventions: Array(repeating: "Læsevejlederen læser med Noor hver dag.", count: count),
                followup: "Noor læser nu en bog om ugen."), by: &reader)
        #expect(thread.goals.count == count)
        let tied = thread.goals.prefix(RedThreadTexts.most)
        #expect(tied.contains { !$0.needs.isEmpty || !$0.interventions.isEmpty || $0.followUp != nil })
        #expect(thread.goals.allSatisfy { $0.needs.allSatisfy { $0 < RedThreadTexts.most } })
        let behind = thread.goals[RedThreadTexts.most...]
        #expect(behind.allSatisfy { $0.needs.isEmpty && $0.interventions.isEmpty && $0.followUp == nil })
    }

    @Test("Without weights nothing is tied")
    func noWeights() throws {
        let folder = "Sources/Rules/Vocabulary/Model/"
        let model = try SentenceModel(
            weights: Self.bytes(folder + "sentences.tsv"), classes: Self.bytes(folder + "classes.tsv"),
            parts: Self.bytes(folder + "compound-parts.txt"))
        var reader = try TextReader(model: model)
        let texts = RedThreadTexts(needs: [], goals: [], interventions: [], followUps: [])
        let tied = reader.tie([], texts, functionWords: StemSet())
        #expect(tied == nil)
    }

    @Test("A line of weights that names no number is refused")
    func unknownNumber() throws {
        let folder = "Sources/Rules/Vocabulary/Model/"
        let error = #expect(throws: ModelError.self) {
            try SentenceModel(
                weights: Self.bytes(folder + "sentences.tsv"), threads: Array("followed\tmoon\t1.0\n".utf8),
                classes: Self.bytes(folder + "classes.tsv"), parts: Self.bytes(folder + "compound-parts.txt"))
        }
        #expect(error?.line == 1)
    }
}
