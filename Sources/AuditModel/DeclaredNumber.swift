/// The number a case declares as its child's (`cpr`): a CPR number, or one that stands for it, "250012-AB12".
///
/// It is known only to be kept out of everything written, whatever stands between its digits and letters.
package struct DeclaredNumber: Equatable, Sendable, CustomStringConvertible {
    /// So few characters are no number, and would be found everywhere.
    private static let fewestCharacters = 8
    /// What may stand between two of its characters, in characters.
    private static let longestGap = 8

    /// Digits and small letters, in ASCII.
    private let characters: [UInt8]

    /// `nil` for what is no such number.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        var characters: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let character = Self.character(at: index, in: bytes)
            if let value = character.value { characters.append(value) }
            index += character.length
        }
        guard characters.count >= Self.fewestCharacters else { return nil }
        self.characters = characters
    }

    package var description: String { CPRNumber.mask }

    package func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let places = ranges(in: bytes)
        return places.isEmpty ? text : String(decoding: CPRNumber.replacing(places, in: bytes), as: UTF8.self)
    }

    package func occurs(in text: String) -> Bool { !ranges(in: Array(text.utf8)).isEmpty }

    /// Where it stands in UTF-8 text, ascending and apart; one pass.
    package func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            if let end = end(at: index, in: bytes) {
                found.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private func end(at start: Int, in bytes: [UInt8]) -> Int? {
        var index = start
        for (count, expected) in characters.enumerated() {
            var gap = 0
            while count > 0, gap < Self.longestGap, index < bytes.count {
                let between = Self.character(at: index, in: bytes)
                guard between.isSeparator else { break }
                index += between.length
                gap += 1
            }
            guard index < bytes.count else { return nil }
            let character = Self.character(at: index, in: bytes)
            guard character.value == expected else { return nil }
            index += character.length
        }
        return index
    }

    /// What stands at a byte: a digit or a letter of ASCII, something that separates, or neither.
    private static func character(
        at index: Int, in bytes: [UInt8]
    ) -> (value: UInt8?, length: Int, isSeparator: Bool) {
        let byte = bytes[index]
        if let digit = CPRNumber.Digit(at: index, in: bytes) {
            return (UInt8(ascii: "0") + UInt8(digit.value), digit.length, false)
        }
        if byte >= 0x80 {
            let wide = CPRNumber.Separator.wideCharacter(at: index, in: bytes)
            return (nil, wide?.length ?? 1, wide != nil)
        }
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) { return (byte | 0x20, 1, false) }
        // "%2D" in an address of the web.
        let isEscape =
            byte == UInt8(ascii: "%") && index + 2 < bytes.count
            && UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16) != nil
        return (nil, isEscape ? 3 : 1, true)
    }
}

extension CPRNumber {
    /// Text of a case, without the number it declares and any other.
    package static func masked(_ text: String, declared: DeclaredNumber?) -> String {
        masked(declared?.masked(text) ?? text)
    }
}
