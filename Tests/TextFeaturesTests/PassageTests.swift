import Foundation
import Testing
import TextFeatures

/// Analyses judged as a whole, against the scores that the training wrote down, `Training/golden/passages.json`.
@Suite("The shipped model of passages")
struct PassageTests {
    private struct Golden: Decodable {
        struct Input: Decodable {
            let needs: [String]
            let facts: String?
            let analyse: String
            let vurdering: String
        }

        struct Scores: Decodable {
            let type: [Float]
            let child: [Float]
            let parents: [Float]
            let surroundings: [Float]
            let assessment: [Float]

            enum CodingKeys: String, CodingKey {
                case type, assessment
                case child = "domain:barnets-udviklingsmaessige-behov"
                case parents = "domain:foraeldrekompetencer"
                case surroundings = "domain:familie-og-omgivelser"
            }
        }

        struct Verdicts: Decodable {
            let analysetype: String
            let domains: [String]
            let assessment: String

            enum CodingKeys: String, CodingKey {
                case analysetype, domains
                case assessment = "vurdering-foreligger"
            }
        }

        let input: Input
        let scores: Scores
        let verdicts: Verdicts
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: path)))
    }

    static func reader(passages: Bool = true, threads: Bool = false) throws -> TextReader {
        let folder = "Sources/Rules/Vocabulary/Model/"
        let model = try SentenceModel(
            weights: bytes(folder + "sentences.tsv"), passages: passages ? bytes(folder + "passages.tsv") : nil,
            threads: threads ? bytes(folder + "threads.tsv") : nil,
            classes: bytes(folder + "classes.tsv"), parts: bytes(folder + "compound-parts.txt"))
        return try TextReader(model: model)
    }

    private static func stems(of texts: [String], by reader: inout TextReader) -> StemSet {
        texts.reduce(into: StemSet()) { $0.insert(reader.read(Array($1.utf8)).stems) }
    }

    /// The child's five, the parents' six and the surroundings' six dimensions, in the order of the model's topics.
    static let topics: [UInt32] = [0b11111, 0b111111 << 5, 0b111111 << 11]

    private static func judge(
        _ text: [UInt8], in ranges: [Range<Int>], _ context: PassageContext, by reader: inout TextReader
    ) -> PassageReading? {
        let tallies = ranges.compactMap { reader.readPassage(text, in: $0, topics: topics).tally }
        return reader.judge(tallies, context: context)
    }

    private static func context(
        needs: [String], facts: String, by reader: inout TextReader
    ) throws -> PassageContext {
        let lines = String(decoding: try bytes("Sources/Rules/Vocabulary/smaaord.txt"), as: UTF8.self)
            .split(separator: "\n").map { String($0.prefix { $0 != "#" }) }
        return PassageContext(
            functionWords: stems(of: lines, by: &reader), needs: stems(of: needs, by: &reader),
            others: [stems(of: [facts], by: &reader).members])
    }

    private static func golden() throws -> [Golden] {
        let all = try JSONDecoder().decode([Golden].self, from: Data(try bytes("Training/golden/passages.json")))
        try #require(all.count > 2)
        return all
    }

    @Test("Types and domains have the scores the training wrote down")
    func scores() throws {
        var reader = try Self.reader()
        for golden in try Self.golden() {
            let text = Array(golden.input.analyse.utf8)
            let context = try Self.context(needs: golden.input.needs, facts: golden.input.facts ?? "", by: &reader)
            let found = Self.judge(text, in: [text.indices], context, by: &reader)
            let reading = try #require(found)
            let scores = golden.scores
            let expected = scores.type + scores.child + scores.parents + scores.surroundings
            #expect(expected.count == reading.scores.count)
            let furthest = zip(reading.scores, expected).map { abs($0 - $1) }.max()
            // The weights of a word are rounded to half a step, of 0.02 here and of 0.12 and 0.08 for the dimensions that
            // domains hang on too: by a seventh of one (the root of 1/48) on average, and by as much together, for the
            // sum is divided by the root of the words; the highest touched score of each domain counts once to twice.
            #expect(try #require(furthest) < 0.04, "an analysis of \(text.count) bytes")
            #expect(reading.type.map(String.init) ?? "none" == golden.verdicts.analysetype)
            #expect(reading.domains == golden.verdicts.domains)
        }
    }

    @Test("Assessments have the scores the training wrote down, with what the analysis hides of one")
    func assessments() throws {
        var reader = try Self.reader()
        for golden in try Self.golden() {
            let analysis = Array(golden.input.analyse.utf8)
            let tally = reader.readPassage(analysis, in: analysis.indices, topics: Self.topics).tally
            let text = Array(golden.input.vurdering.utf8)
            let own = reader.readAssessment(text, in: text.indices).sums
            let reply = reader.judgeAssessment([try #require(own)], hiddenIn: [try #require(tally).sums])
            let found = try #require(reply)
            let furthest = zip(found.scores, golden.scores.assessment).map { abs($0 - $1) }.max()
            #expect(found.scores.count == golden.scores.assessment.count)
            #expect(try #require(furthest) < 0.04, "an assessment of \(text.count) bytes")
            #expect(found.answer.rawValue == golden.verdicts.assessment)
        }
    }

    @Test("An assessment in two sections is judged as one; none at all is judged by what others hide")
    func dividedAssessment() throws {
        var reader = try Self.reader()
        let parts = ["Emil har behov for en kontaktperson.", "Mor kan ikke selv få ham i skole."]
        let text = Array(parts.joined(separator: "\n").utf8)
        let length = parts[0].utf8.count
        let sums = [text.indices, 0..<length, length + 1..<text.count].map { reader.readAssessment(text, in: $0).sums }
        let whole = reader.judgeAssessment([try #require(sums[0])], hiddenIn: [])
        let divided = reader.judgeAssessment(try sums[1...].map { try #require($0) }, hiddenIn: [])
        #expect(try #require(whole).scores == (try #require(divided)).scores)
        #expect(whole?.answer == .yes)
        #expect(reader.judgeAssessment([], hiddenIn: [])?.answer == .no)
        let hiding = Array("Det vurderes, at der er behov for en kontaktperson, da mor ikke kan løfte det alene.".utf8)
        let hidden = try #require(reader.readAssessment(hiding, in: hiding.indices).sums)
        #expect(reader.judgeAssessment([], hiddenIn: [hidden])?.answer == .partly)
    }

    @Test("An analysis in two sections is judged as one in two paragraphs")
    func twoSections() throws {
        var reader = try Self.reader()
        let parts = ["Barnet er træt, fordi mor arbejder om natten.", "Derfor vejer bedstefars hjælp tungest."]
        let text = Array(parts.joined(separator: "\n").utf8)
        let context = try Self.context(needs: ["Barnet har behov for søvn."], facts: "", by: &reader)
        let length = parts[0].utf8.count
        let whole = Self.judge(text, in: [text.indices], context, by: &reader)
        let divided = Self.judge(text, in: [0..<length, length + 1..<text.count], context, by: &reader)
        #expect(try #require(whole).scores == (try #require(divided)).scores)
    }

    @Test("Judging a passage leaves the judgement of sentences as it is")
    func sentencesStay() throws {
        var plain = try Self.reader(passages: false)
        var reader = try Self.reader()
        let table = String(decoding: try Self.bytes("Training/golden/sentences.tsv"), as: UTF8.self)
        let texts = table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
        let whole = Array(texts.joined(separator: " ").utf8)
        let context = try Self.context(needs: [], facts: "", by: &reader)
        _ = Self.judge(whole, in: [whole.indices], context, by: &reader)
        #expect(reader.read(whole) == plain.read(whole))
        let none = Self.judge(whole, in: [whole.indices], context, by: &plain)
        #expect(none == nil)
    }
}
