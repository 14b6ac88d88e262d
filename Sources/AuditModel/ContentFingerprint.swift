/// A 128-bit fingerprint of everything a case file says, to tell two deliveries of the same case apart.
///
/// It guards against accidents, not against someone who wants two files to collide. Skipped members and warnings do
/// not count: they say how a case was written, not what it says.
package struct ContentFingerprint: Hashable, Comparable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func < (one: Self, other: Self) -> Bool { (one.high, one.low) < (other.high, other.low) }
}

extension ContentFingerprint {
    /// 32 digits.
    package var hexadecimal: String {
        func digits(_ half: UInt64) -> String {
            let text = String(half, radix: 16)
            return String(repeating: "0", count: 16 - text.count) + text
        }
        return digits(high) + digits(low)
    }
}
