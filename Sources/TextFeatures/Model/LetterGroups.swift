/// The rows of groups of three to six letters, which are looked up by far the most often.
///
/// A group is known by its letters themselves, the first one lowest.
struct LetterGroups: Sendable {
    private var table: KeyTable
    /// A bit for what groups there may be: small enough for the nearest cache, and 0 for most groups that are not known.
    private var bits: [UInt64]

    /// How many bits of a hash choose the bit.
    private static let bitCount: UInt64 = 19

    /// - Parameter count: how many groups will be entered at most.
    init(count: Int) {
        table = KeyTable(count: count)
        bits = Array(repeating: 0, count: 1 << Int(Self.bitCount) / 64)
    }

    /// Enters the row of a group; `false` when it stands there already.
    mutating func insert(_ group: UInt64, row: UInt32) -> Bool {
        let bit = Self.bit(KeyTable.mixed(group))
        bits[bit / 64] |= 1 << UInt64(bit % 64)
        return table.insert(group, row)
    }

    @inline(__always)
    private static func bit(_ mixed: UInt64) -> Int { Int(truncatingIfNeeded: mixed &>> (64 - bitCount)) }

    subscript(group: UInt64) -> UInt32? { table[group] }

    /// Puts the rows of the known groups of a word, with "^" before and "$" behind it, into `found`; says how many they are.
    ///
    /// First all groups are sifted, then those left are looked up: without a branch, so that the processor waits for many
    /// at once.
    @inline(never)
    func find(in word: Span<UInt8>, sifted: inout [UInt64], into found: inout [UInt32]) -> Int {
        let bits = bits.span
        var left = sifted.mutableSpan
        var count = 0
        // From the end on, so that the groups that begin at a letter are the lowest bytes of one number.
        var letters = UInt64(UInt8(ascii: "$"))
        var available = 1
        var index = word.count
        while index >= 0 {
            index &-= 1
            letters = letters &<< 8 | UInt64(index < 0 ? UInt8(ascii: "^") : word[index])
            available &+= 1
            guard available >= 3 else { continue }
            Self.sift(letters & 0xFF_FFFF, bits, &left, &count)
            guard available >= 4 else { continue }
            Self.sift(letters & 0xFFFF_FFFF, bits, &left, &count)
            guard available >= 5 else { continue }
            Self.sift(letters & 0xFF_FFFF_FFFF, bits, &left, &count)
            guard available >= 6 else { continue }
            Self.sift(letters & 0xFFFF_FFFF_FFFF, bits, &left, &count)
        }
        var rows = found.mutableSpan
        return KeyTable.find(mixed: left.span, count: count, in: table.slots.span, into: &rows)
    }

    /// Keeps the hash of a group that may be known.
    @inline(__always)
    private static func sift(
        _ group: UInt64, _ bits: Span<UInt64>, _ left: inout MutableSpan<UInt64>, _ count: inout Int
    ) {
        let mixed = KeyTable.mixed(group)
        let bit = bit(mixed)
        left[count] = mixed
        count &+= Int(truncatingIfNeeded: bits[bit &>> 6] &>> UInt64(bit & 63) & 1)
    }
}
