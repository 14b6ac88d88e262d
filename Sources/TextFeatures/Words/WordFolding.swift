/// Reads one word with everything a word can have: accents, decomposed letters, soft hyphens, hyphens at line ends.
enum WordFolding {
    /// Words that never go on after a hyphen at a line's end ("bo-\nog netværkssted").
    private static let joiners = Set(["og", "eller", "samt", "men", "til"].map(TextHash.of))

    /// Folds the word or number that begins at `start` into `word` and returns where it ends; empty when none does.
    /// One pass; a hyphen looks ahead over white space and one short word.
    static func read(_ text: Span<UInt8>, from start: Int, into word: inout [UInt8]) -> Int {
        word.removeAll(keepingCapacity: true)
        var index = start
        var end = start
        var last: UInt32 = 0
        while index < text.count {
            let run = plainLetters(text, from: index)
            if run > index, !LetterFolding.isDigit(last) {
                word.append(addingCapacity: run - index) { letters in
                    for place in index..<run { letters.append(text[place] | 0x20) }
                }
                last = UInt32(UInt8(ascii: "a"))
                index = run
                end = run
                continue
            }
            let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
            if LetterFolding.isLetter(sign.value) {
                guard word.isEmpty || LetterFolding.isDigit(last) == LetterFolding.isDigit(sign.value) else { break }
                let next = index + sign.length
                let mark = next < text.count ? LetterFolding.scalar(in: text, at: next, end: text.count) : nil
                let combining = mark.map { LetterFolding.isCombining($0.value) ? $0.value : 0 } ?? 0
                LetterFolding.append(sign.value, mark: combining, raw: text, at: index..<next, to: &word)
                last = sign.value
                index = next
                end = index
            } else if !word.isEmpty, LetterFolding.isCombining(sign.value) || LetterFolding.isInvisible(sign.value) {
                index += sign.length
                if LetterFolding.isCombining(sign.value) { end = index }
            } else if !word.isEmpty, LetterFolding.isHyphen(sign.value), !LetterFolding.isDigit(last),
                let next = continuation(text, after: index + sign.length)
            {
                index = next
            } else {
                break
            }
        }
        return end
    }

    /// The end of the ASCII letters at `start`, less the last of them when a byte beyond ASCII follows: an accent, maybe.
    private static func plainLetters(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count, (text[index] | 0x20) &- 0x61 < 26 { index &+= 1 }
        return index > start && index < text.count && text[index] >= 0x80 ? index &- 1 : index
    }

    /// Where a word goes on behind a hyphen: at a small letter on the next line.
    private static func continuation(_ text: Span<UInt8>, after hyphen: Int) -> Int? {
        var index = hyphen
        var lines = 0
        while index < text.count {
            let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
            switch sign.value {
            case 0x0D, 0x20, 0x09: break
            case _ where Blank.isLineBreak(sign.value): lines += 1
            case _ where Blank.isSpace(sign.value): break
            case _ where LetterFolding.isSmall(sign.value):
                return lines == 1 && !isJoiner(text, at: index) ? index : nil
            default: return nil
            }
            guard lines < 2, index - hyphen < 32 else { return nil }
            index += sign.length
        }
        return nil
    }

    private static func isJoiner(_ text: Span<UInt8>, at start: Int) -> Bool {
        var hash = TextHash()
        var index = start
        while index < text.count, LetterFolding.ascii[Int(text[index])] > 1, index - start < 8 {
            hash.add(LetterFolding.ascii[Int(text[index])])
            index += 1
        }
        return joiners.contains(hash.value)
    }
}
