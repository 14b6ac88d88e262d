import AuditModel
import TextFeatures

/// Headings that name one dimension, of sections and within them; from `Vocabulary/dimensioner/<dimension>.txt`.
///
/// A line is a whole heading; one word may stand before it ("Karlas sundhed", "Familiens økonomi").
struct DimensionHeadings: Sendable {
    private let dimensions: [[UInt32]: Dimension]
    /// Their last words, by which most sentences are told off at once.
    private let ends: StemSet

    init(_ vocabulary: Vocabulary, stem: (String) -> UInt32) {
        let lines = vocabulary.dimensionLines.flatMap { dimension, lines in
            lines.map { ($0.split(separator: " ").map { stem(String($0)) }, dimension) }
        }
        dimensions = Dictionary(lines) { first, _ in first }
        ends = StemSet(lines.compactMap(\.0.last))
    }

    /// - Parameter heading: the stems of its words.
    func dimension(of heading: some BidirectionalCollection<UInt32>) -> Dimension? {
        guard let last = heading.last, ends.contains(last) else { return nil }
        return dimensions[Array(heading)] ?? dimensions[Array(heading.dropFirst())]
    }

    /// Under the heading of which dimension each sentence of a text stands; empty where none stands under any.
    ///
    /// A line of its own heads what follows up to the next heading; what stands before a colon ("Økonomi: Far …") heads
    /// the rest of the paragraph. The headings stand under nothing.
    /// - Parameter first: the dimension that the heading above the text names.
    func headed(_ reading: TextReading, of bytes: [UInt8], under first: Dimension?) -> [Dimension?] {
        var section = first
        var paragraph: (index: Int, dimension: Dimension?)?
        let headed = reading.sentences.map { sentence -> Dimension? in
            if let begun = paragraph, begun.index != sentence.paragraph { paragraph = nil }
            let lead = lead(of: sentence, in: reading, bytes)
            if let lead, let dimension = dimension(of: lead.words) {
                if lead.headsSection { section = dimension } else { paragraph = (sentence.paragraph, dimension) }
                if lead.isWhole { return nil }
            } else if sentence.traits.has(anyOf: .heading) {
                section = nil
            }
            return paragraph?.dimension ?? section
        }
        return headed.contains { $0 != nil } ? headed : []
    }

    /// Bytes up to which it may be a heading.
    private static let longest = 80

    private struct Lead {
        /// Stems, without a number before.
        let words: ArraySlice<UInt32>
        /// Whether nothing follows in the sentence.
        let isWhole: Bool
        /// Whether nothing at all follows in its line, not even a mark that stands for nothing ("Økonomi: -").
        let headsSection: Bool
    }

    /// What may be a heading: the words before a colon, or all of a sentence that is a heading.
    private func lead(of sentence: SentenceReading, in reading: TextReading, _ bytes: [UInt8]) -> Lead? {
        let words = sentence.words.drop { Self.isNumber(bytes[Int(reading.places[$0].offset)]) }
        guard let first = words.first else { return nil }
        let start = Int(reading.places[first].offset)
        let colon = bytes[start..<sentence.range.upperBound].prefix(Self.longest).firstIndex(of: UInt8(ascii: ":"))
        guard let colon else {
            return sentence.traits.has(anyOf: .heading)
                ? Lead(words: reading.stems[words], isWhole: true, headsSection: true) : nil
        }
        let before = words.prefix { Int(reading.places[$0].offset) < colon }
        let line = bytes[(colon + 1)...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        return Lead(
            words: reading.stems[before], isWhole: before.count == words.count,
            headsSection: before.count == words.count && !line.contains { $0 > 0x20 })
    }

    private static func isNumber(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
