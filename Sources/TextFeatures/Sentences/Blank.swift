/// What separates words and lines: the signs of Unicode that are written as nothing but room (Unicode Standard, table 6-2).
enum Blank {
    /// Spaces beyond ASCII: no-break, em, thin and the like.
    static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Line feed, next line, line separator, paragraph separator.
    static func isLineBreak(_ value: UInt32) -> Bool {
        value == 0x0A || value == 0x85 || value == 0x2028 || value == 0x2029
    }

    static func isBlank(_ value: UInt32) -> Bool { isSpace(value) || isLineBreak(value) }
}

extension Span<UInt8> {
    /// The next offset from `index` on that is no space, tab or carriage return; a line break counts as a sign.
    func skippingSpace(from index: Int) -> Int {
        var index = index
        while index < count {
            let length = spaceLength(at: index)
            guard length > 0 else { break }
            index += length
        }
        return index
    }

    /// The offset behind the last sign before `index` that is no space or line break, not below `start`.
    package func trimmingSpace(before index: Int, downTo start: Int) -> Int {
        var index = index
        while index > start {
            let byte = self[index - 1]
            if byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
                index -= 1
            } else if byte & 0xC0 == 0x80, let length = blankLength(before: index, downTo: start, where: Blank.isBlank)
            {
                index -= length
            } else {
                return index
            }
        }
        return index
    }

    /// The length in bytes of the space, tab or carriage return at `index`; 0 when there is none.
    package func spaceLength(at index: Int) -> Int {
        let byte = self[index]
        if byte == 0x20 || byte == 0x09 || byte == 0x0D { return 1 }
        guard byte >= 0xC2, byte <= 0xE3 else { return 0 }
        let sign = LetterFolding.scalar(in: self, at: index, end: count)
        return Blank.isSpace(sign.value) ? sign.length : 0
    }

    /// The length in bytes of the line break at `index`; 0 when there is none.
    package func lineBreakLength(at index: Int) -> Int {
        if self[index] == 0x0A { return 1 }
        guard self[index] == 0xC2 || self[index] == 0xE2 else { return 0 }
        let sign = LetterFolding.scalar(in: self, at: index, end: count)
        return Blank.isLineBreak(sign.value) ? sign.length : 0
    }

    /// The length of the space beyond ASCII that ends at `index`.
    func spaceLength(before index: Int, downTo start: Int) -> Int? {
        blankLength(before: index, downTo: start, where: Blank.isSpace)
    }

    private func blankLength(before index: Int, downTo start: Int, where isBlank: (UInt32) -> Bool) -> Int? {
        for length in 2...3 where index - length >= start && self[index - length] >= 0xC0 {
            let sign = LetterFolding.scalar(in: self, at: index - length, end: index)
            return sign.length == length && isBlank(sign.value) ? length : nil
        }
        return nil
    }
}
