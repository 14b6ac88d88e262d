import TextFeatures

/// What may head the rest of its text, paragraph or line: the words before a colon, all of a sentence that is a heading, or of a
/// short one that opens its paragraph ("Om helbredet. Tristan har …").
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
            let isHeading = sentence.traits.has(anyOf: .heading)
            guard isHeading || words.count <= Self.mostWordsBeforeStop && Self.opensLine(sentence.range, bytes)
            else { return nil }
            (self.words, isWhole, headsSection) = (words, true, isHeading)
            return
        }
        let before = words.prefix { Int(reading.places[$0].offset) < colon }
        self.words = before
        isWhole = before.count == words.count
        headsSection = isWhole && Self.endsLine(colon + 1, bytes)
    }

    private static let mostWordsBeforeStop = 4

    /// Whether a sentence is the first of its line and not the last.
    private static func opensLine(_ sentence: Range<Int>, _ bytes: [UInt8]) -> Bool {
        let before = bytes[..<sentence.lowerBound].last { $0 != 0x20 && $0 != 0x09 }
        guard before.map(isBreak) ?? true, sentence.upperBound < bytes.count else { return false }
        return !isBreak(bytes[sentence.upperBound]) && bytes[sentence.upperBound] == 0x20
    }

    /// Whether nothing stands between `index` and the end of its line.
    private static func endsLine(_ index: Int, _ bytes: [UInt8]) -> Bool {
        bytes[index...].first { $0 > 0x20 || isBreak($0) }.map(isBreak) ?? true
    }

    private static func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private static func isNumber(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
