import Foundation
import Testing
import TextFeatures

/// The shipped weights against the scores that the training wrote down for some texts, `Training/golden/`.
@Suite("The shipped model of sentences")
struct GoldenTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: root.appending(path: path)))
    }

    private static func model() throws -> SentenceModel {
        let folder = "Sources/Rules/Vocabulary/Model/"
        return try SentenceModel(
            weights: bytes(folder + "sentences.tsv"), classes: bytes(folder + "classes.tsv"),
            parts: bytes(folder + "compound-parts.txt"))
    }

    @Test("Every column's score is the one the training wrote down")
    func scores() throws {
        let model = try Self.model()
        var reader = try TextReader(model: model)
        let table = String(decoding: try Self.bytes("Training/golden/sentences.tsv"), as: UTF8.self)
        let rows = table.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(rows.count > 20)
        #expect(rows[0].dropFirst().map(String.init) == model.columns)
        for row in rows.dropFirst() {
            let text = Array(row[0].replacing("\\n", with: "\n").utf8)
            let found = reader.explain(text, in: text.indices)
            let scores = try #require(found).scores
            let expected = row.dropFirst().compactMap { Float($0) }
            #expect(expected.count == scores.count)
            let furthest = zip(scores, expected).map { abs($0 - $1) }.max()
            #expect(try #require(furthest) < 1e-3, "row \(row[0].count) characters long")
        }
    }

    @Test("The quick judgement is the one the scores say")
    func judgements() throws {
        let model = try Self.model()
        var reader = try TextReader(model: model)
        let table = String(decoding: try Self.bytes("Training/golden/sentences.tsv"), as: UTF8.self)
        let topics = model.topics.count
        for line in table.split(separator: "\n").dropFirst() {
            let text = Array(line.prefix { $0 != "\t" }.utf8)
            for sentence in reader.read(text).sentences {
                let found = reader.explain(text, in: sentence.range)
                let scores = try #require(found).scores
                let powers = scores[...topics].map { exp(Double($0)) }
                let shares = powers.map { $0 / powers.reduce(0, +) }
                for topic in 0..<topics where abs(shares[topic] - 0.25) > 0.015 {
                    #expect(sentence.described >> topic & 1 == (shares[topic] > 0.25 ? 1 : 0))
                }
                let kinds = model.columns.indices.filter { model.columns[$0].hasPrefix("kind:") }
                let ranked = kinds.sorted { scores[$0] > scores[$1] }
                // Weights are rounded to half a step a word, of 0.03 here; see the tolerance of passages.
                let near = ranked.prefix { scores[ranked[0]] - scores[$0] < 0.02 }
                #expect(near.contains { "kind:" + sentence.kind.rawValue == model.columns[$0] })
            }
        }
    }

    @Test("A sentence is judged among others as it is alone")
    func judgedTogether() throws {
        let model = try Self.model()
        var reader = try TextReader(model: model)
        let table = String(decoding: try Self.bytes("Training/golden/sentences.tsv"), as: UTF8.self)
        let texts = table.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != "\t" }) }
        let whole = Array(texts.joined(separator: " ").utf8)
        let together = reader.read(whole)
        for sentence in together.sentences {
            let alone = Array(whole[sentence.range])
            let read = reader.read(alone)
            if read.sentences.count != 1 { continue }
            #expect(read.sentences[0].described == sentence.described, "\(String(decoding: alone, as: UTF8.self))")
            #expect(read.sentences[0].kind == sentence.kind, "\(String(decoding: alone, as: UTF8.self))")
            #expect(read.sentences[0].view == sentence.view, "\(String(decoding: alone, as: UTF8.self))")
        }
    }
}
