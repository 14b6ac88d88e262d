/// A flat table of pairs of words, small enough for the nearest caches: most pairs of a text are not in it.
///
/// A pair is known by 32 bits of its hash beside its slot; another pair is taken for it once in some thousand million.
struct PairTable: Sendable {
    /// Open addressing; 0 is empty.
    private(set) var tags: [UInt32]
    private(set) var rows: [UInt32]
    /// A bit for what pairs there may be: small enough for the nearer caches, and 0 for nearly all pairs that have no row.
    private(set) var bits: [UInt64]

    /// How many bits of a hash choose the bit.
    private static let bitCount: UInt64 = 21

    /// - Parameter count: how many pairs will be entered at most.
    init(count: Int) {
        var capacity = 8
        while capacity < 2 * count { capacity *= 2 }
        tags = Array(repeating: 0, count: capacity)
        rows = Array(repeating: 0, count: capacity)
        bits = Array(repeating: 0, count: 1 << Int(Self.bitCount) / 64)
    }

    /// Puts down a pair behind `count` others, if the table whose bits these are may hold it; there must be room in any case.
    @inline(__always)
    static func add(
        _ first: UInt32, _ second: UInt32, to pairs: inout MutableSpan<UInt64>, _ count: inout Int, _ bits: Span<UInt64>
    ) {
        let pair = mixed(first, second)
        let bit = bit(pair)
        pairs[count] = pair
        count &+= Int(truncatingIfNeeded: bits[bit &>> 6] &>> UInt64(bit & 63) & 1)
    }

    /// Puts down the rows of those pairs that are in the table; returns how many. All are looked up together, so that the
    /// processor waits for many at once.
    func find(_ candidates: [UInt64], count: Int, into rows: inout [UInt32]) -> Int {
        let pairs = candidates.span.extracting(0..<count)
        var rows = rows.mutableSpan
        let tags = tags.span
        let known = self.rows.span
        let mask = tags.count &- 1
        // The rows have room for what stands in the slots where the pairs are likeliest.
        for index in pairs.indices { rows[index] = tags[Self.place(pairs[index], mask: mask).slot] }
        var count = 0
        for index in pairs.indices {
            var (slot, tag) = Self.place(pairs[index], mask: mask)
            var found = rows[index]
            while found != tag, found != 0 {
                slot = (slot &+ 1) & mask
                found = tags[slot]
            }
            guard found != 0 else { continue }
            rows[count] = known[slot]
            count &+= 1
        }
        return count
    }

    /// The bit of a pair, counted from the first.
    @inline(__always)
    private static func bit(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed &>> (64 - bitCount)) }

    /// Enters the row of a pair; `false` when it stands there already.
    mutating func insert(_ first: UInt32, _ second: UInt32, row: UInt32) -> Bool {
        let bit = Self.bit(Self.mixed(first, second))
        bits[bit / 64] |= 1 << UInt64(bit % 64)
        var (slot, tag) = Self.place(Self.mixed(first, second), mask: tags.count - 1)
        while tags[slot] != 0 {
            if tags[slot] == tag { return false }
            slot = (slot + 1) & (tags.count - 1)
        }
        tags[slot] = tag
        rows[slot] = row
        return true
    }

    /// The row of a pair of words, by the hashes of their stems or of the signs that stand for them.
    func row(of first: UInt32, _ second: UInt32) -> UInt32? {
        var (slot, tag) = Self.place(Self.mixed(first, second), mask: tags.count - 1)
        while tags[slot] != tag {
            if tags[slot] == 0 { return nil }
            slot = (slot + 1) & (tags.count - 1)
        }
        return rows[slot]
    }

    @inline(__always)
    private static func place(_ mixed: UInt64, mask: Int) -> (slot: Int, tag: UInt32) {
        let folded = mixed ^ mixed >> 32
        return (Int(truncatingIfNeeded: folded) & mask, UInt32(truncatingIfNeeded: mixed >> 32) | 1)
    }

    @inline(__always)
    private static func mixed(_ first: UInt32, _ second: UInt32) -> UInt64 {
        (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    }
}
