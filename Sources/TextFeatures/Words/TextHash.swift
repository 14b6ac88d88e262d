/// The 32-bit hash by which stems and features are compared; equal bytes give equal hashes on every machine, never 0.
struct TextHash {
    private var state: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// 32 bits, never 0.
    var value: UInt32 {
        let mixed = (state ^ state >> 32) &* 0x9E37_79B9_7F4A_7C15
        return max(1, UInt32(truncatingIfNeeded: mixed >> 32))
    }

    /// All 64 bits, never 0; for tables with many keys.
    var wide: UInt64 { max(1, state) }

    static func of(_ bytes: Span<UInt8>) -> UInt32 {
        var hash = TextHash()
        for index in bytes.indices { hash.add(bytes[index]) }
        return hash.value
    }

    static func of(_ bytes: [UInt8]) -> UInt32 { of(bytes.span) }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
    }

    static func of(_ text: String) -> UInt32 { of(Array(text.utf8)) }
}
