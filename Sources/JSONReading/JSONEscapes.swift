/// The escapes in a string or key of JSON.
package enum JSONEscapes {
    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D,
        UInt8(ascii: "t"): 0x09,
    ]

    /// The UTF-8 of what stands between quotation marks; an escape that is none stands for its letter.
    package static func resolved(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(UInt8(ascii: "\\")) else { return Array(text) }
        var resolved: [UInt8] = []
        var units: [UInt16] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), let unit = unit(in: rest) {
                units.append(unit)
                rest.removeFirst(5)
                continue
            }
            resolved += String(decoding: units, as: UTF16.self).utf8
            units.removeAll()
            if byte == UInt8(ascii: "\\"), let letter = rest.popFirst() {
                resolved.append(letters[letter] ?? letter)
            } else {
                resolved.append(byte)
            }
        }
        return resolved + String(decoding: units, as: UTF16.self).utf8
    }

    /// The number in `u00E6`: one unit of UTF-16, of which a pair may make a character.
    private static func unit(in text: ArraySlice<UInt8>) -> UInt16? {
        guard text.first == UInt8(ascii: "u"), text.count >= 5 else { return nil }
        return UInt16(String(decoding: text.dropFirst().prefix(4), as: UTF8.self), radix: 16)
    }
}
