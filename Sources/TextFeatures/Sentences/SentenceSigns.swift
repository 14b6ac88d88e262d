/// What the signs and words of one sentence say without a model: placeholder, denial, question, heading.
struct SentenceSigns {
    var isListItem = false
    var hasQuotation = false
    /// Whether the sentence is all of its line.
    var isWholeLine = false
    private let endsInQuestion: Bool
    private let endsInColon: Bool
    private let hasTerminator: Bool
    private let isShort: Bool
    /// Whether text follows on a later line.
    private let headsText: Bool

    /// A placeholder may have this many words beside it and still be one ("Sundhed: se ovenfor").
    private static let wordsBesidePlaceholder = 4
    private static let longestHeading = 60
    private static let mostWordsOfHeading = 6

    init(_ text: Span<UInt8>, range: Range<Int>) {
        var end = range.upperBound
        while end > range.lowerBound, !Self.isTelling(text[end - 1]) { end -= 1 }
        let last = end > range.lowerBound ? text[end - 1] : 0
        endsInQuestion = last == UInt8(ascii: "?")
        hasTerminator = SentenceBoundary.isTerminator(last)
        endsInColon = text[range.upperBound - 1] == UInt8(ascii: ":")
        isShort = range.count <= Self.longestHeading
        var following = range.upperBound
        while following < text.count, text[following] <= 0x20 { following += 1 }
        headsText = following < text.count
    }

    /// Letters, digits and terminators tell how a sentence ends; quotes, brackets and their UTF-8 bytes do not.
    private static func isTelling(_ byte: UInt8) -> Bool {
        LetterFolding.ascii[Int(byte)] > 1 || LetterFolding.isDigit(UInt32(byte)) || SentenceBoundary.isTerminator(byte)
            || byte == UInt8(ascii: ":")
    }

    /// - Parameters:
    ///   - words: those of the sentence, the first of which has the number `first` in `hits`.
    ///   - marks: the marks of all words.
    func traits(
        words: Span<ReadWord>, from first: Int, marks: WordMarks, hits: ArraySlice<TermHit>, lists: [TermList]
    ) -> SentenceTraits {
        var traits: SentenceTraits = []
        if endsInQuestion { traits.insert(.question) }
        if hasQuotation { traits.insert(.quotation) }
        if isListItem { traits.insert(.listItem) }

        let hasVerb = marks.contains(.verb)
        var fillers = 0
        var known = 0
        if !hits.isEmpty || marks.contains(.filler) {
            for index in words.indices {
                if words[index].marks.contains(.filler) { fillers += 1 }
                if !words[index].marks.isDisjoint(with: [.filler, .number]) { known += 1 }
            }
        }
        var hasPlaceholder = fillers > 0 || words.isEmpty
        var hasReason = false
        var covered = 0
        for hit in hits {
            switch lists[hit.list].role {
            case .placeholder:
                hasPlaceholder = true
                covered = max(covered, hit.words.count)
            case .denial: traits.insert(.deniesCoverage)
            case .reason: hasReason = true
            case .source: traits.insert(.namesSource)
            case .prompt: if hit.words.lowerBound == first { traits.insert(.heading) }
            case .plain: break
            }
        }
        let beside = words.count - known - covered
        if hasPlaceholder, !hasReason, covered > 0 ? beside <= Self.wordsBesidePlaceholder : beside == 0 {
            traits.insert(.placeholder)
        }
        let isLine = isWholeLine && isShort && words.count <= Self.mostWordsOfHeading && !words.isEmpty
        if isLine, !hasTerminator, headsText, endsInColon || !hasVerb && !isListItem,
            !traits.contains(.placeholder)
        {
            traits.insert(.heading)
        }
        return traits
    }
}
