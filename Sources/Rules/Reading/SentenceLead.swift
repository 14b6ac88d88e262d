import TextFeatures

/// What may head the rest of its text, paragraph or line: the words before a colon, or all of a sentence that is a heading.
struct SentenceLead {
    /// Indexes into `TextReading.stems`, without a number before.
    let words: Range<Int>
    /// Whether nothing follows in the sentence.
    let isWhole: Bool
    /// Whether nothing at all follows in its line, not even a mark that stands for nothing ("Økonomi: -").
    let headsSection: Bool

    /// Bytes up to which it may be a heading.
    private static let longest = 80

    init?(of sentence: SentenceReading, in reading: TextReading, _ bytes: [UInt8]) {
        let words = sentence.words.drop { Self.isNumber(bytes[Int(reading.places[$0].offset)]) }
        guard let first = words.first else { return nil }
        let start = Int(reading.places[first].offset)
        let colon = bytes[start..<sentence.range.upperBound].prefix(Self.longest).firstIndex(of: UInt8(ascii: ":"))
        guard let colon else {
            guard sentence.traits.has(anyOf: .heading) else { return nil }
            (self.words, isWhole, headsSection) = (words, true, true)
            return
        }
        let before = words.prefix { Int(reading.places[$0].offset) < colon }
        let line = bytes[(colon + 1)...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        self.words = before
        isWhole = before.count == words.count
        headsSection = isWhole && !line.contains { $0 > 0x20 }
    }

    private static func isNumber(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
