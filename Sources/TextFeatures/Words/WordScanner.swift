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

    /// A word that has been read and not yet looked up.
    struct Pending {
        var key = WordKey()
        var hash: UInt64 = 0
        var start: Int32 = 0
        var end: Int32 = 0
        /// Bytes that are no characters.
        var silent: Int32 = 0
        /// What stands in the slot where the word is likeliest.
        var found: UInt32 = 0
        /// Whether the record that slot names is the word's.
        var isFound = false
    }

    /// Words of one text that have been read and not all looked up.
    struct Batch {
        /// How many words are read before they are looked up: together, so that the processor waits for many at once.
        static let most = 32

        fileprivate var words = [Pending](repeating: Pending(), count: most)
        /// Those left are from `next` up to `count`.
        fileprivate var next = 0
        fileprivate var count = 0
        /// Where and why reading stopped behind them.
        fileprivate var end = 0
        fileprivate var stop = Stop.end

        mutating func removeAll() {
            next = 0
            count = 0
        }
    }

    /// Reads from `cursor` on, until `text` ends or there are `room` words; adds the bytes of words that are no characters
    /// to `silent`, and notes in `isMetAgain` which rows of the table were needed.
    @inline(never)
    static func run(
        _ text: Span<UInt8>, cursor: inout Int, slots: Span<UInt32>, records: Span<WordRecord>,
        isMetAgain: inout MutableSpan<UInt8>, batch: inout Batch, words: inout MutableSpan<ReadWord>,
        count: inout Int, silent: inout Int, room: Int, classes: Span<UInt8>
    ) -> Stop {
        var next = batch.next
        var read = batch.count
        var end = batch.end
        var stop = batch.stop
        defer { (batch.next, batch.count, batch.end, batch.stop) = (next, read, end, stop) }
        var pending = batch.words.mutableSpan
        // What had to be read the slow way is done.
        while next < read, Int(pending[next].start) < cursor { next &+= 1 }
        while true {
            if next == read {
                next = 0
                let most = min(room &- count, Batch.most)
                (read, stop) = readWords(text, &cursor, &pending, most: most, classes: classes)
                end = cursor
            }
            let mask = slots.count &- 1
            for index in next..<read {
                pending[index].found = slots[WordTable.slot(pending[index].hash, mask: mask)]
            }
            for index in next..<read {
                let record = Int(pending[index].found & WordTable.numbers)
                pending[index].isFound = records[record].key.isSame(as: pending[index].key)
            }
            var filled = count
            for index in next..<read {
                let word = pending[index]
                let number = word.isFound ? word.found & WordTable.numbers : number(of: word, slots, records)
                guard number != 0 else {
                    cursor = Int(word.start)
                    next = index
                    count = filled
                    return .word
                }
                let row = Int(number)
                words[filled] = ReadWord(
                    stem: records[row].stem, row: number, marks: records[row].marks, terms: records[row].terms,
                    start: word.start, end: word.end)
                isMetAgain[row] = 1
                filled &+= 1
                silent &+= Int(word.silent)
            }
            count = filled
            next = read
            cursor = end
            // With all places of a batch taken there may be room for more.
            guard stop == .full, count < room else { return stop }
        }
    }

    /// The number of a word's record; 0 if it is not known.
    @inline(never)
    private static func number(of word: Pending, _ slots: Span<UInt32>, _ records: Span<WordRecord>) -> UInt32 {
        let mask = slots.count &- 1
        let tag = WordTable.tag(word.hash)
        var slot = WordTable.slot(word.hash, mask: mask)
        var found = word.found
        while found != 0 {
            let number = found & WordTable.numbers
            if found ^ number == tag, records[Int(number)].key == word.key { return number }
            slot = (slot &+ 1) & mask
            found = slots[slot]
        }
        return 0
    }

    /// Reads words from `cursor` on, until there are `most`.
    @inline(__always)
    private static func readWords(
        _ text: Span<UInt8>, _ cursor: inout Int, _ pending: inout MutableSpan<Pending>, most: Int,
        classes: Span<UInt8>
    ) -> (read: Int, stop: Stop) {
        let end = text.count
        var index = cursor
        var read = 0
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
                if kind == 1 { return (read, .sign) }
                word = PlainWord(number: text, at: start)
            } else {
                cursor = index
                if first >= 0x80, first != 0xC3 { return (read, .sign) }
                word = PlainWord(text, at: start)
            }
            if word.length == 0 { return (read, first >= 0x80 ? .sign : .word) }
            guard read < most else { return (read, .full) }
            index = start &+ word.length
            pending[read] = Pending(
                key: word.key, hash: word.key.hash, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: index), silent: Int32(truncatingIfNeeded: word.silent))
            read &+= 1
        }
        cursor = index
        return (read, .end)
    }
}
