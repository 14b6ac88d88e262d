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
    /// One row for each feature.
    private(set) var rows: [WeightRow] = []
    /// How many rows may be summed in 16 bits.
    private(set) var batch = 1
    /// The largest weight, sign aside.
    private var largest = 1
    private var features = KeyTable(count: 0)
    /// Rows of two words side by side.
    private(set) var pairs = PairTable(count: 0)

    init(_ bytes: [UInt8]) throws(ModelError) {
        var lines = TableLines(bytes, file: .weights)
        var count: Int?
        while count == nil, lines.advance() {
            switch try lines.text() {
            case "column": try readColumn(&lines)
            case "features": count = try lines.number(Int.self)
            default: throw lines.malformed
            }
        }
        guard let count, count >= 0, count <= bytes.count else { throw lines.malformed }
        try readFeatures(&lines, count: count)
        batch = Int(Int16.max) / largest
    }

    private mutating func readColumn(_ lines: inout TableLines) throws(ModelError) {
        guard try lines.number(Int.self) == columns.count, columns.count < WeightRow.columns else {
            throw lines.malformed
        }
        let name = try lines.text()
        let step = try lines.number(Float.self)
        guard step > 0 else { throw lines.malformed }
        let bias = try lines.number(Float.self)
        columns.append(Column(name: name, step: step, bias: bias, threshold: try lines.number(Float.self)))
    }

    private mutating func readFeatures(_ lines: inout TableLines, count: Int) throws(ModelError) {
        features = KeyTable(count: count)
        var found: [(pair: (UInt32, UInt32), row: UInt32, line: Int)] = []
        rows.reserveCapacity(count)
        while lines.advance() {
            let name = try lines.field()
            let text = lines.bytes.span
            let isPair = name.count > 2 && text[name.lowerBound] == UInt8(ascii: "b")
            if isPair {
                found.append((try Self.pair(text.extracting(name), lines), UInt32(rows.count), lines.number))
            }
            let isNew = isPair || features.insert(Self.key(text.extracting(name)), UInt32(rows.count))
            guard isNew, rows.count < count else { throw lines.problem(.duplicate) }
            rows.append(try Self.row(text, lines, columns: columns.count, largest: &largest))
        }
        guard rows.count == count else { throw lines.malformed }
        pairs = PairTable(count: found.count)
        for (pair, row, line) in found where !pairs.insert(pair.0, pair.1, row: row) {
            throw ModelError(file: .weights, line: line, problem: .duplicate)
        }
    }

    private static func key(_ name: Span<UInt8>) -> UInt64 {
        var hash = TextHash()
        for index in name.indices { hash.add(name[index]) }
        return hash.wide
    }

    /// The hashes of both in "b:first second".
    private static func pair(_ name: Span<UInt8>, _ lines: TableLines) throws(ModelError) -> (UInt32, UInt32) {
        var space = 2
        while space < name.count, name[space] != 0x20 { space += 1 }
        guard space > 2, space + 1 < name.count else { throw lines.malformed }
        return (TextHash.of(name.extracting(2..<space)), TextHash.of(name.extracting(space + 1..<name.count)))
    }

    /// Reads "3:-2 17:5 …".
    private static func row(
        _ text: Span<UInt8>, _ lines: borrowing TableLines, columns: Int, largest: inout Int
    ) throws(ModelError) -> WeightRow {
        var row = WeightRow()
        var index = lines.rest.lowerBound
        let end = lines.rest.upperBound
        while index < end {
            var column = 0
            while index < end, text[index] &- 0x30 < 10 {
                column = min(1000, column * 10 + Int(text[index] &- 0x30))
                index += 1
            }
            guard index + 1 < end, text[index] == UInt8(ascii: ":"), column < columns else { throw lines.malformed }
            index += 1
            let isNegative = text[index] == UInt8(ascii: "-")
            if isNegative { index += 1 }
            let digits = index
            var value = 0
            while index < end, text[index] &- 0x30 < 10 {
                value = min(10_000, value * 10 + Int(text[index] &- 0x30))
                index += 1
            }
            guard index > digits, value < 10_000, index == end || text[index] == 0x20 else { throw lines.malformed }
            index += 1
            largest = max(largest, value)
            row[column] = Int16(isNegative ? -value : value)
        }
        return row
    }

    /// The row of a feature by its hash.
    @inline(__always)
    func row(of feature: TextHash) -> UInt32? { features[feature.wide] }

    func row(of feature: String) -> UInt32? {
        var hash = TextHash()
        hash.add(feature)
        return features[hash.wide]
    }
}
