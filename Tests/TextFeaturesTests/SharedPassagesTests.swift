import Testing

@testable import TextFeatures

@Suite("Passages that stand in many cases")
struct SharedPassagesTests {
    /// So many different words of letters, the same for the same seed.
    private func words(_ count: Int, seed: Int) -> String {
        let letters = Array("abcdefghij")
        return (0..<count).map { "ord\(seed)x\($0 * 7919 % 1013)" }.joined(separator: " ")
            .reduce(into: "") { $0.append($1.wholeNumberValue.map { letters[$0] } ?? $1) }
    }

    private func find(_ texts: [String], groups: [Int]? = nil, threshold: Int) -> [SharedPassages.Passage] {
        var shared = SharedPassages(passage: 30, threshold: threshold, sketchBits: 12)
        let cases = texts.map { [FoldedWords(Array($0.utf8)[...])] }
        for (index, texts) in cases.enumerated() { shared.count(texts, group: groups?[index] ?? 0) }
        for (index, texts) in cases.enumerated() {
            shared.collect(texts, group: groups?[index] ?? 0, number: index)
        }
        return shared.passages
    }

    @Test(
        "A passage of thirty words is found wherever it stands; one of twenty-nine is not",
        arguments: [0, 1, 5, 11, 40])
    func length(lead: Int) {
        let texts = { (length: Int) in
            (1...4).map {
                self.words(lead, seed: $0) + " " + self.words(length, seed: 99) + " " + self.words(25, seed: 10 + $0)
            }
        }
        let found = find(texts(30), threshold: 4)
        #expect(found.count == 1)
        #expect(found.first?.cases == 4)
        #expect(found.first?.words == 30)
        #expect(found.first?.exampleWords == lead..<lead + 30)
        #expect(find(texts(29), threshold: 4).isEmpty)
    }

    @Test("A long passage is one passage, with its whole length")
    func long() {
        let texts = (1...3).map { words(10, seed: $0) + " " + words(200, seed: 99) }
        #expect(find(texts, threshold: 3).map(\.words) == [200])
    }

    @Test("Cases are counted by municipality, and a case once however often it says the same")
    func groups() {
        let passage = words(40, seed: 99)
        let found = find(
            [passage, passage + " " + words(9, seed: 1) + " " + passage, passage, passage], groups: [1, 1, 2, 2],
            threshold: 2)
        #expect(found.map(\.group) == [1, 2])
        #expect(found.map(\.cases) == [2, 2])
        #expect(find([passage + " og " + passage], threshold: 2).isEmpty)
    }

    @Test("What there is no room for is left out, said so, and takes no memory")
    func full() {
        var shared = SharedPassages(passage: 30, threshold: 2, sketchBits: 12, mostHeld: 5)
        let texts = [FoldedWords(Array(words(1000, seed: 99).utf8)[...])]
        for _ in 0..<2 { shared.count(texts, group: 0) }
        for number in 0..<2 { shared.collect(texts, group: 0, number: number) }
        #expect(shared.isFull)
        #expect(shared.passages.map(\.cases).allSatisfy { $0 == 2 })
        let held = Mirror(reflecting: shared).children.filter { $0.value is any Collection }
        #expect(held.compactMap { ($0.value as? any Collection)?.count }.allSatisfy { $0 <= 5 })
    }

    @Test("Signs beyond ASCII are no part of a word, and a letter is the same however it is spelled")
    func signs() {
        let plain = FoldedWords(Array("barnet sagde jeg er ærlig og bor 7 steder på lån".utf8)[...])
        let text = "»Barnet« sagde:\u{A0}“jeg er ærlig”… og\u{2003}bor\u{2013}7\u{2014}steder pa\u{30A} lå\u{AD}n"
        let padded = Array(("\u{201D}" + text).utf8)
        let signed = FoldedWords(padded[3...])
        #expect(signed.hashes == plain.hashes)
        #expect(signed.starts.prefix(3) == [5, 14, 25])
    }

    @Test("Capitals, signs and line breaks make no difference")
    func folding() {
        let one = FoldedWords(Array("Ærlig, Øl\nog ÅL 7".utf8)[...])
        let other = FoldedWords(Array("ærlig øl (og) ål: 7.".utf8)[...])
        #expect(one.hashes == other.hashes && one.count == 5)
        #expect(other.starts == [0, 7, 12, 16, 21])
    }
}
