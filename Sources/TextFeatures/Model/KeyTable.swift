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

    /// Writes what the keys with these hashes stand for to the front of the list, and returns how many have something.
    @inline(__always)
    static func find(
        mixed keys: Span<UInt64>, count: Int, in slots: Span<Slot>, into found: inout MutableSpan<UInt32>
    ) -> Int {
        let mask = slots.count &- 1
        var known = 0
        for index in 0..<count {
            var (place, tag) = place(mixed: keys[index], mask)
            var slot = slots[place]
            while slot.tag != tag, slot.tag != 0 {
                place = (place &+ 1) & mask
                slot = slots[place]
            }
            found[known] = slot.value
            known &+= slot.tag == tag ? 1 : 0
        }
        return known
    }

    /// The hash of a key.
    @inline(__always)
    static func mixed(_ key: UInt64) -> UInt64 { (key ^ key &>> 32) &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    private static func place(_ key: UInt64, mask: Int) -> (index: Int, tag: UInt32) { place(mixed: mixed(key), mask) }

    @inline(__always)
    private static func place(mixed: UInt64, _ mask: Int) -> (index: Int, tag: UInt32) {
        (Int(truncatingIfNeeded: mixed &>> 40) & mask, max(1, UInt32(truncatingIfNeeded: mixed &>> 8)))
    }
}
