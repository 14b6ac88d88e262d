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

    /// Whether a short sentence begins with a number and a full stop, unlike "2 samtaler afholdt.", or is a word with one behind it
    /// ("Spørgsmål 8.").
    private func isNumberedTitle(_ sentence: SentenceReading, in text: [UInt8]) -> Bool {
        guard let first = sentence.words.first, sentence.words.count <= Self.mostWordsOfTitle, sentence.described == 0
        else { return false }
        if isNumber(first, in: text) { return endsInStop(first, in: text) }
        return sentence.words.count == 2 && isNumber(first + 1, in: text) && endsInStop(first + 1, in: text)
    }

    private func isNumber(_ word: Int, in text: [UInt8]) -> Bool { text[Int(places[word].offset)] &- 0x30 < 10 }

    private func endsInStop(_ word: Int, in text: [UInt8]) -> Bool {
        let end = Int(places[word].offset + places[word].length)
        return end < text.count && text[end] == UInt8(ascii: ".")
    }
}
