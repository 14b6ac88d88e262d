/// A flat table from 64-bit keys to numbers: open addressing, filled once, then only read.
struct KeyTable: Sendable {
    struct Slot: Sendable {
        /// 0 when empty.
        var key: UInt64 = 0
        var value: UInt32 = 0
    }

    private(set) var slots: [Slot]

    /// - Parameter count: how many keys will be entered at most.
    init(count: Int) {
        var capacity = 8
        while capacity < 2 * count { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
    }

    /// Enters a key that is not 0; `false` when it stands there already.
    mutating func insert(_ key: UInt64, _ value: UInt32) -> Bool {
        var index = Self.first(key, slots.count)
        while slots[index].key != 0 {
            if slots[index].key == key { return false }
            index = (index + 1) & (slots.count - 1)
        }
        slots[index] = Slot(key: key, value: value)
        return true
    }

    @inline(__always)
    subscript(key: UInt64) -> UInt32? { Self.find(key, in: slots.span) }

    /// What `key` stands for; for loops that hold the slots themselves.
    @inline(__always)
    static func find(_ key: UInt64, in slots: Span<Slot>) -> UInt32? {
        var index = first(key, slots.count)
        while true {
            let slot = slots[index]
            if slot.key == key { return slot.value }
            if slot.key == 0 { return nil }
            index = (index + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    private static func first(_ key: UInt64, _ count: Int) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 52) & (count - 1)
    }
}
