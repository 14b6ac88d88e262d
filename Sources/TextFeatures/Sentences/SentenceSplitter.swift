/// Decides where sentences and paragraphs end; knows where the current ones began.
///
/// A full stop ends a sentence unless it belongs to an abbreviation, a date, an ordinal, a section number or an initial,
/// or stands inside a short quotation, which stays whole with its speaker. A line break ends a paragraph unless the text
/// runs on in small letters after a full line, as in text copied from PDF.
struct SentenceSplitter {
    /// UTF-8 offset of the sentence being read, at its first sign that is no space.
    private(set) var start: Int
    /// Index of its first word.
    private(set) var firstWord = 0
    private(set) var paragraph = 0
    private(set) var isListItem = false
    private(set) var hasQuotation = false
    /// Whether nothing of this line has become a sentence yet.
    private(set) var isFirstOfLine = true
    /// Where the line that began last begins.
    private var lineStart: Int
    /// Where the open quotation closes; before the cursor when none is open.
    private var quotationEnd: Int

    /// In words.
    private static let longestQuotation = 50
    private static let fullLine = 40

    /// What a sign did.
    struct Step {
        /// Where to read on.
        var next: Int
        /// Where the sentence ended, if it did.
        var sentenceEnd: Int?
        /// Whether the line ended with it.
        var endsLine = false
    }

    init(text: Span<UInt8>, start: Int) {
        self.start = start
        lineStart = start
        quotationEnd = start - 1
        beginLine(text, at: start)
    }

    /// Begins the next sentence behind one that ended; call it after taking the sentence.
    mutating func beginSentence(_ text: Span<UInt8>, step: Step, wordCount: Int, tookSentence: Bool) {
        firstWord = wordCount
        hasQuotation = quotationEnd >= step.next
        if tookSentence { isFirstOfLine = false }
        if step.endsLine {
            if !isFirstOfLine { paragraph += 1 }
            beginLine(text, at: step.next)
        } else if tookSentence {
            start = text.skippingSpace(from: step.next)
            isListItem = false
        }
    }

    private mutating func beginLine(_ text: Span<UInt8>, at index: Int) {
        lineStart = index
        quotationEnd = index - 1
        hasQuotation = false
        isFirstOfLine = true
        start = text.skippingSpace(from: index)
        let marker = ListMarker.end(text, at: start)
        isListItem = marker != nil
        if let marker { start = text.skippingSpace(from: marker) }
    }

    /// Reads the sign at `index`, which is no letter.
    mutating func read(_ text: Span<UInt8>, at index: Int, words: Span<ReadWord>) -> Step {
        let sign = LetterFolding.scalar(in: text, at: index, end: text.count)
        let next = index + sign.length
        switch sign.value {
        case _ where Blank.isLineBreak(sign.value):
            return lineBreak(text, at: index, next: next, words: words)
        case 0x2E, 0x21, 0x3F, 0x2026:
            let behind = SentenceBoundary.skippingTerminators(text, from: index)
            if index < quotationEnd { return Step(next: behind) }
            return Step(next: behind).ending(
                at: SentenceBoundary.end(text, terminator: index, words: words, sentence: firstWord))
        default:
            guard Quotation.isQuote(sign.value) else { return Step(next: next) }
            return quote(sign.value, text, at: index, next: next, words: words)
        }
    }

    private mutating func quote(
        _ value: UInt32, _ text: Span<UInt8>, at index: Int, next: Int, words: Span<ReadWord>
    ) -> Step {
        if index == quotationEnd {
            return Step(next: next).ending(at: SentenceBoundary.end(text, closingQuote: index, next: next))
        }
        guard index > quotationEnd else { return Step(next: next) }
        if let end = Quotation.end(text, opening: value, at: index, next: next, mostWords: Self.longestQuotation) {
            quotationEnd = end
            hasQuotation = true
        }
        return Step(next: next)
    }

    private func lineBreak(_ text: Span<UInt8>, at index: Int, next: Int, words: Span<ReadWord>) -> Step {
        let following = text.skippingSpace(from: next)
        let end = text.trimmingSpace(before: index, downTo: start)
        if following < text.count, words.count > firstWord, end > start,
            // A stop before the break that ended no sentence was an abbreviation's.
            end - lineStart >= Self.fullLine || text[end - 1] == UInt8(ascii: "."), text[end - 1] != UInt8(ascii: ":"),
            LetterFolding.isSmall(LetterFolding.scalar(in: text, at: following, end: text.count).value),
            ListMarker.end(text, at: following) == nil
        {
            return Step(next: following)
        }
        return Step(next: next, sentenceEnd: end, endsLine: true)
    }
}

extension SentenceSplitter.Step {
    func ending(at end: Int?) -> Self {
        guard let end else { return self }
        return Self(next: end, sentenceEnd: end)
    }
}
