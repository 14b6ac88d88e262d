import Foundation
import Testing
import TextFeatures

/// Needs that an analysis takes up, against what the training found, `Training/golden/needs.json`.
@Suite("The shipped model of needs in an analysis")
struct NeedsTests {
    private struct Golden: Decodable {
        let needs: [String]
        let analyse: String
        let scores: [Float]
    }

    /// A text of the needs, one a line, and the analysis.
    private static func likelihoods(
        _ needs: [String], _ analysis: [String], by reader: inout TextReader
    ) throws -> [Float] {
        var text: [UInt8] = []
        func add(_ part: String) -> Range<Int> {
            let start = text.count
            text += Array(part.utf8)
            defer { text.append(0x0A) }
            return start..<text.count
        }
        let pieces = needs.map { RedThreadTexts.Piece(range: add($0)) }
        let parts = analysis.map(add)
        let tallies = parts.compactMap { reader.readPassage(text, in: $0, topics: PassageTests.topics).tally }
        let found = reader.likelihoodTakenUp(pieces, of: text, in: tallies)
        return try #require(found)
    }

    @Test("Needs have the likelihoods the training wrote down")
    func golden() throws {
        var reader = try PassageTests.reader(threads: true)
        let golden = try JSONDecoder().decode(
            [Golden].self, from: Data(try PassageTests.bytes("Training/golden/needs.json")))
        var differences: [Float] = []
        for passage in golden where !passage.analyse.isEmpty {
            let found = try Self.likelihoods(passage.needs, [passage.analyse], by: &reader)
            differences += zip(found, passage.scores).map { likelihood, score in
                abs(likelihood - 1 / (1 + Float(exp(-Double(score)))))
            }
        }
        #expect(differences.count > 60)
        // Weights are rounded to half a step; one analysis in ten is split into sentences in another way.
        differences.sort()
        #expect(differences[differences.count * 8 / 10] < 0.02)
        #expect(try #require(differences.last) < 0.25)
    }

    @Test("A need that an analysis weighs is likelier taken up than one it does not speak of")
    func weighed() throws {
        var reader = try PassageTests.reader(threads: true)
        let found = try Self.likelihoods(
            ["Noor har behov for hjælp til lektierne.", "Noor har behov for at komme til tandlæge."],
            [
                "Noor er bagud i skolen, fordi ingen derhjemme kan læse dansk med hende, og lektierne bliver derfor ikke lavet."
            ],
            by: &reader)
        #expect(found[0] > 0.65)
        #expect(found[1] < 0.5)
    }

    @Test("An analysis in two sections takes up what it takes up in one")
    func twoSections() throws {
        var reader = try PassageTests.reader(threads: true)
        let needs = ["Barnet har behov for søvn."]
        let parts = ["Barnet er træt, fordi mor arbejder om natten.", "Derfor vejer bedstefars hjælp tungest."]
        let whole = try Self.likelihoods(needs, [parts.joined(separator: "\n")], by: &reader)
        #expect(try Self.likelihoods(needs, parts, by: &reader) == whole)
    }

    @Test("Without a model nothing is said of needs")
    func noModel() throws {
        var reader = try PassageTests.reader()
        let text = Array("Barnet er træt.".utf8)
        let tally = reader.readPassage(text, in: text.indices, topics: PassageTests.topics).tally
        let analysis = try #require(tally)
        let found = reader.likelihoodTakenUp(
            [RedThreadTexts.Piece(range: text.indices)], of: text, in: [analysis])
        #expect(found == nil)
    }
}
