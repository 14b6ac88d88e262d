/// How letters are made equal before words are compared: lower case, without accents, æ as ae, ø as oe, å as aa.
///
/// Spelling variants of one word (upper case, decomposed letters, ae for æ) so fold to the same bytes. The text itself is
/// never changed. The rules stand in `Training/FEATURES.md` too, since the training folds in the same way.
enum LetterFolding {
    /// What a byte does when it stands where a word may go on.
    ///
    /// A value above 1 is the folded letter; 0 ends a word, as digits do; 1 asks for a closer look (hyphens, bytes of
    /// longer letters and of signs beyond ASCII).
    static let ascii: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt8(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) | 0x20
        case UInt8(ascii: "-"), 0x80...: 1
        default: 0
        }
    }

    /// Folded letters of U+00C0...U+00FF by the second UTF-8 byte less 0x80; 0 says it is no letter (× and ÷).
    /// Of two letters the first stands in the high byte.
    static let latin1: [UInt16] = {
        let letters = [
            "a", "a", "a", "a", "ae", "aa", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
            "d", "n", "o", "o", "o", "o", "oe", "", "oe", "u", "u", "u", "u", "y", "th", "ss",
        ]
        // Capitals are followed by their small letters; only ß and ÿ, the last of each row, are no pair.
        return (0..<64).map { index in
            (index == 63 ? "y" : letters[index % 32]).utf8.reduce(UInt16(0)) { $0 << 8 | UInt16($1) }
        }
    }()

    /// Base letters of U+0100...U+017F (Latin Extended-A) in order.
    private static let latinExtended = Array(
        ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
            + "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// A letter or sign as it stands in the text: its scalar value and its length in bytes.
    struct Scalar {
        let value: UInt32
        let length: Int
    }

    /// The scalar at `index`; bytes that are no UTF-8 count as one sign each (U+FFFD).
    static func scalar(in text: Span<UInt8>, at index: Int, end: Int) -> Scalar {
        let first = UInt32(text[index])
        let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard first >= 0x80 else { return Scalar(value: first, length: 1) }
        guard length > 1, index + length <= end else { return Scalar(value: 0xFFFD, length: 1) }
        var value = first & (0x7F >> UInt32(length))
        for offset in 1..<length {
            value = value << 6 | UInt32(text[index + offset]) & 0x3F
        }
        return Scalar(value: value, length: length)
    }

    /// Whether a scalar beyond ASCII goes on inside a word without leaving a letter: soft hyphen, zero-width signs.
    static func isInvisible(_ value: UInt32) -> Bool {
        value == 0xAD || (0x200B...0x200D).contains(value) || value == 0x2060 || value == 0xFEFF
    }

    /// Whether the sign beyond ASCII at `index` may stand within a number.
    static func mayJoin(_ text: Span<UInt8>, at index: Int) -> Bool {
        let sign = scalar(in: text, at: index, end: text.count).value
        return isCombining(sign) || isInvisible(sign)
    }

    static func isHyphen(_ value: UInt32) -> Bool {
        value == 0x2D || value == 0x2010 || value == 0x2011
    }

    static func isCombining(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

    /// Letters and digits, of any script; signs, spaces, dashes, quotes and pictures are none.
    static func isLetter(_ value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        case 0xAA, 0xB5, 0xBA: true
        case 0xAB..<0xC0, 0xD7, 0xF7: false
        case 0xC0..<0x300: true
        case 0x300...0x36F: false
        case 0x2000..<0x2C00, 0x3000..<0x3040, 0xE000..<0xF900, 0xFE00..<0xFE70, 0xFF00..<0xFF10, 0xFFF0...0xFFFF: false
        case 0xFEFF, 0x1F000...: false
        default: true
        }
    }

    static func isCapital(_ value: UInt32) -> Bool {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x178: true
        case 0x100...0x137, 0x14A...0x177: value % 2 == 0
        // ĸ (U+0138) stands alone, so here the capitals are odd.
        case 0x139...0x148, 0x179...0x17E: value % 2 == 1
        default: false
        }
    }

    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    static func isSmall(_ value: UInt32) -> Bool { isLetter(value) && !isCapital(value) && !isDigit(value) }

    /// Appends the folded letter; `mark` is a combining mark that follows it, or 0.
    static func append(_ value: UInt32, mark: UInt32, raw: Span<UInt8>, at range: Range<Int>, to word: inout [UInt8]) {
        switch value {
        case 0..<0x80:
            word.append(isDigit(value) ? UInt8(value) : ascii[Int(value)])
            switch (ascii[Int(value)], mark) {
            case (UInt8(ascii: "a"), 0x30A): word.append(UInt8(ascii: "a"))
            case (UInt8(ascii: "a"), 0x308), (UInt8(ascii: "o"), 0x308): word.append(UInt8(ascii: "e"))
            default: break
            }
        case 0xC0..<0x100:
            let letters = latin1[Int(value) - 0xC0]
            if letters > 0xFF { word.append(UInt8(letters >> 8)) }
            word.append(UInt8(letters & 0xFF))
        case 0x100..<UInt32(0x100 + latinExtended.count):
            word.append(latinExtended[Int(value) - 0x100])
        default:
            for index in range { word.append(raw[index]) }
        }
    }
}
