extension CPRNumber {
    /// A digit in UTF-8, of ASCII, of full width or of the Arabic scripts, with the characters nobody sees between it and
    /// a digit that follows.
    struct Digit {
        let value: Int
        /// In bytes.
        private(set) var length: Int
        /// Whether characters nobody sees stand behind it, and a digit behind them.
        private(set) var isBeforeInvisible = false

        /// `nil` where none stands.
        init?(at index: Int, in bytes: [UInt8]) {
            guard let digit = Self.digit(at: index, in: bytes) else { return nil }
            (value, length) = digit
            let end = index + length
            guard end < bytes.count, bytes[end] < 0x20 || bytes[end] >= 0x7F else { return }
            let next = Invisible.end(at: end, in: bytes)
            guard next > end, Self.digit(at: next, in: bytes) != nil else { return }
            length = next - index
            isBeforeInvisible = true
        }

        private static func digit(at index: Int, in bytes: [UInt8]) -> (value: Int, length: Int)? {
            guard index < bytes.count else { return nil }
            let first = bytes[index]
            guard first >= 0xD9 || (0x30...0x39).contains(first) else { return nil }
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            switch (first, second, third) {
            case (0x30...0x39, _, _): return (Int(first) - 0x30, 1)
            case (0xD9, 0xA0...0xA9, _): return (Int(second) - 0xA0, 2)  // U+0660…U+0669 Arabic-Indic
            case (0xDB, 0xB0...0xB9, _): return (Int(second) - 0xB0, 2)  // U+06F0…U+06F9 eastern
            case (0xEF, 0xBC, 0x90...0x99): return (Int(third) - 0x90, 3)  // U+FF10…U+FF19 full width
            default: return nil
            }
        }
    }

    /// Characters that show nothing: control characters that end no line, the format characters of Unicode (Cf) that a text
    /// may hold, and variation selectors.
    enum Invisible {
        /// The longest row of them that is read as part of a number, in bytes.
        private static let longest = 40

        /// Where a row of them ends in UTF-8.
        static func end(at start: Int, in bytes: [UInt8]) -> Int {
            var end = start
            while end < bytes.count, end - start < longest {
                let length = length(at: end, in: bytes)
                guard length > 0 else { break }
                end += length
            }
            return end
        }

        /// The bytes of the one that stands there; 0 where none does.
        static func length(at index: Int, in bytes: [UInt8]) -> Int {
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            return switch (bytes[index], second, third) {
            case (0x01...0x08, _, _), (0x0E...0x1F, _, _), (0x7F, _, _): 1
            case (0xC2, 0x80...0x84, _), (0xC2, 0x86...0x9F, _): 2  // U+0080…U+009F without next line
            case (0xC2, 0xAD, _): 2  // U+00AD soft hyphen
            case (0xCD, 0x8F, _): 2  // U+034F combining grapheme joiner
            case (0xD8, 0x9C, _): 2  // U+061C Arabic letter mark
            case (0xE1, 0xA0, 0x8B...0x8F): 3  // U+180B…U+180F Mongolian selectors and vowel separator
            case (0xE2, 0x80, 0x8B...0x8F): 3  // U+200B…U+200F zero-width space, joiners and direction marks
            case (0xE2, 0x80, 0xAA...0xAE): 3  // U+202A…U+202E embeddings and overrides
            case (0xE2, 0x81, 0xA0...0xAF): 3  // U+2060…U+206F word joiner, isolates
            case (0xEF, 0xB8, 0x80...0x8F): 3  // U+FE00…U+FE0F variation selectors
            case (0xEF, 0xBB, 0xBF): 3  // U+FEFF zero-width no-break space
            case (0xEF, 0xBF, 0xB9...0xBB): 3  // U+FFF9…U+FFFB interlinear annotation
            case (0xF3, 0xA0, 0x80...0x87): min(4, bytes.count - index)  // U+E0000…U+E01FF tags, variation selectors
            default: 0
            }
        }
    }

