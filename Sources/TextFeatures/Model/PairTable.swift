/// A flat table of pairs of words, small enough for the nearest caches: most pairs of a text are not in it.
///
/// A pair is known by 32 bits of its hash beside its slot; another pair is taken for it once in some thousand million.
struct PairTable: Sendable {
    /// Open addressing; 0 is empty.
    private(set) var tags: [UInt32]
    private(set) var rows: [UInt32]
    /// A bit for what pairs there may be: small enough for the nearest cache, and 0 for nine of ten pairs of a text.
    private(set) var bits: [UInt64]

    /// How many bits of a hash choose the bit.
    private static let bitCount: UInt64 = 19

    /// - Parameter count: how many pairs will be entered at most.
    init(count: Int) {
        var capacity = 8
        while capacity < 2 * count { capacity *= 2 }
        tags = Array(repeating: 0, count: capacity)
        rows = Array(repeating: 0, count: capacity)
        bits = Array(repeating: 0, count: 1 << Int(Self.bitCount) / 64)
    }

    /// The bit of a pair, counted from the first.
    @inline(__always)
    private static func bit(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed &>> (64 - bitCount)) }

    /// Whether the pair may be in the table; its slot says it for sure.
    @inline(__always)
    static func mayHold(_ first: UInt32, _ second: UInt32, _ bits: Span<UInt64>) -> Bool {
        let bit = bit(mixed(first, second))
        return bits[bit &>> 6] &>> UInt64(bit & 63) & 1 == 1
    }

    /// Enters the row of a pair; `false` when it stands there already.
    mutating func insert(_ first: UInt32, _ second: UInt32, row: UInt32) -> Bool {
        let bit = Self.bit(Self.mixed(first, second))
        bits[bit / 64] |= 1 << UInt64(bit % 64)
        var (slot, tag) = Self.place(first, second, mask: tags.count - 1)
        while tags[slot] != 0 {
            if tags[slot] == tag { return false }
            slot = (slot + 1) & (tags.count - 1)
        }
        tags[slot] = tag
        rows[slot] = row
        return true
    }

    /// The slot of a pair of words, by the hashes of their stems or of the signs that stand for them.
    @inline(__always)
    static func slot(of first: UInt32, _ second: UInt32, in tags: Span<UInt32>) -> Int? {
        var (slot, tag) = place(first, second, mask: tags.count &- 1)
        while true {
            let found = tags[slot]
            if found == tag { return slot }
            if found == 0 { return nil }
            slot = (slot &+ 1) & (tags.count &- 1)
        }
    }

    func row(of first: UInt32, _ second: UInt32) -> UInt32? {
        Self.slot(of: first, second, in: tags.span).map { rows[$0] }
    }

    @inline(__always)
    private static func place(_ first: UInt32, _ second: UInt32, mask: Int) -> (slot: Int, tag: UInt32) {
        let mixed = mixed(first, second)
        let folded = mixed ^ mixed >> 32
        return (Int(truncatingIfNeeded: folded) & mask, UInt32(truncatingIfNeeded: mixed >> 32) | 1)
    }

    @inline(__always)
    private static func mixed(_ first: UInt32, _ second: UInt32) -> UInt64 {
        (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    }
}
