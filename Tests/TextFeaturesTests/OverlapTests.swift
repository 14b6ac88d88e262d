import Testing
import TextFeatures

@Suite("Overlap of short texts")
struct OverlapTests {
    @Test("Equal texts overlap wholly, strangers not at all, whatever the order")
    func bounds() {
        let overlap = Overlap(of: [[1, 2], [3, 4]])
        #expect(overlap.between([1, 2], [2, 1, 1]) == 1)
        #expect(overlap.between([1, 2], [3, 4]) == 0)
        #expect(overlap.between([], [3, 4]) == 0)
    }

    @Test("The measure is the cosine of weights by rarity")
    func handCount() {
        // Of two texts 1 is in both and weighs 1, the others weigh 1 + ln 2.
        let rare = 1 + 0.693_147_2
        let expected = 1 / (1 + rare * rare)
        #expect(abs(Double(Overlap(of: [[1, 2], [1, 3]]).between([1, 2], [1, 3])) - expected) < 1e-6)
    }

    @Test("Stems to be ignored do not count")
    func ignored() {
        #expect(Overlap(of: [[1, 2], [1, 3]], ignoring: [1]).between([1, 2], [1, 3]) == 0)
        #expect(Overlap(of: [[1, 2], [1, 2]], ignoring: [1]).between([1, 2], [2]) == 1)
    }
}
