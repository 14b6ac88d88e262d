internal import CLibStemmer

/// One Snowball stemmer for Danish; owned by one worker, since libstemmer keeps the word it works on inside it.
@safe package struct DanishStemmer: ~Copyable {
    private let stemmer: OpaquePointer
    private let suffixes = DanishSuffixes()

    package init() throws(StemmingError) {
        guard let stemmer = unsafe sb_stemmer_new("danish", "UTF_8") else { throw .danishUnavailable }
        unsafe self.stemmer = stemmer
    }

    deinit { unsafe sb_stemmer_delete(stemmer) }

    /// Replaces `stem` by the stem of `word`, which must be lower-case UTF-8 with æ, ø and å as single letters.
    /// A stem is never longer than its word. A few hundred instructions; ask once for each distinct word.
    package mutating func stem(_ word: borrowing Span<UInt8>, into stem: inout [UInt8]) {
        guard let length = suffixes.stemLength(of: word) else { return askLibrary(word, into: &stem) }
        stem.removeAll(keepingCapacity: true)
        stem.append(addingCapacity: length) { letters in
            for index in 0..<length { letters.append(word[index]) }
        }
    }

    /// The same by libstemmer, whatever the word's letters are: what the shorter way is held against.
    package mutating func askLibrary(_ word: borrowing Span<UInt8>, into stem: inout [UInt8]) {
        stem.removeAll(keepingCapacity: true)
        // libstemmer answers with a pointer into the stemmer that holds until the next call, so it is copied here.
        unsafe word.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress, let length = Int32(exactly: bytes.count),
                let found = unsafe sb_stemmer_stem(stemmer, start, length)
            else { return }
            let count = unsafe Int(sb_stemmer_length(stemmer))
            unsafe stem.append(contentsOf: UnsafeBufferPointer(start: found, count: count))
        }
    }
}
