/// A word as two integers.
///
/// Words of at most 15 bytes are their own key, so that keys are equal only if the words are; of a longer one the key is a
/// mix of 120 bits, by which no two words are ever confused by accident.
struct WordKey: Equatable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0

    init() {}

    /// The key of a word that is at hand letter by letter.
    init(_ word: borrowing Span<UInt8>) {
        var index = 0
        repeat {
            var block: UInt64 = 0
            for place in index..<min(word.count, index + 8) {
                block |= UInt64(word[place]) &<< UInt64(8 &* (place - index))
            }
            append(block, at: index)
            index += 8
        } while index <= word.count
    }

    /// The same as `==`, without a branch.
    @inline(__always)
    func isSame(as other: WordKey) -> Bool { (low ^ other.low) | (high ^ other.high) == 0 }

    /// Takes up the next eight bytes, the first one lowest; fewer, with zeros behind them, end the word.
    @inline(__always)
    mutating func append(_ block: UInt64, at index: Int) {
        switch index {
        case 0: low = block
        case 8: high = block
        default: mix(block)
        }
    }

    /// Multiply and fold (the core of wyhash, Wang Yi 2019), in two lanes that both take up the block.
    private mutating func mix(_ block: UInt64) {
        let one = (low ^ block).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        let other = (high ^ block &* 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        low = one.high ^ one.low
        // The highest byte is 0 in the keys that are words themselves.
        high = (other.high ^ other.low) | 0xFF << 56
    }

    /// Spreads over the slots of a table.
    @inline(__always)
    var hash: UInt64 {
        let mixed = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ mixed >> 32
    }
}
