extension CPRNumber {
    /// A digit in UTF-8, of ASCII, of full width or of the Arabic scripts.
    struct Digit {
        let value: Int
        /// In bytes.
        let length: Int

        /// `nil` where none stands.
        init?(at index: Int, in bytes: [UInt8]) {
            guard index < bytes.count else { return nil }
            let first = bytes[index]
            guard first >= 0xD9 || (0x30...0x39).contains(first) else { return nil }
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            switch (first, second, third) {
            case (0x30...0x39, _, _): (value, length) = (Int(first) - 0x30, 1)
            case (0xD9, 0xA0...0xA9, _): (value, length) = (Int(second) - 0xA0, 2)  // U+0660…U+0669 Arabic-Indic
            case (0xDB, 0xB0...0xB9, _): (value, length) = (Int(second) - 0xB0, 2)  // U+06F0…U+06F9 eastern
            case (0xEF, 0xBC, 0x90...0x99): (value, length) = (Int(third) - 0x90, 3)  // U+FF10…U+FF19 full width
            default: return nil
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
                case UInt8(ascii: "\n"), UInt8(ascii: "\r"): hasLineBreak = true
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

        /// The character as ASCII has it: `%2D` and the dashes are hyphens, a non-breaking space is a space.
        private static func character(at index: Int, in bytes: [UInt8]) -> (byte: UInt8, length: Int) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
                let code = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                return (code, 3)
            }
            guard byte >= 0x80, let wide = wideCharacter(at: index, in: bytes) else { return (byte, 1) }
            return (UInt8(ascii: wide.isHyphen ? "-" : " "), wide.length)
        }

        /// A non-breaking or thin space, a soft or non-breaking hyphen, a dash or a minus sign, in UTF-8.
        static func wideCharacter(at index: Int, in bytes: [UInt8]) -> (length: Int, isHyphen: Bool)? {
            let second = index + 1 < bytes.count ? bytes[index + 1] : 0
            let third = index + 2 < bytes.count ? bytes[index + 2] : 0
            switch (bytes[index], second, third) {
            case (0xC2, 0xA0, _): return (2, false)  // U+00A0 no-break space
            case (0xC2, 0xAD, _): return (2, true)  // U+00AD soft hyphen
            case (0xE2, 0x80, 0x80...0x8B): return (3, false)  // U+2000…U+200B spaces
            case (0xE2, 0x80, 0x8C...0x8F): return (3, false)  // U+200C…U+200F joiners and direction marks
            case (0xE2, 0x80, 0x90...0x95): return (3, true)  // U+2010…U+2015 hyphens and dashes
            case (0xE2, 0x80, 0xAF): return (3, false)  // U+202F narrow no-break space
            case (0xE2, 0x81, 0xA0): return (3, false)  // U+2060 word joiner
            case (0xE2, 0x88, 0x92): return (3, true)  // U+2212 minus
            case (0xEF, 0xBB, 0xBF): return (3, false)  // U+FEFF zero-width no-break space
            default: return nil
            }
        }
    }
}
