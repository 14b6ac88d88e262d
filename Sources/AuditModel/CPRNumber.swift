/// A civil registration number (CPR-nummer) in running text: found by its spelling and a date that can be, and masked.
///
/// Ten digits `DDMMYYNNNN`. Numbers without a valid modulus-11 check have been issued since 2007, so the check digit
/// decides nothing here. Day + 60 (administrative numbers) is masked too: masking too much costs a few digits in a
/// quote, masking too little a person's identity.
package enum CPRNumber {
    package static let mask = "######-####"

    /// The text with every CPR number replaced by `mask`.
    package static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let places = ranges(in: bytes)
        return places.isEmpty ? text : String(decoding: replacing(places, in: bytes), as: UTF8.self)
    }

    /// The UTF-8 text with every CPR number replaced by `mask`.
    package static func masked(_ bytes: [UInt8]) -> [UInt8] {
        let places = ranges(in: bytes)
        return places.isEmpty ? bytes : replacing(places, in: bytes)
    }

    /// Where CPR numbers stand in UTF-8 text, ascending; one pass.
    package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            var reach = end(ofNumberAt: start, in: bytes)
            index = endOfRun(at: start, in: bytes)
            // "10 12 251248-9996": a number may begin inside what looked like one.
            while let end = reach, index < end {
                if isDigit(bytes[index]) {
                    if let later = self.end(ofNumberAt: index, in: bytes) { reach = max(end, later) }
                    index = endOfRun(at: index, in: bytes)
                } else {
                    index += 1
                }
            }
            if let end = reach, !isInHash(start..<end, in: bytes) { found.append(start..<end) }
        }
        return found
    }

    /// Whether digits are part of a SHA-256 in small hexadecimal letters: 64 of them that nothing adjoins. Such a keyed hash
    /// stands for a case id, and masked it would stand for nothing.
    private static func isInHash(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count == 10 else { return false }
        var start = range.lowerBound
        var end = range.upperBound
        while start > 0, end - start <= 64, isHexadecimal(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, end - start <= 64, isHexadecimal(bytes[end]) { end += 1 }
        return end - start == 64 && (start == 0 || !isLetter(bytes[start - 1]))
            && (end == bytes.count || !isLetter(bytes[end]))
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "f")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    /// Whether the text holds a CPR number.
    package static func occurs(in text: String) -> Bool { !ranges(in: Array(text.utf8)).isEmpty }

    private static func replacing(_ places: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + places.count)
        var copied = 0
        for place in places {
            result.append(contentsOf: bytes[copied..<place.lowerBound])
            result.append(contentsOf: mask.utf8)
            copied = place.upperBound
        }
        result.append(contentsOf: bytes[copied...])
        return result
    }

    /// Reads ten digits from the first digit of a run; `nil` unless they are a CPR number and no digit follows.
    ///
    /// Something may stand between day, month, year and serial number: spaces, dots, slashes, hyphens, a line break.
    /// Elsewhere only a line break may, and only in a number whose hyphen shows what it is, for an eight-digit phone
    /// number may end a line that a number begins. Where the word cpr stands in front, one blank may: "251248-99 96".
    private static func end(ofNumberAt start: Int, in bytes: [UInt8]) -> Int? {
        var digits = [10 of Int](repeating: 0)
        var index = start
        var hasHyphen = false
        var isBrokenElsewhere = false
        var hasBlankInSerial = false
        // "2012-000017" is a year and a number of a case: a hyphen between month and year comes with other separators.
        var looksLikeYear = false
        for count in 0..<10 {
            if count > 0 {
                let separator = Separator(at: index, in: bytes)
                switch count {
                case 2: looksLikeYear = separator.end == index
                case 4: looksLikeYear = looksLikeYear && separator.hasHyphen
                case 6:
                    hasHyphen = separator.hasHyphen
                    if looksLikeYear, separator.end == index { return nil }
                case 7... where separator.isBlank && !hasBlankInSerial && followsItsName(start, in: bytes):
                    hasBlankInSerial = true
                default:
                    if separator.end > index {
                        guard separator.hasLineBreak else { return nil }
                        isBrokenElsewhere = true
                    }
                }
                index = separator.end
            }
            guard index < bytes.count, isDigit(bytes[index]) else { return nil }
            digits[count] = Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
        }
        guard index == bytes.count || !isDigit(bytes[index]), hasHyphen || !isBrokenElsewhere else { return nil }
        return isDate(digits) ? index : nil
    }

    /// Whether "cpr", "CPR-nr.: " or the like stands in front, with no other digits between.
    private static func followsItsName(_ start: Int, in bytes: [UInt8]) -> Bool {
        var index = start
        while index >= 3, start - index <= longestName, !isDigit(bytes[index - 1]) {
            if "cpr".utf8.elementsEqual(bytes[(index - 3)..<index].lazy.map { $0 | 0x20 }) { return true }
            index -= 1
        }
        return false
    }

    /// What may stand between "cpr" and the number, in bytes: "-nummeret er ".
    private static let longestName = 16

    private static func endOfRun(at start: Int, in bytes: [UInt8]) -> Int {
        var index = start
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        return index
    }

    private static func isDate(_ digits: borrowing [10 of Int]) -> Bool {
        let written = digits[0] * 10 + digits[1]
        let day = written > 60 ? written - 60 : written
        let month = digits[2] * 10 + digits[3]
        let year = digits[4] * 10 + digits[5]
        let longest =
            switch month {
            case 2: year % 4 == 0 ? 29 : 28
            case 4, 6, 9, 11: 30
            case 1...12: 31
            default: 0
            }
        return day >= 1 && day <= longest
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    /// What may stand between two digits of one number: at most two marks, with white space around them.
    private struct Separator {
        var end: Int
        var hasHyphen = false
        var hasLineBreak = false
        /// Nothing but one blank.
        var isBlank: Bool { blanks == 1 && marks == 0 && !hasLineBreak }

        private var blanks = 0
        private var marks = 0

        /// The longest line indentation that is read as part of a number, in bytes.
        private static let longest = 40

        init(at start: Int, in bytes: [UInt8]) {
            end = start
            while end < bytes.count, end - start < Self.longest {
                let byte = bytes[end]
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"): return
                case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                    hasLineBreak = true
                    end += 1
                case UInt8(ascii: " "), UInt8(ascii: "\t"):
                    blanks += 1
                    end += 1
                case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
                    guard marks < 2 else { return }
                    marks += 1
                    hasHyphen = hasHyphen || byte == UInt8(ascii: "-")
                    end += 1
                default:
                    guard let wide = Self.wideCharacter(at: end, in: bytes) else { return }
                    if wide.isHyphen {
                        guard marks < 2 else { return }
                        marks += 1
                        hasHyphen = true
                    } else {
                        blanks += 1
                    }
                    end += wide.length
                }
            }
        }

        /// A non-breaking or thin space, a soft or non-breaking hyphen, a dash or a minus sign, in UTF-8.
        private static func wideCharacter(at index: Int, in bytes: [UInt8]) -> (length: Int, isHyphen: Bool)? {
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
