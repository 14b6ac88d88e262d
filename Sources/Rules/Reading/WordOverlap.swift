import TextFeatures

/// How much of one short text's own words another text takes up, 0…1.
///
/// Function words and the words of `common` (the child's name, which stands everywhere) do not count; a text without
/// words of its own is taken up by nothing.
struct WordOverlap {
    let functionWords: StemSet
    let common: StemSet

    func content(of stems: [UInt32]) -> StemSet { content(of: stems, in: stems.indices) }

    /// The content of some of the stems.
    func content(of stems: [UInt32], in range: Range<Int>) -> StemSet {
        var content = StemSet()
        content.insert(stems, in: range)
        return content.subtracting(functionWords).subtracting(common)
    }

    func share(of words: StemSet, in text: StemSet) -> Double {
        guard !words.isEmpty else { return 0 }
        return Double(words.countShared(with: text)) / Double(words.count)
    }

    /// Words that stand in every one of several texts: the child's name, "behov".
    static func common(to texts: [[UInt32]]) -> StemSet {
        guard texts.count > 1, let first = texts.first else { return StemSet() }
        let others = texts.dropFirst().map { StemSet($0) }
        return StemSet(StemSet(first).members.filter { stem in others.allSatisfy { $0.contains(stem) } })
    }
}
