extension StatedDate {
    /// Whether a text can name a day at all: a number before a stroke, a further number or a month, or "i går" and the
    /// like. Looks at bytes alone, since most texts name none.
    static func mayNameDay(_ text: ArraySlice<UInt8>) -> Bool {
        var index = text.startIndex
        var isInWord = false
        while index < text.endIndex {
            let byte = text[index]
            if isDigit(byte) {
                while index < text.endIndex, isDigit(text[index]) { index += 1 }
                if goesOnAsDay(text[index...]) { return true }
                isInWord = true
                continue
            }
            let isLetter = (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
            if isLetter, !isInWord, recentWords.contains(where: { begins(text[index...], $0) }) { return true }
            isInWord = isLetter
            index += 1
        }
        return false
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether what stands behind a number makes a day of it: "/6", ".6.", "-06", ". juni", " juni".
    private static func goesOnAsDay(_ rest: ArraySlice<UInt8>) -> Bool {
        guard let first = rest.first else { return false }
        let isSign = first == UInt8(ascii: "/") || first == UInt8(ascii: ".") || first == UInt8(ascii: "-")
        let behind = isSign ? rest.dropFirst() : rest
        if isSign, let next = behind.first, isDigit(next) { return true }
        // Blanks and closing signs of any kind; the months begin with ASCII letters.
        let word = behind.drop { ($0 | 0x20) &- 0x61 >= 26 && !isDigit($0) }
        return word.startIndex > rest.startIndex && monthBeginnings.contains { begins(word, $0) }
    }

    private static func begins(_ text: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
        guard text.count >= word.count else { return false }
        return zip(text, word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 }
    }

    private static let monthBeginnings = [
        "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ].map { Array($0.utf8) }

    private static let recentWords = [
        "går", "ga\u{30A}r", "gaar", "forgår", "forga\u{30A}r", "aftes", "morges", "nat", "sidste", "forleden",
    ].map { Array($0.utf8) }
}
