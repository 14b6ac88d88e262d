/// What is known of one distinct folded word.
struct WordEntry {
    /// The folded word itself, 8 bytes in each half, or a 128-bit mix of a longer one; `high` says which by its top bit.
    var key = WordKey()
    /// Hash of the stem; 0 marks an empty slot.
    var stem: UInt32 = 0
    /// Number of the word in the table, from `WordTable.firstRow`: where its weights stand.
    var row: UInt32 = 0
    var marks = WordMarks()
    /// Number of the terms that begin with this stem, plus 1; 0 for none.
    var terms: UInt32 = 0
}

/// A folded word as two integers.
struct WordKey: Equatable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// Words of at most 16 ASCII bytes are their own key; others get the mix of all their bytes and the top bit.
    init(_ word: borrowing Span<UInt8>) {
        var plain = word.count <= 16
        var first: UInt64 = 0xCBF2_9CE4_8422_2325
        var second: UInt64 = 0x8422_2325_CBF2_9CE4
        for index in word.indices {
            let byte = word[index]
            append(byte)
            plain = plain && byte < 0x80
            first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
            second = (second &+ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
            second ^= second >> 29
        }
        if !plain { (low, high) = (first, second | 1 << 63) }
    }

    init() {}

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        high = high << 8 | low >> 56
        low = low << 8 | UInt64(byte)
    }

    var isMixed: Bool { high >> 63 == 1 }

    /// Spreads over the slots of a table.
    @inline(__always)
    var slot: Int {
        let mixed = (low ^ high &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: (mixed ^ mixed >> 32) >> 16)
    }
}

/// Marks on a word that sentence boundaries and traits depend on.
struct WordMarks: OptionSet, Hashable {
    let rawValue: UInt32

    /// Digits only.
    static let number = WordMarks(rawValue: 1 << 0)
    /// Has a full stop and never ends a sentence ("ca.", "nr.").
    static let abbreviation = WordMarks(rawValue: 1 << 1)
    /// Has a full stop that may end a sentence too ("osv.", "mv.").
    static let closingAbbreviation = WordMarks(rawValue: 1 << 2)
    /// Follows an ordinal ("4. december", "3. klasse").
    static let ordinalNoun = WordMarks(rawValue: 1 << 3)
    /// Often begins a sentence ("hun", "det", "mor"), so an initial before it ends one.
    static let starter = WordMarks(rawValue: 1 << 4)
    /// A common finite verb, so the line is no heading.
    static let verb = WordMarks(rawValue: 1 << 5)
    /// Stands for missing text ("xxx").
    static let filler = WordMarks(rawValue: 1 << 6)
    /// A word that the model has no class for; inside a sentence and with a capital it counts as a name.
    static let classless = WordMarks(rawValue: 1 << 7)
    /// Known as a personal name: all such words are one word to the model.
    static let personalName = WordMarks(rawValue: 1 << 8)
    /// Known as a place name: likewise.
    static let placeName = WordMarks(rawValue: 1 << 9)

    /// Met only in texts whose sentences are not judged: its weights are still to be worked out.
    static let unweighed = WordMarks(rawValue: 1 << 10)

    private static let special = WordMarks([.number, .personalName, .placeName]).rawValue | 0xFFFF_0000

    /// Whether the word, in small letters, is to the model nothing but itself: no class, no number, no name.
    @inline(__always)
    var isPlain: Bool { rawValue & Self.special == 0 }

    /// The set of the model's classes it belongs to; stands in the upper half.
    var classSet: Int { Int(rawValue >> 16) }

    func with(classSet: Int) -> WordMarks { WordMarks(rawValue: rawValue & 0xFFFF | UInt32(classSet) << 16) }
}

/// The distinct words one reader has met, with what was worked out for each: a fixed number of slots, open addressing.
///
/// When `limit` words are in it the table is wiped and filled anew, so memory is bounded and a reading does not depend on
/// what was read before.
struct WordTable {
    private(set) var entries: [WordEntry]
    private(set) var count = 0
    let limit: Int
    /// Rows below this one belong to no word of the table.
    let firstRow: Int
    /// Bytes of the words with a mixed key, which are compared in full; by row, empty for the others.
    private var longWords: [UInt32: [UInt8]] = [:]

    /// - Parameter limit: how many words fit before the table is wiped; twice as many slots, rounded up to a power of 2.
    init(limit: Int, firstRow: Int) {
        precondition(limit > 0, "a word table needs room for a word")
        self.limit = limit
        self.firstRow = firstRow
        var slots = 4
        while slots < 2 * limit { slots *= 2 }
        entries = Array(repeating: WordEntry(), count: slots)
    }

    var isFull: Bool { count == limit }

    func find(_ key: WordKey, bytes: [UInt8]) -> WordEntry? {
        var slot = key.slot & (entries.count - 1)
        while entries[slot].stem != 0 {
            let entry = entries[slot]
            if entry.key == key, !key.isMixed || longWords[entry.row] == bytes { return entry }
            slot = (slot + 1) & (entries.count - 1)
        }
        return nil
    }

    /// Enters a word that is not in the table yet; its row is the next one.
    mutating func insert(_ key: WordKey, bytes: [UInt8], stem: UInt32, marks: WordMarks, terms: UInt32) -> WordEntry {
        precondition(!isFull && stem != 0, "wipe a full table first")
        let entry = WordEntry(key: key, stem: stem, row: UInt32(firstRow + count), marks: marks, terms: terms)
        var slot = key.slot & (entries.count - 1)
        while entries[slot].stem != 0 { slot = (slot + 1) & (entries.count - 1) }
        entries[slot] = entry
        if key.isMixed { longWords[entry.row] = bytes }
        count += 1
        return entry
    }

    /// Changes the marks of a word that is in the table.
    mutating func mark(_ key: WordKey, bytes: [UInt8], _ marks: WordMarks) -> WordEntry {
        var slot = key.slot & (entries.count - 1)
        while entries[slot].stem != 0 {
            if entries[slot].key == key, !key.isMixed || longWords[entries[slot].row] == bytes {
                entries[slot].marks = marks
                break
            }
            slot = (slot + 1) & (entries.count - 1)
        }
        return entries[slot]
    }

    mutating func wipe() {
        for slot in entries.indices { entries[slot].stem = 0 }
        longWords.removeAll(keepingCapacity: true)
        count = 0
    }
}
