/// The words of a text for comparing texts with one another: folded as everywhere (capitals, accents, hyphens at line ends),
/// with nothing of the signs around them.
package struct FoldedWords: Sendable {
    /// Hashes of the words.
    package private(set) var hashes: [UInt32] = []
    /// Where each begins, as UTF-8 offset.
    package private(set) var starts: [Int] = []

    package init(_ text: ArraySlice<UInt8>) {
        let bytes = text.span
        let plain = LetterFolding.ascii
        var word: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let start = index
            var hash = TextHash()
            while index < bytes.count, plain[Int(bytes[index])] > 1 {
                hash.add(plain[Int(bytes[index])])
                index += 1
            }
            let endsPlainly = index == bytes.count || plain[Int(bytes[index])] == 0
            if index == start, endsPlainly, !LetterFolding.isDigit(UInt32(bytes[index])) {
                index += 1
                continue
            }
            if index == start || !endsPlainly {
                index = WordFolding.read(bytes, from: start, into: &word)
                if word.isEmpty {
                    index = start + 1
                    continue
                }
                hash = TextHash()
                for letter in word { hash.add(letter) }
            }
            hashes.append(hash.value)
            starts.append(text.startIndex + start)
        }
    }

    package var count: Int { hashes.count }
}
