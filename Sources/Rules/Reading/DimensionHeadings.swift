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
            let lead = SentenceLead(of: sentence, in: reading, bytes)
            if let lead, let dimension = dimension(of: reading.stems[lead.words]) {
                if lead.headsSection { section = dimension } else { paragraph = (sentence.paragraph, dimension) }
                if lead.isWhole { return nil }
            } else if sentence.traits.has(anyOf: .heading) {
                section = nil
            }
            return paragraph?.dimension ?? section
        }
        return headed.contains { $0 != nil } ? headed : []
    }
}
