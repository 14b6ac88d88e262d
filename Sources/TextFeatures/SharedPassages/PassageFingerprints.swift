/// A few of the runs of words of a text, chosen so that two texts with a long passage in common have one in common.
///
/// Winnowing: S. Schleimer, D. S. Wilkerson and A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD
/// 2003, 76–85. Of each window of hashes of runs the smallest is kept; any passage of `passage` words is found.
package struct PassageFingerprints: Sendable {
    /// Words of a run.
    package let run: Int
    private let window: Int

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// - Precondition: `passage` is 3 or more.
    package init(passage: Int) {
        precondition(passage >= 3)
        run = max(2, passage * 2 / 3)
        window = passage - run + 1
    }

    /// Hashes of the chosen runs, and at which word each begins; ascending.
    package func choose(of words: [UInt32]) -> [(hash: UInt64, word: Int)] {
        guard words.count >= run + window - 1 else { return [] }
        let hashes = runHashes(of: words)
        var chosen: [(hash: UInt64, word: Int)] = []
        // Places whose hashes rise from front to back: the front is the smallest of the window, the last of equals.
        var rising: [Int] = []
        var front = 0
        for place in hashes.indices {
            while rising.count > front, let last = rising.last, hashes[last] >= hashes[place] { rising.removeLast() }
            rising.append(place)
            if rising[front] <= place - window { front += 1 }
            guard place >= window - 1, chosen.last?.word != rising[front] else { continue }
            chosen.append((hash: hashes[rising[front]], word: rising[front]))
        }
        return chosen
    }

    /// A hash for each run, in one pass.
    private func runHashes(of words: [UInt32]) -> [UInt64] {
        var leaving: UInt64 = 1
        for _ in 1..<run { leaving = leaving &* Self.base }
        var hash: UInt64 = 0
        var hashes: [UInt64] = []
        hashes.reserveCapacity(words.count - run + 1)
        for (index, word) in words.enumerated() {
            if index >= run { hash = hash &- UInt64(words[index - run]) &* leaving }
            hash = hash &* Self.base &+ UInt64(word)
            if index >= run - 1 { hashes.append(Self.mixed(hash)) }
        }
        return hashes
    }

    /// A rolling hash is uneven in its low bits, and the smallest of a window must be any.
    private static func mixed(_ hash: UInt64) -> UInt64 {
        let once = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
        return once ^ once >> 32
    }
}
