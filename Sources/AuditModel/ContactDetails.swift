/// Telephone numbers and e-mail addresses in running text: what would let a reader of a quote reach those it is about.
///
/// Eight digits in the groups Danes write them in, with or without +45, and any number that begins with a plus; an address
/// by its `@`. Only quotes are masked so: whether a case holds a telephone number is no reason to change a judgement.
package enum ContactDetails {
    package static let numberMask = "########"
    package static let addressMask = "…@…"

    /// The text with every number and address replaced by a mask.
    package static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let places = ranges(in: bytes)
        guard !places.isEmpty else { return text }
        var result: [UInt8] = []
        var copied = 0
        for place in places {
            let mask = bytes[place].contains(UInt8(ascii: "@")) ? addressMask : numberMask
            result += bytes[copied..<place.lowerBound] + Array(mask.utf8)
            copied = place.upperBound
        }
        return String(decoding: result + bytes[copied...], as: UTF8.self)
    }

    /// Where they stand in UTF-8 text, ascending and apart.
    package static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var found = addresses(in: bytes)
        var index = 0
        while index < bytes.count {
            guard isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "+") else {
                index += 1
                continue
            }
            let number = NumberInText(at: index, in: bytes)
            if number.isTelephone { found.append(index..<number.end) }
            index = max(index + 1, number.end)
        }
        return apart(found.sorted { $0.lowerBound < $1.lowerBound })
    }

    private static func apart(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.reduce(into: []) { kept, range in
            if let last = kept.last, range.lowerBound < last.upperBound {
                kept[kept.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                kept.append(range)
            }
        }
    }

    private static func addresses(in bytes: [UInt8]) -> [Range<Int>] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { at in
            let start = bytes[..<at].lastIndex { !isAddressByte($0) }.map { $0 + 1 } ?? 0
            var end = bytes[(at + 1)...].firstIndex { !isAddressByte($0) } ?? bytes.count
            // A full stop ends the sentence.
            while end > at + 1, !isLetter(bytes[end - 1]), !isDigit(bytes[end - 1]) { end -= 1 }
            let domain = bytes[(at + 1)..<end]
            guard start < at, let dot = domain.lastIndex(of: UInt8(ascii: ".")), dot > at + 1, end - dot > 2 else {
                return nil
            }
            return start..<end
        }
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || ".-_+%".utf8.contains(byte)
    }

    /// Letters beyond ASCII count byte by byte.
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80 }

    fileprivate static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Groups of digits with a single space, hyphen or full stop between them.
private struct NumberInText {
    /// How Danes group eight digits.
    private static let groupings = [[8], [2, 2, 2, 2], [4, 4], [2, 3, 3], [3, 3, 2], [3, 2, 3]]

    private(set) var end: Int
    private let hasPlus: Bool
    private var groups: [Int] = []
    private var digits: [UInt8] = []
    /// The first bytes of what stands between the groups.
    private var separators: [UInt8] = []

    init(at start: Int, in bytes: [UInt8]) {
        hasPlus = bytes[start] == UInt8(ascii: "+")
        end = hasPlus ? start + 1 : start
        var next = end
        while next < bytes.count, ContactDetails.isDigit(bytes[next]) {
            let first = next
            while next < bytes.count, ContactDetails.isDigit(bytes[next]) { next += 1 }
            groups.append(next - first)
            digits += bytes[first..<next]
            end = next
            next += Self.separatorLength(at: next, in: bytes)
            if next > end { separators.append(bytes[end]) }
        }
    }

    var isTelephone: Bool {
        if hasPlus { return (8...15).contains(digits.count) }
        let national = digits.starts(with: Array("0045".utf8)) && digits.count == 12 ? nationalGroups : groups
        guard Self.groupings.contains(national) else { return false }
        return !(national == [4, 4] && isPairOfYears) && !(national == [2, 2, 2, 2] && isSpanOfTime)
    }

    /// Without the 0045 in front, which stands alone or together with the rest.
    private var nationalGroups: [Int] { groups.first == 4 ? Array(groups.dropFirst()) : [8] }

    /// "2012 2013" is two years.
    private var isPairOfYears: Bool {
        func isCentury(_ digits: ArraySlice<UInt8>) -> Bool {
            ["19", "20"].contains(String(decoding: digits, as: UTF8.self))
        }
        return isCentury(digits[0..<2]) && isCentury(digits[4..<6])
    }

    /// "10.15-10.50" is from one time of the day to another.
    private var isSpanOfTime: Bool {
        guard separators.prefix(3).elementsEqual(".-.".utf8) else { return false }
        let parts = stride(from: 0, to: 8, by: 2).map {
            Int(String(decoding: digits[$0..<($0 + 2)], as: UTF8.self)) ?? 99
        }
        return parts[0] < 25 && parts[1] < 60 && parts[2] < 25 && parts[3] < 60
    }

    private static func separatorLength(at index: Int, in bytes: [UInt8]) -> Int {
        guard index < bytes.count else { return 0 }
        if " -.".utf8.contains(bytes[index]) { return 1 }
        return bytes[index...].starts(with: [0xC2, 0xA0]) ? 2 : 0
    }
}
