import TextFeatures

extension TextReading {
    /// Makes headings of what a template put before the answer and was left standing in `text`: a numbered title ("3.2
    /// Netværk."), and a question by nobody's mouth with no further question behind it.
    mutating func markPrompt(in text: [UInt8]) {
        var first = 0
        if sentences.count > 1, sentences[0].words.count <= Self.mostWordsOfTitle,
            text[sentences[0].range.lowerBound] &- 0x30 < 10, sentences[0].described == 0
        {
            sentences[0].traits.insert(.heading)
            first = 1
        }
        guard sentences.count > first + 1, sentences[first].traits.has(anyOf: .question),
            !sentences[first].traits.has(anyOf: .quotation), !sentences[first + 1].traits.has(anyOf: .question)
        else { return }
        sentences[first].traits.insert(.heading)
    }

    private static let mostWordsOfTitle = 5
}
