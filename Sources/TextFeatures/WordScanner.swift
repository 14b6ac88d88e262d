/// A word as it was read.
struct ReadWord {
    var stem: UInt32
    var row: UInt32
    var marks: WordMarks
    var terms: UInt32
    /// UTF-8 offsets into the text.
    var start: Int32
    var end: Int32
}

/// The inner loop over the bytes of a text: runs of known words with plain signs between them.
///
/// It stops at all that needs thought (sentence signs, unknown and long words, bytes of other letters), so that it can do
/// without allocation and calls. About ten instructions a byte.
enum WordScanner {
    enum Stop {
        /// The text is at its end.
        case end
        /// A sign stands at the cursor that may end a sentence, a line or a quotation.
        case sign
        /// A word begins at the cursor that needs the slow way.
        case word
        /// No room left for words.
        case full
    }

    /// What a byte between words is: 0 plain sign, 1 sign to stop at, 2 letter, 3 digit.
    static let classes: [UInt8] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 3
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"), UInt8(ascii: "\""),
            UInt8(ascii: "'"), 0x80...:
            byte == 0xC3 ? 2 : 1
        default: 0
        }
    }

    /// Reads from `cursor` on; `text` ends where reading ends.
    static func run(
        _ text: Span<UInt8>, cursor: inout Int, table: Span<WordEntry>, words: inout MutableSpan<ReadWord>,
        count: inout Int, classes: Span<UInt8>, letters: Span<UInt8>, latin1: Span<UInt16>
    ) -> Stop {
        let mask = table.count - 1
        var index = cursor
        var filled = count
        defer { count = filled }
        while index < text.count {
            let first = text[index]
            let kind = classes[Int(first)]
            if kind == 0 {
                index += 1
                continue
            }
            cursor = index
            if kind == 1 { return .sign }

            let start = index
            var key = WordKey()
            var hard = false
            while kind == 3, index < text.count, classes[Int(text[index])] == 3 {
                key.append(text[index])
                index += 1
            }
            while kind == 2, index < text.count {
                let byte = text[index]
                let letter = letters[Int(byte)]
                if letter > 1 {
                    key.append(letter)
                    index += 1
                    continue
                }
                if letter == 0 { break }
                guard byte == 0xC3, index + 1 < text.count else {
                    hard = true
                    break
                }
                let folded = latin1[Int(text[index + 1] & 0x3F)]
                guard folded != 0 else {
                    hard = true
                    break
                }
                if folded > 0xFF { key.append(UInt8(truncatingIfNeeded: folded >> 8)) }
                key.append(UInt8(truncatingIfNeeded: folded))
                index += 2
            }
            if hard || index - start > 16 { return .word }
            guard filled < words.count else { return .full }

            var slot = key.slot & mask
            while true {
                let entry = table[slot]
                if entry.stem == 0 { return .word }
                if entry.key == key {
                    words[filled] = ReadWord(
                        stem: entry.stem, row: entry.row, marks: entry.marks, terms: entry.terms,
                        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index))
                    filled += 1
                    break
                }
                slot = (slot + 1) & mask
            }
        }
        cursor = index
        return .end
    }
}
