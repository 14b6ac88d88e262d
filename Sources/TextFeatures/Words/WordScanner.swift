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
/// It stops at all that needs thought (sentence signs, unknown words, bytes of other letters), so that it can do without
/// allocation and calls. It reads eight bytes at a time.
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

    /// What an ASCII byte that is no letter is: 0 plain sign, 1 sign to stop at, 2 digit.
    static let classes: [UInt8] = (0..<0x80).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 2
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"), UInt8(ascii: "\r"),
            UInt8(ascii: "\""),
            UInt8(ascii: "'"):
            1
        default: 0
        }
    }

    /// Reads from `cursor` on, until `text` ends or there are `room` words; adds the bytes of words that are no characters
    /// to `silent`, and notes in `isMetAgain` which rows of the table were needed.
    @inline(never)
    static func run(
        _ text: Span<UInt8>, cursor: inout Int, table: Span<WordEntry>, isMetAgain: inout MutableSpan<UInt8>,
        words: inout MutableSpan<ReadWord>, count: inout Int, silent: inout Int, room: Int, classes: Span<UInt8>
    ) -> Stop {
        let mask = table.count &- 1
        let end = text.count
        var index = cursor
        var filled = count
        defer { count = filled }
        while index < end {
            let first = text[index]
            if first == 0x20 {
                index &+= 1
                continue
            }
            let start = index
            var word = PlainWord()
            if first < 0x80, (first | 0x20) &- 0x61 >= 26 {
                let kind = classes[Int(first)]
                if kind == 0 {
                    index &+= 1
                    continue
                }
                cursor = index
                if kind == 1 { return .sign }
                word = PlainWord(number: text, at: start)
            } else {
                cursor = index
                if first >= 0x80, first != 0xC3 { return .sign }
                word = PlainWord(text, at: start)
            }
            if word.length == 0 { return first >= 0x80 ? .sign : .word }
            guard filled < room else { return .full }
            index = start &+ word.length

            var slot = word.key.slot & mask
            while true {
                let entry = table[slot]
                if entry.stem == 0 { return .word }
                if entry.key == word.key {
                    words[filled] = ReadWord(
                        stem: entry.stem, row: entry.row, marks: entry.marks, terms: entry.terms,
                        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index))
                    isMetAgain[Int(entry.row)] = 1
                    filled &+= 1
                    silent &+= word.silent
                    break
                }
                slot = (slot &+ 1) & mask
            }
        }
        cursor = index
        return .end
    }
}