    /// What may stand between two digits of one number: at most two marks, with white space around them; as in an address
    /// of the web (`%2D`) too.
    struct Separator {
        private(set) var end: Int
        /// A hyphen, a dash or an underscore.
        private(set) var hasHyphen = false
        private(set) var hasLineBreak = false
        /// A colon or a plus sign, which stand in times of day and sums as well.
        private(set) var isBeforeSerialOnly = false
        /// Nothing but one blank.
        var isBlank: Bool { blanks == 1 && marks == 0 && !hasLineBreak }
        var hasBlanks: Bool { blanks > 0 }

        private var blanks = 0
        private var marks = 0

        /// The longest line indentation that is read as part of a number, in bytes.
        private static let longest = 40

        init(at start: Int, in bytes: [UInt8]) {
            end = start
            while end < bytes.count, end - start < Self.longest {
                let (byte, length) = Self.character(at: end, in: bytes)
                switch byte {
                case nil: break
                case (0x0A...0x0D)?: hasLineBreak = true
                case UInt8(ascii: " "), UInt8(ascii: "\t"): blanks += 1
                case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"),
                    UInt8(ascii: "+"):
                    guard marks < 2 else { return }
                    marks += 1
                    hasHyphen = hasHyphen || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
                    isBeforeSerialOnly = isBeforeSerialOnly || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "+")
                default: return
                }
                end += length
            }
        }

        /// The character as ASCII has it: `%2D` and the dashes are hyphens, a non-breaking space is a space; `nil` for one
        /// that shows nothing.
        private static func character(at index: Int, in bytes: [UInt8]) -> (byte: UInt8?, length: Int) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let code = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                return (code, 3)
            }
            return wideCharacter(at: index, in: bytes) ?? (byte, 1)
        }

        /// What separates and ASCII has otherwise or not at all, in UTF-8; `nil` for what shows nothing.
        static func wideCharacter(at index: Int, in bytes: [UInt8]) -> (byte: UInt8?, length: Int)? {
            let (blank, hyphen, newline) = (UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\n"))
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            switch (bytes[index], second, third) {
            case (0xC2, 0x85, _): return (newline, 2)  // U+0085 next line
            case (0xC2, 0xA0, _): return (blank, 2)  // U+00A0 no-break space
            case (0xE1, 0x9A, 0x80): return (blank, 3)  // U+1680 ogham space
            case (0xE2, 0x80, 0x80...0x8A): return (blank, 3)  // U+2000…U+200A spaces
            case (0xE2, 0x80, 0x90...0x95): return (hyphen, 3)  // U+2010…U+2015 hyphens and dashes
            case (0xE2, 0x80, 0xA8...0xA9): return (newline, 3)  // U+2028, U+2029 line and paragraph separator
            case (0xE2, 0x80, 0xAF): return (blank, 3)  // U+202F narrow no-break space
            case (0xE2, 0x81, 0x83): return (hyphen, 3)  // U+2043 hyphen bullet
            case (0xE2, 0x81, 0x9F): return (blank, 3)  // U+205F mathematical space
            case (0xE2, 0x88, 0x92): return (hyphen, 3)  // U+2212 minus
            case (0xE3, 0x80, 0x80): return (blank, 3)  // U+3000 ideographic space
            case (0xEF, 0xB9, 0x98), (0xEF, 0xB9, 0xA3): return (hyphen, 3)  // U+FE58, U+FE63 small dash and hyphen
            case (0xEF, 0xBC, 0x8D): return (hyphen, 3)  // U+FF0D full-width hyphen
            case (0xEF, 0xBF, 0xBD): return (hyphen, 3)  // U+FFFD stands for bytes that were no text
            default:
                let length = Invisible.length(at: index, in: bytes)
                return length > 0 ? (nil, length) : nil
            }
        }
    }
}
