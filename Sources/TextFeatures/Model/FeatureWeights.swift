/// The weights of a model by feature.
struct FeatureWeights: Sendable {
    /// One column: what is asked of a sentence.
    struct Column: Sendable {
        /// Head and label with a colon between them.
        let name: String
        /// What one whole step of a weight is worth.
        let step: Float
        let bias: Float
        /// The score above which the answer is yes, in heads that allow many.
        let threshold: Float
    }

    private(set) var columns: [Column] = []
    /// Columns that judge whole passages; in the rows they follow those of sentences.
    private(set) var passageColumns: [Column] = []
    /// Rows of the numbers of a passage ("#:analysis.length").
    private(set) var numbers: [String: WeightRow] = [:]
    /// One row for each feature.
    private(set) var rows: [WeightRow] = []
    /// How many rows may be summed in 16 bits.
    private(set) var batch = 1
    /// The largest weight, sign aside.
    private var largest = 1
    private var features = KeyTable(count: 0)
    /// Rows of the groups of letters, which are looked up by far the most often; their key is the letters themselves.
    private(set) var letterGroups = KeyTable(count: 0)
    /// Rows of two words side by side.
    private(set) var pairs = PairTable(count: 0)

    /// Pairs of words and groups of letters, each with the row of its weights and the line it stands in.
    private struct Found {
        var pairs: [(pair: (UInt32, UInt32), row: UInt32, line: Int)] = []
        var groups: [(key: UInt64, row: UInt32, line: Int)] = []
    }

    /// - Parameter passages: the file of the model of passages; of its columns those that `isPassageHead` names are read.
    init(
        _ bytes: [UInt8], passages: [UInt8]? = nil, isPassageHead: (String) -> Bool = { _ in true }
    ) throws(ModelError) {
        var lines = TableLines(bytes, file: .weights)
        let count = try Self.readHead(&lines, into: &columns)
        guard columns.count <= WeightRow.columns else { throw lines.malformed }
        var found = Found()
        guard let passages else {
            features = KeyTable(count: count)
            try readFeatures(&lines, count: count, room: count, into: &found)
            try enter(found)
            batch = Int(Int16.max) / largest
            return
        }
        var passageLines = TableLines(passages, file: .passages)
        var offered: [Column] = []
        let further = try Self.readHead(&passageLines, into: &offered)
        var places: [Int] = []
        for column in offered {
            let isRead = isPassageHead(String(column.name.prefix { $0 != ":" }))
            places.append(isRead ? columns.count + passageColumns.count : -1)
            if isRead { passageColumns.append(column) }
        }
        guard columns.count + passageColumns.count <= WeightRow.columns else { throw passageLines.malformed }
        features = KeyTable(count: count + further)
        try readFeatures(&lines, count: count, room: count + further, into: &found)
        try enter(found)
        try addFeatures(&passageLines, places: places, into: &found)
        try enter(found)
        batch = Int(Int16.max) / largest
    }

    /// Reads the columns; returns how many features follow.
    private static func readHead(_ lines: inout TableLines, into columns: inout [Column]) throws(ModelError) -> Int {
        while lines.advance() {
            switch try lines.text() {
            case "column": try readColumn(&lines, into: &columns)
            case "features":
                let count = try lines.number(Int.self)
                guard count >= 0, count <= lines.bytes.count else { throw lines.malformed }
                return count
            default: throw lines.malformed
            }
        }
        throw lines.malformed
    }

    private static func readColumn(_ lines: inout TableLines, into columns: inout [Column]) throws(ModelError) {
        guard try lines.number(Int.self) == columns.count, columns.count < WeightRow.columns else {
            throw lines.malformed
        }
        let name = try lines.text()
        let step = try lines.number(Float.self)
        guard step > 0 else { throw lines.malformed }
        let bias = try lines.number(Float.self)
        columns.append(Column(name: name, step: step, bias: bias, threshold: try lines.number(Float.self)))
    }

    private mutating func readFeatures(
        _ lines: inout TableLines, count: Int, room: Int, into found: inout Found
    ) throws(ModelError) {
        let places = Array(columns.indices)
        rows.reserveCapacity(room)
        while lines.advance() {
            let name = try lines.field()
            let text = lines.bytes.span
            let row = UInt32(rows.count)
            let isNew: Bool
            switch (text[name.lowerBound], name.count) {
            case (UInt8(ascii: "b"), 3...):
                found.pairs.append((try Self.pair(text.extracting(name), lines), row, lines.number))
                isNew = true
            case (UInt8(ascii: "n"), Self.letterGroupNames):
                found.groups.append((Self.letterGroup(text.extracting(name)), row, lines.number))
                isNew = true
            default: isNew = features.insert(Self.key(text.extracting(name)), row)
            }
            guard isNew, rows.count < count else { throw lines.problem(.duplicate) }
            rows.append(try Self.row(text, lines, places: places, largest: &largest))
        }
        guard rows.count == count else { throw lines.malformed }
    }

