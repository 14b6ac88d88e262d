/// A flat table from 64-bit keys to numbers: open addressing, filled once, then only read.
struct KeyTable: Sendable {
    private var keys: [UInt64]
    private var values: [UInt32]

    /// - Parameter count: how many keys will be entered at most.
    init(count: Int) {
        var slots = 8
        while slots < 2 * count { slots *= 2 }
        keys = Array(repeating: 0, count: slots)
        values = Array(repeating: 0, count: slots)
    }

    /// Enters a key that is not 0; `false` when it stands there already.
    mutating func insert(_ key: UInt64, _ value: UInt32) -> Bool {
        var slot = Self.slot(key, keys.count)
        while keys[slot] != 0 {
            if keys[slot] == key { return false }
            slot = (slot + 1) & (keys.count - 1)
        }
        keys[slot] = key
        values[slot] = value
        return true
    }

    @inline(__always)
    subscript(key: UInt64) -> UInt32? {
        let keys = keys.span
        var slot = Self.slot(key, keys.count)
        while true {
            if keys[slot] == key { return values[slot] }
            if keys[slot] == 0 { return nil }
            slot = (slot + 1) & (keys.count - 1)
        }
    }

    @inline(__always)
    private static func slot(_ key: UInt64, _ count: Int) -> Int {
        let mixed = key &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 32 ^ mixed >> 52) & (count - 1)
    }
}
