/// A municipality's code (kommunenummer): three digits, "147" for Frederiksberg.
package struct MunicipalityCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 100…999.
    package let number: UInt16

    /// Accepts three digits, or four with a leading zero, as registers write it ("0147"); `nil` for all else.
    package init?(_ text: some StringProtocol) {
        var digits = Array(text.utf8)
        if digits.count == 4, digits.first == UInt8(ascii: "0") { digits.removeFirst() }
        guard digits.count == 3, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        let number = digits.reduce(UInt16(0)) { $0 * 10 + UInt16($1 - UInt8(ascii: "0")) }
        guard number >= 100 else { return nil }
        self.number = number
    }

    package var description: String { String(number) }

    package static func < (one: Self, other: Self) -> Bool { one.number < other.number }
}
