/// How much of one short text's own words another text takes up, 0…1.
///
/// Function words and the words of `common` (the child's name, which stands everywhere) do not count; a text without
/// words of its own is taken up by nothing.
struct WordOverlap {
    let functionWords: Set<UInt32>
    let common: Set<UInt32>

    func content(of stems: some Sequence<UInt32>) -> Set<UInt32> {
        var content = Set(stems)
        content.subtract(functionWords)
        content.subtract(common)
        return content
    }

    func share(of words: Set<UInt32>, in text: Set<UInt32>) -> Double {
        guard !words.isEmpty else { return 0 }
        return Double(words.intersection(text).count) / Double(words.count)
    }

    /// Words that stand in every one of several texts: the child's name, "behov".
    static func common(to texts: [[UInt32]]) -> Set<UInt32> {
        guard texts.count > 1, let first = texts.first else { return [] }
        return texts.dropFirst().reduce(into: Set(first)) { $0.formIntersection($1) }
    }
}
