/// The sign or number that begins an item of a list.
enum ListMarker {
    /// Where the marker at `index`, the first sign of a line, ends; `nil` when there is none or nothing follows it.
    static func end(_ text: Span<UInt8>, at index: Int) -> Int? {
        guard index < text.count else { return nil }
        let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
        var next = index + sign.length
        switch sign.value {
        case 0x2D, 0x2A, 0xB7, 0x2022, 0x2013, 0x2014, 0x25CF, 0x25AA, 0x25E6, 0xF0B7, 0x2023: break
        case _ where LetterFolding.isDigit(sign.value):
            while next < text.count, next - index < 3, LetterFolding.isDigit(UInt32(text[next])) { next += 1 }
            guard let closed = closing(text, at: next, fullStop: true) else { return nil }
            next = closed
        case 0x41...0x5A, 0x61...0x7A:
            guard let closed = closing(text, at: next, fullStop: false) else { return nil }
            next = closed
        default: return nil
        }
        let content = text.skippingSpace(from: next)
        guard content > next, content < text.count, text.lineBreakLength(at: content) == 0 else { return nil }
        return next
    }

    /// The end of ")" or, before a capital, "." at `index`.
    private static func closing(_ text: Span<UInt8>, at index: Int, fullStop: Bool) -> Int? {
        guard index < text.count else { return nil }
        if text[index] == UInt8(ascii: ")") { return index + 1 }
        guard fullStop, text[index] == UInt8(ascii: ".") else { return nil }
        let content = text.skippingSpace(from: index + 1)
        guard content < text.count else { return nil }
        let capital = LetterFolding.isCapital(LetterFolding.scalar(in: text, at: content, end: text.count).value)
        return capital && !SentenceBoundary.marks(text, at: content).contains(.ordinalNoun) ? index + 1 : nil
    }
}
