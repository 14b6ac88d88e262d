/// The Danish Snowball algorithm for words of ASCII letters, as folded words mostly are: where the stem of a word ends.
///
/// A stem is the beginning of its word, so nothing is written. The steps are those of
/// <https://snowballstem.org/algorithms/danish/stemmer.html>, whose `løst` cannot occur; libstemmer takes ten times as
/// long, and a word that was not met before waits for it.
struct DanishSuffixes {
    /// A suffix with its last letter lowest.
    private struct Suffix {
        let letters: UInt64
        let mask: UInt64
        let length: Int

        init(_ suffix: Substring) {
            letters = suffix.utf8.reduce(0) { $0 << 8 | UInt64($1) }
            length = suffix.utf8.count
            mask = 1 << UInt64(8 * length) - 1
        }
    }

    /// By last letter, the longest first.
    private let endings: [[Suffix]]
    private let derivations: [Suffix]

    private static let listed = """
        hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres \
        ens hedens erens ers ets erets et eret
        """

    init() {
        let all = Self.longestFirst(Self.listed)
        endings = (0..<26).map { letter in all.filter { $0.letters & 0xFF == 0x61 + UInt64(letter) } }
        derivations = Self.longestFirst("ig lig elig els")
    }

    private static func longestFirst(_ list: String) -> [Suffix] {
        list.split(separator: " ").map(Suffix.init).sorted { $0.length > $1.length }
    }

    /// One bit for each of a to z.
    private static func bits(_ letters: String) -> UInt32 { letters.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x61) } }
    private let vowels = Self.bits("aeiouy")
    private let consonants = Self.bits("bcdfghjklmnpqrstvwxz")
    private let lettersBeforeS = Self.bits("abcdfghjklmnoprtvyz")

    /// The length of the stem of a word of small letters or digits of ASCII; `nil` if it has other bytes.
    func stemLength(of word: borrowing Span<UInt8>) -> Int? {
        var region = word.count
        var hasVowel = false
        var hasRegion = false
        for index in word.indices {
            let byte = word[index]
            guard byte < 0x80 else { return nil }
            let isVowel = Self.isOne(of: vowels, byte)
            if hasVowel, !isVowel, !hasRegion {
                hasRegion = true
                region = index + 1
            }
            hasVowel = hasVowel || isVowel
        }
        guard word.count >= 3, hasRegion else { return word.count }
        region = max(region, 3)

        var end = word.count
        removeEnding(word, region, &end)
        removeAfterConsonant(word, region, &end)
        if Self.tail(word, end) & 0xFFFF_FFFF == 0x6967_7374 { end -= 2 }  // "igst"
        if let found = derivations.first(where: { Self.matches($0, Self.tail(word, end), region, end) }) {
            end -= found.length
            removeAfterConsonant(word, region, &end)
        }
        if end > region, end > 1, word[end - 1] == word[end - 2], Self.isOne(of: consonants, word[end - 1]) {
            end -= 1
        }
        return end
    }

    private func removeEnding(_ word: borrowing Span<UInt8>, _ region: Int, _ end: inout Int) {
        guard end > region, word[end - 1] &- 0x61 < 26 else { return }
        let tail = Self.tail(word, end)
        if let found = endings[Int(word[end - 1] - 0x61)].first(where: { Self.matches($0, tail, region, end) }) {
            end -= found.length
        } else if word[end - 1] == UInt8(ascii: "s"), Self.isOne(of: lettersBeforeS, word[end - 2]) {
            end -= 1
        }
    }

    /// gd, dt, gt and kt lose their last letter.
    private func removeAfterConsonant(_ word: borrowing Span<UInt8>, _ region: Int, _ end: inout Int) {
        guard end - 2 >= region else { return }
        switch (word[end - 2], word[end - 1]) {
        case (UInt8(ascii: "g"), UInt8(ascii: "d")), (UInt8(ascii: "d"), UInt8(ascii: "t")),
            (UInt8(ascii: "g"), UInt8(ascii: "t")), (UInt8(ascii: "k"), UInt8(ascii: "t")):
            end -= 1
        default: break
        }
    }

    /// The last eight letters before `end`, the last one lowest.
    private static func tail(_ word: borrowing Span<UInt8>, _ end: Int) -> UInt64 {
        var tail: UInt64 = 0
        for index in max(0, end - 8)..<end { tail = tail << 8 | UInt64(word[index]) }
        return tail
    }

    private static func matches(_ suffix: Suffix, _ tail: UInt64, _ region: Int, _ end: Int) -> Bool {
        tail & suffix.mask == suffix.letters && end - suffix.length >= region
    }

    private static func isOne(of letters: UInt32, _ byte: UInt8) -> Bool {
        byte &- 0x61 < 26 && letters >> UInt32(byte &- 0x61) & 1 == 1
    }
}
