/// Finds passages that stand in many cases of a group (a municipality), in two passes and a fixed amount of memory.
///
/// The first pass counts fingerprints of all texts; the second looks closer at those that may be common, compares words
/// around them, and counts the cases that have a whole passage in common with the first one that had it.
package struct SharedPassages {
    /// A passage and how many cases have it.
    package struct Passage: Equatable, Sendable {
        package let group: Int
        package let cases: Int
        package let words: Int
        /// The case it was first found in, the text there, and the words there.
        package let exampleCase: Int
        package let exampleText: Int
        package let exampleWords: Range<Int>
    }

    /// A run of words as it stood where it was first found, with the words around it.
    private struct Variant {
        let group: Int
        let before: [UInt32]
        let after: [UInt32]
        let exampleCase: Int
        let exampleText: Int
        let word: Int
        var cases: Int
        var lastCase: Int
        var longest: Range<Int>
    }

    private let passage: Int
    private let threshold: Int
    private let fingerprints: PassageFingerprints
    private var sketch: CountSketch
    private var variants: [UInt64: [Variant]] = [:]
    private var held = 0
    /// Whether there was more than memory allows; then some passages are missing.
    package private(set) var isFull = false

    private let mostHeld: Int
    private static let mostVariants = 4

    /// - Parameters:
    ///   - passage: words a passage has at least.
    ///   - threshold: cases it stands in at least.
    ///   - sketchBits: 2^bits counters, four bytes each.
    ///   - mostHeld: runs of words that are looked at closer.
    package init(passage: Int, threshold: Int, sketchBits: Int = 23, mostHeld: Int = 200_000) {
        self.passage = passage
        self.threshold = threshold
        self.mostHeld = mostHeld
        fingerprints = PassageFingerprints(passage: passage)
        sketch = CountSketch(bits: sketchBits)
    }

    /// First pass: counts the texts of one case.
    package mutating func count(_ texts: [FoldedWords], group: Int) {
        var seen: Set<UInt64> = []
        for text in texts {
            for (hash, _) in fingerprints.choose(of: text.hashes) where seen.insert(hash).inserted {
                sketch.add(Self.key(hash, group))
            }
        }
    }

    /// Second pass, over the same cases: looks closer at what may be common.
    package mutating func collect(_ texts: [FoldedWords], group: Int, number: Int) {
        for (place, text) in texts.enumerated() {
            for (hash, word) in fingerprints.choose(of: text.hashes) {
                let key = Self.key(hash, group)
                guard sketch.count(key) >= threshold else { continue }
                match(text.hashes, at: word, key: key, group: group, number: number, text: place)
            }
        }
    }

    private mutating func match(
        _ words: [UInt32], at word: Int, key: UInt64, group: Int, number: Int, text: Int
    ) {
        let reach = passage - fingerprints.run
        let end = word + fingerprints.run
        let before = Array(words[max(0, word - reach)..<word].reversed())
        let after = Array(words[end..<min(words.count, end + reach)])
        for index in (variants[key] ?? []).indices {
            guard let variant = variants[key]?[index] else { continue }
            let left = zip(variant.before, before).prefix { $0 == $1 }.count
            let right = zip(variant.after, after).prefix { $0 == $1 }.count
            guard left + fingerprints.run + right >= passage else { continue }
            guard variant.lastCase != number else { return }
            let common = variant.word - left..<variant.word + fingerprints.run + right
            variants[key]?[index].cases += 1
            variants[key]?[index].lastCase = number
            variants[key]?[index].longest =
                min(variant.longest.lowerBound, common.lowerBound)..<max(variant.longest.upperBound, common.upperBound)
            return
        }
        guard variants[key, default: []].count < Self.mostVariants else { return }
        guard held < mostHeld else {
            isFull = true
            return
        }
        held += 1
        variants[key, default: []].append(
            Variant(
                group: group, before: before, after: after, exampleCase: number, exampleText: text, word: word,
                cases: 1, lastCase: number, longest: word..<end))
    }

    /// Passages in at least as many cases as asked for; those that overlap in their example are one. By group, the most
    /// common first.
    package var passages: [Passage] {
        let common = variants.values.joined().filter { $0.cases >= threshold }.sorted { one, other in
            (one.group, one.exampleCase, one.exampleText, one.longest.lowerBound, one.word)
                < (other.group, other.exampleCase, other.exampleText, other.longest.lowerBound, other.word)
        }
        var passages: [Passage] = []
        for variant in common {
            var range = variant.longest
            var cases = variant.cases
            if let last = passages.last, last.group == variant.group, last.exampleCase == variant.exampleCase,
                last.exampleText == variant.exampleText, last.exampleWords.overlaps(range)
            {
                range = last.exampleWords.lowerBound..<max(last.exampleWords.upperBound, range.upperBound)
                cases = max(cases, last.cases)
                passages.removeLast()
            }
            passages.append(
                Passage(
                    group: variant.group, cases: cases, words: range.count, exampleCase: variant.exampleCase,
                    exampleText: variant.exampleText, exampleWords: range))
        }
        return passages.enumerated().sorted { one, other in
            (one.element.group, -one.element.cases, one.offset) < (
                other.element.group, -other.element.cases, other.offset
            )
        }.map(\.element)
    }

    private static func key(_ hash: UInt64, _ group: Int) -> UInt64 {
        hash ^ (UInt64(truncatingIfNeeded: group) &+ 1) &* 0xC2B2_AE3D_27D4_EB4F
    }
}
