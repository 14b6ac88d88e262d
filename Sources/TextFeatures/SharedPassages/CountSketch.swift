/// Counts of a great many keys in a fixed amount of memory: never too low, seldom too high.
///
/// G. Cormode and S. Muthukrishnan, "An improved data stream summary: the count-min sketch and its applications", Journal
/// of Algorithms 55 (2005), 58–75.
struct CountSketch {
    private static let rows = 2
    private let mask: UInt64
    private var counts: [UInt16]

    /// `rows` times two to the power of `bits` counters of two bytes.
    init(bits: Int) {
        mask = (1 << UInt64(bits)) - 1
        counts = Array(repeating: 0, count: Self.rows << bits)
    }

    mutating func add(_ key: UInt64) {
        for row in 0..<Self.rows {
            let place = place(key, row)
            if counts[place] < .max { counts[place] += 1 }
        }
    }

    func count(_ key: UInt64) -> Int {
        (0..<Self.rows).reduce(Int(UInt16.max)) { min($0, Int(counts[place(key, $1)])) }
    }

    private func place(_ key: UInt64, _ row: Int) -> Int {
        let mixed = (key ^ UInt64(row) &* 0xA076_1D64_78BD_642F) &* 0xE703_7ED1_A0B4_28DB
        return row * Int(mask + 1) + Int((mixed >> 24) & mask)
    }
}
