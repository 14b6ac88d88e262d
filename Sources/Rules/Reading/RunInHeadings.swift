import TextFeatures

/// What may be headings within a text: short lines without a full stop, and the beginnings of lines up to a colon or a full stop
/// ("Samlet analyse: Det sammenfattes, at …", "Om høringen. Undersøgelsen er …"), numbered or not.
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
    private static let longestBeforeStop = 40
    private static let mostWordsBeforeStop = 4

    init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        cursor = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Lead? {
        while cursor < end {
            let start = cursor
            let lineEnd = endOfLine(from: start)
            cursor = lineEnd < end ? lineEnd + Swift.max(1, text.span.lineBreakLength(at: lineEnd)) : end
            var first = start
            while first < lineEnd, numberingLength(at: first) > 0 { first += numberingLength(at: first) }
            if let stop = fullStop(in: first..<lineEnd) {
                return Lead(start: start, words: first..<stop, end: stop + 1)
            }
            let colon = text[first..<lineEnd].firstIndex(of: UInt8(ascii: ":"))
            let last = text.span.trimmingSpace(before: colon ?? lineEnd, downTo: first)
            guard first < last, last - first <= Self.longest else { continue }
            if colon == nil, Self.endsSentence(text[last - 1]) { continue }
            return Lead(start: start, words: first..<last, end: colon.map { $0 + 1 } ?? lineEnd)
        }
        return nil
    }

    private func endOfLine(from start: Int) -> Int {
        var index = start
        while index < end, text[index] != UInt8(ascii: "\r"), text.span.lineBreakLength(at: index) == 0 { index += 1 }
        return index
    }

    /// The full stop with text behind it that ends the first few words of a line.
    private func fullStop(in line: Range<Int>) -> Int? {
        let beginning = line.prefix(Self.longestBeforeStop + 1)
        guard let stop = beginning.first(where: { text[$0] == UInt8(ascii: ".") }), stop + 1 < line.upperBound,
            text[stop + 1] == 0x20, !text[line.lowerBound..<stop].contains(UInt8(ascii: ":")),
            text[line.lowerBound..<stop].count(where: { $0 == 0x20 }) < Self.mostWordsBeforeStop
        else { return nil }
        return stop
    }

    /// The length of white space, a digit, or what stands behind the number of a heading; 0 for anything else.
    private func numberingLength(at index: Int) -> Int {
        let byte = text[index]
        let isNumber = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        if isNumber || byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")") { return 1 }
        return text.span.spaceLength(at: index)
    }

    private static func endsSentence(_ byte: UInt8) -> Bool { [UInt8(ascii: "."), 0x21, 0x3F, 0x2C].contains(byte) }
}
