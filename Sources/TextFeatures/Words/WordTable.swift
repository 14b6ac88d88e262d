/// What is known of one distinct word.
struct WordEntry {
    var key = WordKey()
    /// Hash of the stem; 0 marks an empty slot.
    var stem: UInt32 = 0
    /// Number of the word in the table, from `WordTable.firstRow`: where its weights stand.
    var row: UInt32 = 0
    var marks = WordMarks()
    /// Number of the terms that begin with this stem, plus 1; 0 for none.
    var terms: UInt32 = 0
}

/// The distinct words one reader has met, with what was worked out for each: a fixed number of slots, open addressing.
///
/// When `limit` words are in it, those make room that were not met again since it was last full (the second-chance
/// algorithm; F. J. Corbató, *A Paging Experiment with the Multics System*, 1968). Memory is bounded, and a reading does
/// not depend on what was read before.
struct WordTable {
    private(set) var entries: [WordEntry]
    /// Weights by row.
    private(set) var rows: [WeightRow]
    private(set) var count = 0
    let limit: Int
    /// Rows below this one belong to no word of the table.
    let firstRow: Int

    /// - Parameters:
    ///   - limit: how many words fit; twice as many slots, rounded up to a power of 2.
    ///   - reserved: the rows that belong to no word of the table.
    init(limit: Int, reserved: [WeightRow]) {
        precondition(limit > 0, "a word table needs room for a word")
        self.limit = limit
        firstRow = reserved.count
        var slots = 4
        while slots < 2 * limit { slots *= 2 }
        entries = Array(repeating: WordEntry(), count: slots)
        rows = reserved
        rows.reserveCapacity(firstRow + limit)
    }

    var isFull: Bool { count == limit }

    func find(_ key: WordKey) -> WordEntry? {
        let entry = entries[slot(of: key)]
        return entry.stem == 0 ? nil : entry
    }

    /// The slot that holds the word, or where it would be entered.
    private func slot(of key: WordKey) -> Int {
        var slot = key.slot & (entries.count - 1)
        while entries[slot].stem != 0, entries[slot].key != key { slot = (slot + 1) & (entries.count - 1) }
        return slot
    }

    /// Enters a word that is not in the table yet; its row is the next one.
    mutating func insert(
        _ key: WordKey, stem: UInt32, marks: WordMarks, terms: UInt32, weights: WeightRow
    ) -> WordEntry {
        precondition(!isFull && stem != 0, "make room in a full table first")
        let entry = WordEntry(key: key, stem: stem, row: UInt32(rows.count), marks: marks, terms: terms)
        entries[slot(of: key)] = entry
        rows.append(weights)
        count += 1
        return entry
    }

    /// Changes the marks and the weights of a word that is in the table.
    mutating func change(_ key: WordKey, to marks: WordMarks, weights: WeightRow) -> WordEntry {
        let slot = slot(of: key)
        entries[slot].marks = marks
        rows[Int(entries[slot].row)] = weights
        return entries[slot]
    }

    /// Drops words that were not met again, or if there are too few of those any: at least a quarter. Keeps those whose
    /// rows are among `kept`. Returns the new row of each row.
    /// - Parameter isMetAgain: by row, 1 when the word was met again; all 0 afterwards.
    mutating func makeRoom(keeping kept: some Sequence<UInt32>, metAgain isMetAgain: inout [UInt8]) -> [UInt32] {
        var slotOfRow = [Int32](repeating: -1, count: rows.count)
        for slot in entries.indices where entries[slot].stem != 0 { slotOfRow[Int(entries[slot].row)] = Int32(slot) }
        var isKept = [Bool](repeating: false, count: rows.count)
        var room = limit / 4 * 3
        for row in kept where row >= firstRow && !isKept[Int(row)] {
            isKept[Int(row)] = true
            room -= 1
        }
        for row in firstRow..<rows.count where room > 0 && isMetAgain[row] != 0 && !isKept[row] {
            isKept[row] = true
            room -= 1
        }
        var survivors: [WordEntry] = []
        var newRows = [UInt32](repeating: 0, count: rows.count)
        for row in 0..<firstRow { newRows[row] = UInt32(row) }
        for row in firstRow..<rows.count where isKept[row] {
            var entry = entries[Int(slotOfRow[row])]
            let newRow = firstRow + survivors.count
            rows[newRow] = rows[row]
            newRows[row] = UInt32(newRow)
            entry.row = UInt32(newRow)
            survivors.append(entry)
        }
        for row in isMetAgain.indices { isMetAgain[row] = 0 }
        count = survivors.count
        rows.removeLast(rows.count - firstRow - count)
        for slot in entries.indices { entries[slot].stem = 0 }
        for entry in survivors { entries[slot(of: entry.key)] = entry }
        return newRows
    }
}
