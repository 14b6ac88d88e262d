import TextFeatures

extension TextReading {
    /// Makes headings of what a template put before the answer and was left standing in `text`: a numbered title ("3.2
    /// Netværk."), and a question by nobody's mouth with no further question behind it.
    mutating func markPrompt(in text: [UInt8]) {
        var first = 0
        if sentences.count > 1, isNumberedTitle(sentences[0], in: text) {
            sentences[0].traits.insert(.heading)
            first = 1
        }
        guard sentences.count > first + 1, sentences[first].traits.has(anyOf: .question),
            !sentences[first].traits.has(anyOf: .quotation), !sentences[first + 1].traits.has(anyOf: .question)
        else { return }
        sentences[first].traits.insert(.heading)
    }

    private static let mostWordsOfTitle = 5

    /// Whether a short sentence begins with a number and a full stop, unlike "2 samtaler afholdt.".
    private func isNumberedTitle(_ sentence: SentenceReading, in text: [UInt8]) -> Bool {
        guard !sentence.words.isEmpty, sentence.words.count <= Self.mostWordsOfTitle, sentence.described == 0,
            text[sentence.range.lowerBound] &- 0x30 < 10
        else { return false }
        let number = places[sentence.words.lowerBound]
        let end = Int(number.offset + number.length)
        return end < text.count && text[end] == UInt8(ascii: ".")
    }
}