    /// Adds the weights for passages to the rows that are there, and rows for what weighs in passages only.
    private mutating func addFeatures(
        _ lines: inout TableLines, places: [Int], into found: inout Found
    ) throws(ModelError) {
        while lines.advance() {
            let name = try lines.field()
            let text = lines.bytes.span
            var none = 1
            if name.count > 2, text[name.lowerBound] == UInt8(ascii: "#") {
                let number = String(decoding: lines.bytes[name], as: UTF8.self)
                numbers[number] = try Self.row(text, lines, places: places, largest: &none)
                continue
            }
            let row = try Self.row(text, lines, places: places, largest: &largest)
            guard row.reach != 0 else { continue }
            let next = UInt32(rows.count)
            switch (text[name.lowerBound], name.count) {
            case (UInt8(ascii: "b"), 3...):
                let pair = try Self.pair(text.extracting(name), lines)
                if let known = pairs.row(of: pair.0, pair.1) {
                    rows[Int(known)].complete(with: row)
                    continue
                }
                found.pairs.append((pair, next, lines.number))
            case (UInt8(ascii: "n"), Self.letterGroupNames):
                let key = Self.letterGroup(text.extracting(name))
                if let known = letterGroups[key] {
                    rows[Int(known)].complete(with: row)
                    continue
                }
                found.groups.append((key, next, lines.number))
            default:
                let key = Self.key(text.extracting(name))
                if let known = features[key] {
                    rows[Int(known)].complete(with: row)
                    continue
                }
                _ = features.insert(key, next)
            }
            rows.append(row)
        }
    }

    private mutating func enter(_ found: Found) throws(ModelError) {
        letterGroups = KeyTable(count: found.groups.count)
        for (key, row, line) in found.groups where !letterGroups.insert(key, row) {
            throw ModelError(file: .weights, line: line, problem: .duplicate)
        }
        pairs = PairTable(count: found.pairs.count)
        for (pair, row, line) in found.pairs where !pairs.insert(pair.0, pair.1, row: row) {
            throw ModelError(file: .weights, line: line, problem: .duplicate)
        }
    }

    private static func key(_ name: Span<UInt8>) -> UInt64 {
        var hash = TextHash()
        for index in name.indices { hash.add(name[index]) }
        return hash.wide
    }

    /// Bytes of "n:" and three to six letters.
    private static let letterGroupNames = 5...8

    /// The letters behind "n:", the first one lowest.
    private static func letterGroup(_ name: Span<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for index in 2..<name.count { key |= UInt64(name[index]) << UInt64(8 * (index - 2)) }
        return key
    }

    /// The hashes of both in "b:first second".
    private static func pair(_ name: Span<UInt8>, _ lines: TableLines) throws(ModelError) -> (UInt32, UInt32) {
        var space = 2
        while space < name.count, name[space] != 0x20 { space += 1 }
        guard space > 2, space + 1 < name.count else { throw lines.malformed }
        return (TextHash.of(name.extracting(2..<space)), TextHash.of(name.extracting(space + 1..<name.count)))
    }

    /// Reads "3:-2 17:5 …"; each column goes to its place in the row, if it has one.
    private static func row(
        _ text: Span<UInt8>, _ lines: borrowing TableLines, places: [Int], largest: inout Int
    ) throws(ModelError) -> WeightRow {
        var weights = InlineArray<96, Int16>(repeating: 0)
        var reach = 0
        var index = lines.rest.lowerBound
        let end = lines.rest.upperBound
        let places = places.span
        while index < end {
            let column = digits(text, &index, end)
            guard index &+ 1 < end, text[index] == UInt8(ascii: ":"), column >= 0, column < places.count else {
                throw lines.malformed
            }
            index &+= 1
            let isNegative = text[index] == UInt8(ascii: "-")
            if isNegative { index &+= 1 }
            let value = digits(text, &index, end)
            guard value >= 0, index == end || text[index] == 0x20 else { throw lines.malformed }
            index &+= 1
            let place = places[column]
            guard place >= 0 else { continue }
            reach = max(reach, value)
            weights[place] = Int16(truncatingIfNeeded: isNegative ? 0 &- value : value)
        }
        largest = max(largest, reach)
        return WeightRow(weights, reach: reach)
    }

    /// The number at `index`, of at most four digits; below 0 when none stands there.
    @inline(__always)
    private static func digits(_ text: Span<UInt8>, _ index: inout Int, _ end: Int) -> Int {
        let start = index
        var value = 0
        while index < end, text[index] &- 0x30 < 10, index &- start < 5 {
            value = value &* 10 &+ Int(text[index] &- 0x30)
            index &+= 1
        }
        return index > start && index &- start < 5 ? value : -1
    }

    /// The row of a feature by its hash.
    @inline(__always)
    func row(of feature: TextHash) -> UInt32? { features[feature.wide] }

    func row(of feature: String) -> UInt32? {
        var hash = TextHash()
        hash.add(feature)
        if let row = features[hash.wide] { return row }
        let name = Array(feature.utf8)
        guard feature.hasPrefix("n:"), Self.letterGroupNames.contains(name.count) else { return nil }
        return letterGroups[Self.letterGroup(name.span)]
    }
}
