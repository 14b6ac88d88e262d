/// What may be headings within a text: short lines without a full stop, and the beginnings of lines up to a colon
/// ("Samlet analyse: Det sammenfattes, at …").
struct RunInHeadings: Sequence, IteratorProtocol {
    private let text: [UInt8]
    private let end: Int
    private var cursor: Int

    /// Bytes up to which it may be a heading.
    private static let longest = 48

    init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        cursor = range.lowerBound
        end = range.upperBound
    }

    /// Where the next one stands, without the colon.
    mutating func next() -> Range<Int>? {
        while cursor < end {
            var start = cursor
            var index = start
            var colon: Int?
            var hasTerminator = false
            while index < end, text[index] != UInt8(ascii: "\n"), text[index] != UInt8(ascii: "\r") {
                switch text[index] {
                case UInt8(ascii: ":"): colon = colon ?? index
                case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","): hasTerminator = true
                default: break
                }
                index += 1
            }
            cursor = index + 1
            while start < index, text[start] <= 0x20 { start += 1 }
            let lead = start..<(colon ?? index)
            if !lead.isEmpty, lead.count <= Self.longest, colon != nil || !hasTerminator { return lead }
        }
        return nil
    }
}
