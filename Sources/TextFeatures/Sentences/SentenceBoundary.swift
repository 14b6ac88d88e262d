/// Whether a full stop, question mark or exclamation mark ends its sentence.
enum SentenceBoundary {
    static func isTerminator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// The offset behind the sentence, closing signs included, that the terminator at `index` ends; `nil` if it does not.
    static func end(_ text: Span<UInt8>, terminator index: Int, words: Span<ReadWord>, sentence: Int) -> Int? {
        let afterTerminators = skippingTerminators(text, from: index)
        let end = skippingClosers(text, from: afterTerminators)
        let following = text.skippingSpace(from: end)
        let isStop = text[index] == UInt8(ascii: ".") && afterTerminators == index + 1
        let before = isStop ? Before(text, stop: index, words: words, sentence: sentence) : .word

        guard following < text.count else { return end }
        let lineBreak = text.lineBreakLength(at: following)
        if lineBreak > 0 {
            guard before == .abbreviation else { return end }
            let line = text.skippingSpace(from: following + lineBreak)
            return line < text.count && !isCapital(text, at: line) && text.lineBreakLength(at: line) == 0 ? nil : end
        }
        if following == end { return startsWord(text, at: end) && before == .word && !words.isEmpty ? end : nil }
        return ends(before, text, at: following, isStop: isStop) ? end : nil
    }

    /// The offset behind a quotation that closes with a terminator inside it, if it ends the sentence.
    static func end(_ text: Span<UInt8>, closingQuote index: Int, next: Int) -> Int? {
        let inside = text.trimmingSpace(before: index, downTo: 0)
        guard inside > 0, isTerminator(text[inside - 1]) || isEllipsis(text, before: inside) else { return nil }
        let end = skippingClosers(text, from: next)
        let following = text.skippingSpace(from: end)
        guard following < text.count, text.lineBreakLength(at: following) == 0 else { return end }
        guard following > end else { return nil }
        let value = LetterFolding.scalar(in: text, at: following, end: text.count).value
        return LetterFolding.isCapital(value) || LetterFolding.isDigit(value) || Quotation.isQuote(value) ? end : nil
    }

    /// Marks of the word at `index`.
    static func marks(_ text: Span<UInt8>, at index: Int) -> WordMarks {
        var word: [UInt8] = []
        _ = WordFolding.read(text, from: index, into: &word)
        return KnownWords.shared.marks(of: word.span)
    }

    /// What stands before a full stop.
    private enum Before {
        case word, shortWord, initial, abbreviation, closingAbbreviation
        case number(large: Bool)

        init(_ text: Span<UInt8>, stop: Int, words: Span<ReadWord>, sentence: Int) {
            guard words.count > sentence, Int(words[words.count - 1].end) == stop else {
                self = .word
                return
            }
            let word = words[words.count - 1]
            var first = words.count - 1
            while first > sentence, Int(words[first - 1].end) + 1 == Int(words[first].start),
                text[Int(words[first - 1].end)] == UInt8(ascii: "."), !words[first].marks.contains(.number)
            {
                first -= 1
            }
            var marks = word.marks
            let isDotted = first < words.count - 1
            if isDotted { marks = Self.dotted(text, from: Int(words[first].start), to: stop) }
            let length = word.end - word.start
            if marks.contains(.number) {
                self = .number(large: length > 2 || length == 2 && text[stop - 2] > UInt8(ascii: "3"))
            } else if length == 1, !isDotted, SentenceBoundary.isCapital(text, at: Int(word.start)) {
                self = .initial
            } else if marks.contains(.ordinalNoun), first > sentence, words[first - 1].marks.contains(.number) {
                self = .closingAbbreviation
            } else if marks.contains(.closingAbbreviation) {
                self = .closingAbbreviation
            } else if marks.contains(.abbreviation) {
                self = .abbreviation
            } else if isDotted || length == 1 {
                self = .initial
            } else {
                self = length < 4 ? .shortWord : .word
            }
        }

        private static func dotted(_ text: Span<UInt8>, from start: Int, to end: Int) -> WordMarks {
            var letters: [UInt8] = []
            for index in start..<end where LetterFolding.ascii[Int(text[index])] > 1 {
                letters.append(LetterFolding.ascii[Int(text[index])])
            }
            return KnownWords.shared.marks(of: letters.span).subtracting(.number)
        }

        static func == (left: Before, right: Before) -> Bool {
            switch (left, right) {
            case (.word, .word), (.abbreviation, .abbreviation): true
            default: false
            }
        }
    }

    private static func ends(_ before: Before, _ text: Span<UInt8>, at following: Int, isStop: Bool) -> Bool {
        let opening = skippingOpeners(text, from: following)
        guard opening < text.count else { return true }
        let value = LetterFolding.scalar(in: text, at: opening, end: text.count).value
        let isCapital = LetterFolding.isCapital(value)
        switch before {
        case .abbreviation: return false
        case .closingAbbreviation: return isCapital
        case .number(let large):
            if isCapital { return !marks(text, at: opening).contains(.ordinalNoun) }
            return large && LetterFolding.isDigit(value)
        case .initial: return isCapital && marks(text, at: opening).contains(.starter)
        case .shortWord: return !LetterFolding.isSmall(value)
        // Hasty notes go on in small letters; only a longer word before the stop says it is no abbreviation.
        case .word: return !LetterFolding.isSmall(value) || isStop && opening == following
        }
    }

    private static func isCapital(_ text: Span<UInt8>, at index: Int) -> Bool {
        LetterFolding.isCapital(LetterFolding.scalar(in: text, at: index, end: text.count).value)
    }

    /// Whether a capital and a small letter stand at `index`: a sentence begun without a space before it.
    private static func startsWord(_ text: Span<UInt8>, at index: Int) -> Bool {
        let first = LetterFolding.scalar(in: text, at: index, end: text.count)
        let next = index + first.length
        guard LetterFolding.isCapital(first.value), next < text.count else { return false }
        return LetterFolding.isSmall(LetterFolding.scalar(in: text, at: next, end: text.count).value)
    }

    private static func isEllipsis(_ text: Span<UInt8>, before end: Int) -> Bool {
        end >= 3 && text[end - 3] == 0xE2 && text[end - 2] == 0x80 && text[end - 1] == 0xA6
    }

    static func skippingTerminators(_ text: Span<UInt8>, from index: Int) -> Int {
        var index = index
        while index < text.count {
            if isTerminator(text[index]) {
                index += 1
            } else if isEllipsis(text, before: min(text.count, index + 3)), index + 3 <= text.count {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    /// Behind closing quotes and brackets that stand directly at `index`; none when a letter follows them.
    private static func skippingClosers(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
            guard Quotation.isQuote(sign.value) || sign.value == 0x29 || sign.value == 0x5D else { break }
            index += sign.length
        }
        guard index > start, index < text.count else { return index }
        let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
        return LetterFolding.isLetter(sign.value) ? start : index
    }

    private static func skippingOpeners(_ text: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < text.count {
            let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
            guard Quotation.isQuote(sign.value) || sign.value == 0x28 || sign.value == 0x5B else { break }
            index += sign.length
        }
        return index
    }
}
