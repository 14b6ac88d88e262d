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
        guard content > next, content < text.count, text[content] != 0x0A else { return nil }
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

extension Span<UInt8> {
    /// The next offset from `index` on that is no space, tab, carriage return or NBSP; a line feed counts as a sign.
    func skippingSpace(from index: Int) -> Int {
        var index = index
        while index < count {
            switch self[index] {
            case 0x20, 0x09, 0x0D: index += 1
            case 0xC2 where index + 1 < count && self[index + 1] == 0xA0: index += 2
            default: return index
            }
        }
        return index
    }

    /// The offset behind the last sign before `index` that is no space or line feed, not below `start`.
    func trimmingSpace(before index: Int, downTo start: Int) -> Int {
        var index = index
        while index > start {
            switch self[index - 1] {
            case 0x20, 0x09, 0x0D, 0x0A: index -= 1
            case 0xA0 where index - 1 > start && self[index - 2] == 0xC2: index -= 2
            default: return index
            }
        }
        return index
    }
}
