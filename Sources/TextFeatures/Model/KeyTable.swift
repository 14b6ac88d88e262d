/// A flat table from 64-bit keys to numbers, small enough to stay near: open addressing, filled once, then only read.
///
/// A key is known by 32 bits of its hash beside its slot; another is taken for it once in some thousand million.
struct KeyTable: Sendable {
    struct Slot: Sendable {
        /// 0 when empty.
        var tag: UInt32 = 0
        var value: UInt32 = 0
    }

    private(set) var slots: [Slot]

    /// - Parameter count: how many keys will be entered at most.
    init(count: Int) {
        var capacity = 8
        while capacity < 2 * count { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
    }

    /// Enters a key; `false` when it stands there already.
    mutating func insert(_ key: UInt64, _ value: UInt32) -> Bool {
        var (index, tag) = Self.place(key, mask: slots.count - 1)
        while slots[index].tag != 0 {
            if slots[index].tag == tag { return false }
            index = (index + 1) & (slots.count - 1)
        }
        slots[index] = Slot(tag: tag, value: value)
        return true
    }

    /// What `key` stands for.
    @inline(__always)
    subscript(key: UInt64) -> UInt32? { Self.find(key, in: slots.span) }

    /// The same, for loops that hold the slots themselves.
    @inline(__always)
    static func find(_ key: UInt64, in slots: Span<Slot>) -> UInt32? {
        let mask = slots.count &- 1
        var (index, tag) = place(key, mask: mask)
        while true {
            let slot = slots[index]
            if slot.tag == tag { return slot.value }
            if slot.tag == 0 { return nil }
            index = (index &+ 1) & mask
        }
    }

    /// Writes what `key` stands for at `count` and counts it, if it stands for something.
    @inline(__always)
    static func find(_ key: UInt64, in slots: Span<Slot>, into found: inout MutableSpan<UInt32>, count: inout Int) {
        let mask = slots.count &- 1
        var (index, tag) = place(key, mask: mask)
        var slot = slots[index]
        while slot.tag != tag, slot.tag != 0 {
            index = (index &+ 1) & mask
            slot = slots[index]
        }
        found[count] = slot.value
        count &+= slot.tag == tag ? 1 : 0
    }

    @inline(__always)
    private static func place(_ key: UInt64, mask: Int) -> (index: Int, tag: UInt32) {
        let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
        return (Int(truncatingIfNeeded: mixed >> 40) & mask, max(1, UInt32(truncatingIfNeeded: mixed >> 8)))
    }
}
