/// Quotation marks in Danish files: »…«, «…», „…“, “…”, ”…”, "…", ’…’ and '…'.
enum Quotation {
    static func isQuote(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x27, 0xAB, 0xBB, 0x2018...0x201F: true
        default: false
        }
    }

    /// Beyond so many bytes the end of a quotation is not looked for.
    private static let mostBytes = 1200

    /// Where the quotation that `opening` begins is closed, within its line and `mostWords`, which do not hang on how letters
    /// and spaces are written as bytes do; `nil` when nowhere.
    static func end(_ text: Span<UInt8>, opening: UInt32, at index: Int, next: Int, mostWords: Int) -> Int? {
        let isSingle = opening == 0x27 || opening == 0x2018 || opening == 0x2019 || opening == 0x201A
        if isSingle, index > 0, isLetterByte(text[index - 1]) { return nil }
        guard next < text.count, text[next] != 0x20, text.lineBreakLength(at: next) == 0 else { return nil }
        var position = next
        let end = min(text.count, next + mostBytes)
        var words = 1
        while position < end, text[position] != 0x0A, words <= mostWords {
            if text[position] != 0x22, text[position] != 0x27, text[position] < 0x80 {
                if text[position] == 0x20 { words += 1 }
                position += 1
                continue
            }
            let sign = LetterFolding.scalar(in: text, at: position, end: text.count)
            let after = position + sign.length
            if Blank.isLineBreak(sign.value) { return nil }
            if Blank.isSpace(sign.value) { words += 1 }
            if closes(sign.value, opening: opening),
                !isSingle || (after >= text.count || !isLetterByte(text[after])) && text[position - 1] != 0x20
            {
                return position
            }
            position = after
        }
        return nil
    }

    private static func closes(_ value: UInt32, opening: UInt32) -> Bool {
        switch opening {
        case 0x22: value == 0x22
        case 0xBB: value == 0xAB || value == 0xBB
        case 0xAB: value == 0xBB
        case 0x201E: value == 0x201C || value == 0x201D || value == 0x22
        case 0x201C, 0x201D, 0x201F: value == 0x201D || value == 0x201C
        case 0x27, 0x2018, 0x2019, 0x201A: value == 0x27 || value == 0x2019 || value == 0x2018
        default: false
        }
    }

    private static func isLetterByte(_ byte: UInt8) -> Bool { LetterFolding.ascii[Int(byte)] > 1 || byte == 0xC3 }
}
