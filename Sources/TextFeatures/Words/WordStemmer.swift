package import Stemming

/// Folds words and takes their stems, outside any text: for word lists, headings and the words of a model.
package struct WordStemmer: ~Copyable {
    var stemmer: DanishStemmer
    var scratch: [UInt8] = []
    /// The folded stem of the word asked for last.
    private(set) var stem: [UInt8] = []

    package init() throws(StemmingError) {
        stemmer = try DanishStemmer()
    }

    /// The hash that `TextReading.stems` holds for `word`, which must be one word.
    package mutating func stem(of word: String) -> UInt32 {
        stems(of: word, gap: nil).first ?? 0
    }

    /// The hashes that `TextReading.stems` would hold for a text; 0 where `gap` stands.
    package mutating func stems(of text: String, gap: Character? = nil) -> [UInt32] {
        var stems: [UInt32] = []
        for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == gap }).enumerated() {
            if index > 0 { stems.append(0) }
            let bytes = Array(part.utf8)
            var word: [UInt8] = []
            var position = 0
            while position < bytes.count {
                let before = position
                position = WordFolding.read(bytes.span, from: position, into: &word)
                if word.isEmpty {
                    position = max(position, before + 1)
                } else {
                    stems.append(stem(ofFolded: word.span))
                }
            }
        }
        return stems
    }

    /// The hash of the stem of a folded word.
    mutating func stem(ofFolded word: borrowing Span<UInt8>) -> UInt32 {
        stemmer.stem(word, into: &stem)
        return TextHash.of(stem)
    }
}
