/// A fingerprint of everything a case file says, to tell two deliveries of the same case apart, and whether a case has
/// changed since a human reviewed it.
///
/// Eight bits of version and 120 of content. It guards against accidents, not against someone who wants two files to
/// collide. Skipped members and warnings do not count: they say how a case was written, not what it says.
package struct ContentFingerprint: Hashable, Comparable, Sendable {
    /// How fingerprints are made now. Whoever changes what they are made of, or how, raises it: fingerprints of two
    /// versions say nothing about one another.
    package static let currentVersion: UInt8 = 1

    /// The version in its highest eight bits.
    package let high: UInt64
    package let low: UInt64

    /// One that was stored.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// One made now, of the lower 56 bits of `content` and all of `more`.
    package init(content: UInt64, more: UInt64) {
        high = UInt64(Self.currentVersion) << 56 | content & (1 << 56 - 1)
        low = more
    }

    /// One that was written as 32 digits; `nil` for anything else.
    package init?(hexadecimal: String) {
        guard hexadecimal.utf8.count == 32, hexadecimal.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
            let high = UInt64(hexadecimal.prefix(16), radix: 16), let low = UInt64(hexadecimal.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    package var version: UInt8 { UInt8(high >> 56) }

    package static func < (one: Self, other: Self) -> Bool { (one.high, one.low) < (other.high, other.low) }
}

extension ContentFingerprint {
    /// 32 digits; the first two are the version.
    package var hexadecimal: String {
        func digits(_ half: UInt64) -> String {
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return digits(high) + digits(low)
    }
}
