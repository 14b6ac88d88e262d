/// A civil registration number (CPR-nummer) in running text: found by its spelling and a date that can be, and masked.
///
/// Ten digits `DDMMYYNNNN`. Numbers without a valid modulus-11 check have been issued since 2007, so the check digit
/// decides nothing here. Day + 60 (administrative numbers) is masked too: masking too much costs a few digits in a
/// quote, masking too little a person's identity. Digits are also those of other scripts that a copied text brings.
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
            guard Digit(at: index, in: bytes) != nil else {
                index += 1
                continue
            }
            var place = number(at: index, in: bytes)
            index = endOfRun(at: index, in: bytes)
            // "10 12 251248-9996": a number may begin inside what looked like one.
            while let first = place, index < first.upperBound {
                if Digit(at: index, in: bytes) != nil {
                    if let later = number(at: index, in: bytes) {
                        place = first.lowerBound..<max(first.upperBound, later.upperBound)
                    }
                    index = endOfRun(at: index, in: bytes)
                } else {
                    index += 1
                }
            }
            if let place, !isInHash(place, in: bytes) { found.append(place) }
        }
        return found
    }

    /// Whether digits are part of a SHA-256 in small hexadecimal letters: 64 of them that nothing adjoins. Such a keyed hash
    /// stands for a case id, and masked it would stand for nothing.
    private static func isInHash(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
        guard range.count <= 12, bytes[range].allSatisfy(isDigit) else { return false }
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

    static func replacing(_ places: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
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

    /// The CPR number that begins in the run of digits at `start`, however it is spelled.
    private static func number(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        if let end = end(ofNumberAt: start, in: bytes) ?? end(ofNumberWithCenturyAt: start, in: bytes)
            ?? end(ofSpacedNumberAt: start, in: bytes)
        {
            return start..<end
        }
        // "%20251248-9996": the run begins with two digits that stand for a blank.
        if start > 0, bytes[start - 1] == UInt8(ascii: "%"), start + 2 < bytes.count, isDigit(bytes[start + 1]),
            let end = end(ofNumberAt: start + 2, in: bytes)
        {
            return start + 2..<end
        }
        return gluedNumber(at: start, in: bytes)
    }

    /// Reads ten digits from the first digit of a run; `nil` unless they are a CPR number and no digit follows.
    ///
    /// Something may stand between day, month, year and serial number: spaces, dots, slashes, hyphens, a line break.
    /// Elsewhere only a line break may, and only in a number whose hyphen shows what it is, for an eight-digit phone
    /// number may end a line that a number begins. One blank may stand in the serial number where a hyphen or the word
    /// cpr stands in front of it, "251248-9 996", or where it halves one that stands apart, "251248 99 96".
    private static func end(ofNumberAt start: Int, in bytes: [UInt8]) -> Int? {
        var digits = [10 of Int](repeating: 0)
        var index = start
        var isDateTogether = true
        var hasGap = false
        var hasHyphen = false
        var isBrokenElsewhere = false
        var hasBlankInSerial = false
        // "2012-000017" is a year and a number of a case: a hyphen between month and year comes with other separators.
        var looksLikeYear = false
        for count in 0..<10 {
            if count > 0 {
                let separator = Separator(at: index, in: bytes)
                if separator.isBeforeSerialOnly, count != 6 { return nil }
                if count < 6, separator.end > index { isDateTogether = false }
                switch count {
                case 2: looksLikeYear = separator.end == index
                case 4: looksLikeYear = looksLikeYear && separator.hasHyphen
                case 6:
                    hasHyphen = separator.hasHyphen
                    hasGap = separator.end > index
                    if looksLikeYear, !hasGap { return nil }
                case 7... where separator.isBlank && !hasBlankInSerial:
                    guard isDateTogether && (hasHyphen || hasGap && count == 8) || followsItsName(start, in: bytes)
                    else { return nil }
                    hasBlankInSerial = true
                default:
                    if separator.end > index {
                        guard separator.hasLineBreak else { return nil }
                        isBrokenElsewhere = true
                    }
                }
                index = separator.end
            }
            guard let digit = Digit(at: index, in: bytes) else { return nil }
            digits[count] = digit.value
            index += digit.length
        }
        guard Digit(at: index, in: bytes) == nil, hasHyphen || !isBrokenElsewhere else { return nil }
        return isDate(digits) ? index : nil
    }

    /// Reads twelve digits with the year in full, "25-12-1948-9996"; `nil` unless the serial number is one of that century.
    ///
    /// An amount or a time of day may stand behind a date: what separates the serial number from a date with separators
    /// is a mark without blanks around it. "0101-2013-0042" is a municipality, a year and a number of a case.
    private static func end(ofNumberWithCenturyAt start: Int, in bytes: [UInt8]) -> Int? {
        var digits = [12 of Int](repeating: 0)
        var index = start
        var isTogether = true
        for count in 0..<12 {
            if count > 0 {
                let separator = Separator(at: index, in: bytes)
                let isThere = separator.end > index
                switch count {
                case ..<8 where separator.hasLineBreak || separator.isBeforeSerialOnly: return nil
                case 2: isTogether = !isThere
                case 4: guard isThere != isTogether else { return nil }
                case 8 where separator.hasLineBreak && !separator.hasHyphen: return nil
                case 8: guard isTogether || !separator.hasBlanks || followsItsName(start, in: bytes) else { return nil }
                default: guard !isThere else { return nil }
                }
                index = separator.end
            }
            guard let digit = Digit(at: index, in: bytes) else { return nil }
            digits[count] = digit.value
            index += digit.length
        }
        guard Digit(at: index, in: bytes) == nil else { return nil }
        let year = digits[4] * 1000 + digits[5] * 100 + digits[6] * 10 + digits[7]
        let short = InlineArray<10, Int> { digits[$0 < 4 ? $0 : $0 + 2] }
        return isDate(short) && year == yearOfBirth(short) ? index : nil
    }

    /// Reads ten digits with a blank between each and the next, "2 5 1 2 4 8 9 9 9 6"; `nil` where the row is longer.
    private static func end(ofSpacedNumberAt start: Int, in bytes: [UInt8]) -> Int? {
        var digits = [10 of Int](repeating: 0)
        var index = start
        for count in 0..<10 {
            if count > 0 {
                let separator = Separator(at: index, in: bytes)
                guard separator.isBlank || count == 6 && separator.hasHyphen else { return nil }
                index = separator.end
            }
            guard let digit = Digit(at: index, in: bytes) else { return nil }
            digits[count] = digit.value
            index += digit.length
        }
        let behind = Separator(at: index, in: bytes)
        let goesOn = (behind.end == index || behind.isBlank) && Digit(at: behind.end, in: bytes) != nil
        let isInRow = start > 1 && bytes[start - 1] == UInt8(ascii: " ") && isDigit(bytes[start - 2])
        return goesOn || isInRow || !isDate(digits) ? nil : index
    }

    /// The number behind a municipality code or a year without anything between, "147251248-9996".
    ///
    /// Neither a municipality, a year and a number of a case, written together, is one, nor a day and a time of day.
    private static func gluedNumber(at start: Int, in bytes: [UInt8]) -> Range<Int>? {
        let end = endOfRun(at: start, in: bytes)
        guard (9...14).contains(end - start), bytes[start..<end].allSatisfy(isDigit) else { return nil }
        var places = Array(start..<end)
        if places.count < 11 {
            let separator = Separator(at: end, in: bytes)
            let stop = endOfRun(at: separator.end, in: bytes)
            guard separator.hasHyphen, !separator.hasBlanks, !separator.hasLineBreak, stop == separator.end + 4,
                bytes[separator.end..<stop].allSatisfy(isDigit)
            else { return nil }
            places += separator.end..<stop
        }
        let values = places.map { Int(bytes[$0]) - Int(UInt8(ascii: "0")) }
        func value(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
        let length = places.count - 10
        guard length == 3 || length == 4 else { return nil }
        let front = value(0..<length)
        let isYear = length == 4 && (1900...2099).contains(front)
        guard isYear || (101...860).contains(front) else { return nil }
        let digits = InlineArray<10, Int> { values[length + $0] }
        guard digits[0] < 4, isDate(digits) else { return nil }
        if value(length + 4..<length + 6) == 0, [19, 20].contains(value(length..<length + 2)) || digits[6] < 4 {
            return nil
        }
        let isMoment =
            (1...12).contains(value(length..<length + 2)) && (1...31).contains(value(length + 2..<length + 4))
            && value(length + 4..<length + 6) < 24 && digits[6] < 6 && digits[8] < 6
        return isYear && isMoment ? nil : places[length]..<places[places.count - 1] + 1
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

    /// Where the digits end that stand side by side; behind characters nobody sees a number may begin as well.
    private static func endOfRun(at start: Int, in bytes: [UInt8]) -> Int {
        var index = start
        while let digit = Digit(at: index, in: bytes) {
            index += digit.length
            if digit.isBeforeInvisible { break }
        }
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

    /// The year in full, which the first digit of the serial number tells.
    private static func yearOfBirth(_ digits: borrowing [10 of Int]) -> Int {
        let year = digits[4] * 10 + digits[5]
        return switch digits[6] {
        case 0...3: 1900 + year
        case 4, 9: year < 37 ? 2000 + year : 1900 + year
        default: year < 58 ? 2000 + year : 1800 + year
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
}
