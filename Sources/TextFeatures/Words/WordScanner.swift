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
    /// to `silent`.
    @inline(never)
    static func run(
        _ text: Span<UInt8>, cursor: inout Int, table: Span<WordEntry>, words: inout MutableSpan<ReadWord>,
        count: inout Int, silent: inout Int, room: Int, classes: Span<UInt8>, latin1: Span<UInt16>
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
            var key = WordKey()
            var letters = 0
            let start = index
            if first < 0x80, (first | 0x20) &- 0x61 >= 26 {
                let kind = classes[Int(first)]
                if kind == 0 {
                    index &+= 1
                    continue
                }
                cursor = index
                if kind == 1 { return .sign }
                while index < end, text[index] &- 0x30 < 10 {
                    key.append(text[index])
                    index &+= 1
                }
                letters = index &- start
            } else {
                cursor = index
                // In the loop each letter counts its bytes, so that ASCII pays for nothing else.
                while index < end {
                    let byte = text[index]
                    let small = byte | 0x20
                    if small &- 0x61 < 26 {
                        key.append(small)
                        index &+= 1
                        continue
                    }
                    if byte < 0x80 {
                        if byte == 0x2D { return .word }
                        break
                    }
                    guard byte == 0xC3, index &+ 1 < end else { return index == start ? .sign : .word }
                    let folded = latin1[Int(text[index &+ 1] & 0x3F)]
                    guard folded != 0 else { return index == start ? .sign : .word }
                    if folded > 0xFF { key.append(UInt8(truncatingIfNeeded: folded >> 8)) }
                    key.append(UInt8(truncatingIfNeeded: folded))
                    index &+= 2
                    letters &-= 1
                }
                letters &+= index &- start
            }
            if index &- start > 16 { return .word }
            guard filled < room else { return .full }

            var slot = key.slot & mask
            while true {
                let entry = table[slot]
                if entry.stem == 0 { return .word }
                if entry.key == key {
                    words[filled] = ReadWord(
                        stem: entry.stem, row: entry.row, marks: entry.marks, terms: entry.terms,
                        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index))
                    filled &+= 1
                    silent &+= index &- start &- letters
                    break
                }
                slot = (slot &+ 1) & mask
            }
        }
        cursor = index
        return .end
    }
}
