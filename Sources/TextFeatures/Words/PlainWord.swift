/// A word as most are: letters of ASCII and of U+00C0...U+00FF as one sign each, without hyphens and accents behind letters.
///
/// Its key is made of the bytes as they stand, in small letters; so `skål` and `skaal` have two keys for one meaning.
struct PlainWord {
    private(set) var key = WordKey()
    /// In bytes; 0 when what stands here is no such word.
    private(set) var length = 0
    /// Bytes that are no characters.
    private(set) var silent = 0

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080
    /// The second bytes of × and ÷, of ß and ÿ, when folded: no letters, and no pair of capital and small one.
    private static let noLetters: UInt64 = 0xB7B7_B7B7_B7B7_B7B7
    private static let noPair: UInt64 = 0xBFBF_BFBF_BFBF_BFBF

    init() {}

    /// The word at `start`, where a letter stands.
    @inline(__always)
    init(_ text: Span<UInt8>, at start: Int) {
        var index = start
        var carry: UInt64 = 0
        var key = WordKey()
        var silent = 0
        while true {
            let bytes = text.eightBytes(at: index)
            let beyond = bytes & Self.tops
            // The highest bit of each byte that is a letter of ASCII, after Hacker's Delight: comparisons by carries.
            let small = (bytes | Self.ones &* 0x20) & ~Self.tops
            let letters =
                ((small &+ Self.ones &* (0x80 - 0x61)) & ~(small &+ Self.ones &* (0x80 - 0x7B))) & Self.tops & ~beyond
            let others = ~(letters | beyond) & Self.tops
            let count = others.trailingZeroBitCount &>> 3
            let inside: UInt64 = count == 8 ? .max : 1 &<< UInt64(8 &* count) &- 1
            var block = (bytes | letters &>> 2) & inside
            if (beyond & inside) | carry != 0 {
                let leads = Self.equal(bytes, Self.ones &* 0xC3) & inside
                let seconds = leads &<< 8 | carry
                let folded = block | (seconds &>> 2)
                let strange = (Self.equal(folded, Self.noLetters) | Self.equal(folded, Self.noPair)) & seconds
                guard beyond & inside == leads | seconds, leads & seconds == 0, strange == 0 else { return }
                block = folded
                carry = leads &>> 56
                silent &+= Self.count(seconds)
            }
            key.append(block, at: index &- start)
            index &+= count
            if count < 8 { break }
        }
        guard carry == 0, index == text.count || text[index] != 0x2D else { return }
        self.key = key
        self.silent = silent
        length = index &- start
    }

    /// Folds the word that stands at `start` into `word`.
    func fold(_ text: Span<UInt8>, at start: Int, latin1: Span<UInt16>, into word: inout [UInt8]) {
        word.removeAll(keepingCapacity: true)
        word.append(addingCapacity: length) { letters in
            var index = start
            while index < start &+ length {
                let byte = text[index]
                index &+= 1
                if byte < 0x80 {
                    letters.append(byte | 0x20)
                } else {
                    let folded = latin1[Int(text[index] & 0x3F)]
                    index &+= 1
                    if folded > 0xFF { letters.append(UInt8(truncatingIfNeeded: folded &>> 8)) }
                    letters.append(UInt8(truncatingIfNeeded: folded))
                }
            }
        }
    }

    /// The number at `start`, where a digit stands; none where an invisible sign or an accent follows, behind which it
    /// may go on.
    @inline(__always)
    init(number text: Span<UInt8>, at start: Int) {
        var end = start
        while end < text.count, text[end] &- 0x30 < 10 { end &+= 1 }
        guard end &- start < 8, end == text.count || text[end] < 0x80 || !LetterFolding.mayJoin(text, at: end) else {
            return
        }
        var block: UInt64 = 0
        for index in start..<end { block |= UInt64(text[index]) &<< UInt64(8 &* (index &- start)) }
        key.append(block, at: 0)
        length = end &- start
    }

    /// The highest bit of each byte that is the same in both.
    @inline(__always)
    private static func equal(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let difference = one ^ other
        return ~(((difference & ~tops) &+ ~tops) | difference) & tops
    }

    /// How many of the highest bits of bytes are set.
    @inline(__always)
    private static func count(_ bits: UInt64) -> Int {
        Int(truncatingIfNeeded: ((bits &>> 7) &* ones) &>> 56)
    }
}

extension Span<UInt8> {
    /// The eight bytes from `index` on, the first one lowest; zeros behind the end.
    ///
    /// Not inlined: by itself the compiler makes one load of it, among other checks it makes eight.
    @inline(never)
    package func eightBytes(at index: Int) -> UInt64 {
        guard index >= 0, index <= count &- 8 else { return lastBytes(from: index) }
        let low = UInt64(self[index]) | UInt64(self[index + 1]) << 8 | UInt64(self[index + 2]) << 16
        let middle = UInt64(self[index + 3]) << 24 | UInt64(self[index + 4]) << 32 | UInt64(self[index + 5]) << 40
        return low | middle | UInt64(self[index + 6]) << 48 | UInt64(self[index + 7]) << 56
    }

    @inline(never)
    private func lastBytes(from start: Int) -> UInt64 {
        var bytes: UInt64 = 0
        for index in start..<count { bytes |= UInt64(self[index]) &<< UInt64(8 &* (index &- start)) }
        return bytes
    }
}
