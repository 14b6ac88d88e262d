/// What may be headings within a text: short lines without a full stop, and the beginnings of lines up to a colon
/// ("Samlet analyse: Det sammenfattes, at …"), numbered or not.
struct RunInHeadings: Sequence, IteratorProtocol {
    struct Lead {
        /// Where its line begins.
        let start: Int
        /// Without number and colon.
        let words: Range<Int>
        /// Where what it heads begins.
        let end: Int
    }

    private let text: [UInt8]
    private let end: Int
    private var cursor: Int

    /// Bytes up to which it may be a heading; letters may be decomposed.
    private static let longest = 80

    init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        cursor = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Lead? {
        while cursor < end {
            let start = cursor
            var lineEnd = start
            while lineEnd < end, text[lineEnd] != UInt8(ascii: "\n"), text[lineEnd] != UInt8(ascii: "\r") {
                lineEnd += 1
            }
            cursor = lineEnd + 1
            var first = start
            while first < lineEnd, Self.isNumbering(text[first]) { first += 1 }
            let colon = text[first..<lineEnd].firstIndex(of: UInt8(ascii: ":"))
            var last = colon ?? lineEnd
            while last > first, text[last - 1] <= 0x20 { last -= 1 }
            guard first < last, last - first <= Self.longest else { continue }
            if colon == nil, Self.endsSentence(text[last - 1]) { continue }
            return Lead(start: start, words: first..<last, end: colon.map { $0 + 1 } ?? lineEnd)
        }
        return nil
    }

    /// White space, digits, and what stands behind the number of a heading.
    private static func isNumbering(_ byte: UInt8) -> Bool {
        byte <= 0x20 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
            || byte == UInt8(ascii: ")")
    }

    private static func endsSentence(_ byte: UInt8) -> Bool { [UInt8(ascii: "."), 0x21, 0x3F, 0x2C].contains(byte) }
}
