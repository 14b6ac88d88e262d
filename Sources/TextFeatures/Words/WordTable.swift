/// What is known of one distinct word: two lines of the processor's cache.
struct WordRecord {
    var key = WordKey()
    /// Hash of the stem.
    var stem: UInt32
    var marks: WordMarks
    /// Number of the terms that begin with this stem, plus 1; 0 for none.
    var terms: UInt32
    /// Number of the weights that did not fit, plus 1; 0 for none.
    fileprivate(set) var further: UInt32 = 0
    /// In halves of a step.
    fileprivate(set) var weights: WeightRow

    init(key: WordKey = WordKey(), stem: UInt32, marks: WordMarks, terms: UInt32, weights: WeightRow) {
        self.key = key
        self.stem = stem
        self.marks = marks
        self.terms = terms
        self.weights = weights
    }
}

/// The distinct words one reader has met, with what was worked out for each: a fixed number of slots, open addressing.
///
/// When `limit` words are in it, those make room that were not met again since it was last full (the second-chance
/// algorithm; F. J. Corbató, *A Paging Experiment with the Multics System*, 1968). Memory is bounded, and a reading does
/// not depend on what was read before.
struct WordTable {
    /// Number of the record in the lowest bits, part of the hash above it; 0 is empty.
    private(set) var slots: [UInt32]
    /// The records before `firstRow` belong to no word of the table.
    private(set) var records: [WordRecord]
    /// Weights that did not fit into a record, which few words have.
    private(set) var further: [ColumnNumbers] = []
    private(set) var count = 0
    let limit: Int
    let firstRow: Int

    /// How many bits the number of a record takes.
    static let numberBits: UInt32 = 17
    static let numbers: UInt32 = 1 << numberBits &- 1

    /// - Parameters:
    ///   - limit: how many words fit; twice as many slots, rounded up to a power of 2.
    ///   - reserved: the weights that belong to no word of the table; one at least.
    init(limit: Int, reserved: [WordWeights]) {
        precondition(limit > 0, "a word table needs room for a word")
        precondition(
            !reserved.isEmpty && reserved.count + limit <= Int(Self.numbers), "a slot has 17 bits for a number")
        self.limit = limit
        firstRow = reserved.count
        var capacity = 4
        while capacity < 2 * limit { capacity *= 2 }
        slots = Array(repeating: 0, count: capacity)
        records = reserved.map { WordRecord(stem: 0, marks: [], terms: 0, weights: $0.row) }
        records.reserveCapacity(firstRow + limit)
        for (index, weights) in reserved.enumerated() { add(weights.further, to: index) }
    }

    var isFull: Bool { count == limit }

    /// The number of a word's record.
    func find(_ key: WordKey) -> UInt32? {
        let number = slots[slot(of: key)] & Self.numbers
        return number == 0 ? nil : number
    }

    /// The slot that holds the word, or where it would be entered.
    private func slot(of key: WordKey) -> Int {
        let hash = key.hash
        var slot = Self.slot(hash, mask: slots.count - 1)
        let tag = Self.tag(hash)
        while true {
            let found = slots[slot]
            if found == 0 { return slot }
            if found & ~Self.numbers == tag, records[Int(found & Self.numbers)].key == key { return slot }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    @inline(__always)
    static func slot(_ hash: UInt64, mask: Int) -> Int { Int(truncatingIfNeeded: hash &>> 16) & mask }

    /// The bits of the hash that stand beside the number.
    @inline(__always)
    static func tag(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash) &<< numberBits }

    /// Enters a word that is not in the table yet; returns the number of its record.
    mutating func insert(
        _ key: WordKey, stem: UInt32, marks: WordMarks, terms: UInt32, weights: WordWeights
    ) -> UInt32 {
        precondition(!isFull && stem != 0, "make room in a full table first")
        let number = UInt32(records.count)
        enter(key, number)
        records.append(WordRecord(key: key, stem: stem, marks: marks, terms: terms, weights: weights.row))
        add(weights.further, to: Int(number))
        count += 1
        return number
    }

    private mutating func add(_ weights: ColumnNumbers?, to number: Int) {
        guard let weights else { return }
        further.append(weights)
        records[number].further = UInt32(further.count)
    }

    private mutating func enter(_ key: WordKey, _ number: UInt32) {
        slots[slot(of: key)] = number | Self.tag(key.hash)
    }

    mutating func change(_ number: UInt32, to weights: WordWeights, marks: WordMarks) {
        records[Int(number)].marks = marks
        records[Int(number)].weights = weights.row
        add(weights.further, to: Int(number))
    }

    /// Drops words that were not met again, or if there are too few of those any: at least a quarter. Keeps those whose
    /// records are among `kept`. Returns the new number of each record.
    /// - Parameter isMetAgain: by record, 1 when the word was met again; all 0 afterwards.
    mutating func makeRoom(keeping kept: some Sequence<UInt32>, metAgain isMetAgain: inout [UInt8]) -> [UInt32] {
        var isKept = [Bool](repeating: false, count: records.count)
        var room = limit / 4 * 3
        for row in kept where row >= firstRow && !isKept[Int(row)] {
            isKept[Int(row)] = true
            room -= 1
        }
        for row in firstRow..<records.count where room > 0 && isMetAgain[row] != 0 && !isKept[row] {
            isKept[row] = true
            room -= 1
        }
        var newRows = [UInt32](repeating: 0, count: records.count)
        for row in 0..<firstRow { newRows[row] = UInt32(row) }
        var next = firstRow
        var further: [ColumnNumbers] = []
        for row in 0..<firstRow where records[row].further > 0 {
            further.append(self.further[Int(records[row].further) - 1])
        }
        for row in firstRow..<records.count where isKept[row] {
            records[next] = records[row]
            if records[row].further > 0 {
                further.append(self.further[Int(records[row].further) - 1])
                records[next].further = UInt32(further.count)
            }
            newRows[row] = UInt32(next)
            next += 1
        }
        self.further = further
        for row in isMetAgain.indices { isMetAgain[row] = 0 }
        records.removeLast(records.count - next)
        count = next - firstRow
        for slot in slots.indices { slots[slot] = 0 }
        for row in firstRow..<next { enter(records[row].key, UInt32(row)) }
        return newRows
    }
}
