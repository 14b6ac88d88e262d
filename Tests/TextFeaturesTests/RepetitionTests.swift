import Testing
import TextFeatures

@Suite("Repetition")
struct RepetitionTests {
    @Test("What stood in a statement is repeated in the assessment, whatever its spelling")
    func pastedStatement() throws {
        let statement = "Skolen skriver, at Emil kommer for sent tre dage om ugen og er træt i timerne."
        let assessment = "Her er ordene: AT EMIL KOMMER FOR SENT, tre dage om ugen og er traet i timerne. Det er nyt."
        var reader = try TextReader()
        var finder = RepetitionFinder()
        let found = finder.find(in: [statement, assessment].map { reader.read(Array($0.utf8)) })
        #expect(found[0] == Repetition(words: 16, repeated: 0, runs: []))
        let run = RepeatedRun(words: 3..<17, firstText: 0, firstWord: 2)
        #expect(found[1] == Repetition(words: 20, repeated: 14, runs: [run]))
    }

    @Test("Seven words are no run, eight are, and a run may not overlap its first occurrence")
    func lengths() {
        #expect(repeated([[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7]]) == [0, 0])
        #expect(repeated([[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8]]) == [0, 8])
        #expect(repeated([Array(repeating: 5, count: 15)]) == [0])
        #expect(repeated([Array(repeating: 5, count: 16)]) == [8])
    }

    @Test("A run does not reach from one text into the next")
    func textBounds() {
        #expect(repeated([[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4], [5, 6, 7, 8]]) == [0, 0, 0])
    }

    @Test("The pass finds what comparing every window with every earlier one finds", arguments: 0..<40)
    func bruteForce(seed: Int) {
        var random = Generator(state: UInt64(seed))
        let texts = (0..<Int(random.next() % 5) + 1).map { _ in
            (0..<Int(random.next() % 90)).map { _ in UInt32(random.next() % (seed % 2 == 0 ? 2 : 3)) + 1 }
        }
        #expect(repeated(texts) == slowlyRepeated(texts))
    }

    @Test("Ten times the words take ten times the comparisons")
    func linear() {
        var counts: [Int] = []
        for length in [20_000, 200_000] {
            var random = Generator(state: 3)
            var stems = (0..<length).map { _ in UInt32(truncatingIfNeeded: random.next() >> 8) }
            stems.replaceSubrange(length / 2..<length, with: stems[..<(length / 2)])
            var finder = RepetitionFinder()
            #expect(finder.find(in: [TextReading(stems: stems)]).map(\.repeated) == [length / 2])
            counts.append(finder.comparisons)
        }
        #expect(counts[1] < 11 * counts[0])
    }

    @Test("A hundred thousand texts take no longer than one of their length", .timeLimit(.minutes(1)))
    func manyTexts() {
        let texts = Array(repeating: TextReading(stems: [1, 2, 3, 4, 5, 6, 7, 8]), count: 100_000)
        var finder = RepetitionFinder()
        let found = finder.find(in: [TextReading(stems: [9])] + texts)
        let run = RepeatedRun(words: 0..<8, firstText: 1, firstWord: 0)
        #expect(found[1].runs.isEmpty)
        #expect(found[2...].allSatisfy { $0.runs == [run] })
    }

    @Test("The first occurrence is named by its text and its place there, between empty texts too")
    func firstOccurrence() {
        var finder = RepetitionFinder()
        let texts: [[UInt32]] = [[], [20], [], [30, 1, 2, 3, 4, 5, 6, 7, 8], [], [1, 2, 3, 4, 5, 6, 7, 8]]
        let found = finder.find(in: texts.map { TextReading(stems: $0) })
        #expect(found[5].runs == [RepeatedRun(words: 0..<8, firstText: 3, firstWord: 1)])
    }

    private func repeated(_ texts: [[UInt32]]) -> [Int] {
        var finder = RepetitionFinder()
        _ = finder.find(in: [TextReading(stems: [9, 9, 9])])
        return finder.find(in: texts.map { TextReading(stems: $0) }).map(\.repeated)
    }

    private func slowlyRepeated(_ texts: [[UInt32]]) -> [Int] {
        texts.indices.map { text in
            var marked = Set<Int>()
            for begin in texts[text].indices.dropLast(7) {
                let window = texts[text][begin..<begin + 8]
                let stands = texts[...text].indices.contains { other in
                    texts[other].indices.dropLast(7).contains { first in
                        (other < text || first + 8 <= begin) && texts[other][first..<first + 8].elementsEqual(window)
                    }
                }
                if stands { marked.formUnion(begin..<begin + 8) }
            }
            return marked.count
        }
    }
}

/// A small generator of numbers that are the same everywhere.
struct Generator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return (mixed ^ mixed >> 31) >> 1
    }
}
