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
    /// Weights of the numbers of a passage ("#:analysis.length"), by column.
    private(set) var numbers: [String: [Int]] = [:]
    /// One row for each feature, and behind those that need them further ones.
    private(set) var rows: [WeightRow] = []
    /// By the index of a row how many rows behind it belong to it.
    private var further: [UInt32: Int] = [:]
    private var features = KeyTable(count: 0)
    /// Rows of the groups of letters.
    private(set) var letterGroups = LetterGroups(count: 0)
    /// Rows of two words side by side.
    private(set) var pairs = PairTable(count: 0)

    /// Stands in the number of a row that further ones belong to.
    static let goesOn: UInt32 = 1 << 31

    /// Pairs of words and groups of letters, each with its row and the line it stands in; entered when all are known.
    private struct Found {
        var pairs: [(first: UInt32, second: UInt32, row: UInt32, line: Int)] = []
        var letters: [(key: UInt64, row: UInt32, line: Int)] = []
    }

    /// - Parameter passages: the file of the model of passages; of its columns those that `isPassageHead` names are read.
    init(
        _ bytes: [UInt8], passages: [UInt8]? = nil, isPassageHead: (String) -> Bool = { _ in true }
    ) throws(ModelError) {
        var lines = TableLines(bytes, file: .weights)
        let count = try Self.readHead(&lines, into: &columns)
        var additions = PassageWeights()
        if let passages {
            var lines = TableLines(passages, file: .passages)
            var offered: [Column] = []
            let count = try Self.readHead(&lines, into: &offered)
            passageColumns = offered.filter { column in isPassageHead(String(column.name.prefix { $0 != ":" })) }
            var next = columns.count
            let places = offered.map { column in
                guard passageColumns.contains(where: { $0.name == column.name }) else { return -1 }
                next += 1
                return next - 1
            }
            guard next <= WeightRow.columns else { throw lines.malformed }
            additions = try PassageWeights(&lines, count: count, places: places)
        }
        numbers = additions.numbers
        features = KeyTable(count: count + additions.features.count)
        var found = Found()
        try readFeatures(&lines, count: count, completing: &additions, into: &found)
        for addition in additions.features where !addition.isTaken {
            try enter(addition.name, row: append(addition.weights), addition.line, .passages, into: &found)
        }
        try enter(found)
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
        _ lines: inout TableLines, count: Int, completing additions: inout PassageWeights, into found: inout Found
    ) throws(ModelError) {
        rows.reserveCapacity(count + additions.features.count + 1024)
        for _ in 0..<count {
            guard lines.advance() else { throw lines.malformed }
            let range = try lines.field()
            guard let name = FeatureName(lines.bytes.span.extracting(range)) else { throw lines.malformed }
            let addition = additions.take(name) ?? ColumnNumbers()
            let row = append(try WeightLine(lines).weights(count: columns.count, addedTo: addition))
            try enter(name, row: row, lines.number, .weights, into: &found)
        }
        guard !lines.advance() else { throw lines.malformed }
    }

    /// Adds a row, and others if one cannot hold the weights; returns its number.
    private mutating func append(_ weights: ColumnNumbers) -> UInt32 {
        let first = UInt32(rows.count)
        var (fitting, rest) = weights.divided(at: Int16(WeightRow.farthest))
        rows.append(WeightRow(fitting))
        guard !rest.isZero else { return first }
        while !rest.isZero {
            (fitting, rest) = rest.divided(at: Int16(WeightRow.farthest))
            rows.append(WeightRow(fitting))
            further[first, default: 0] += 1
        }
        return first | Self.goesOn
    }

    /// Notes that a feature has `row`; pairs and letters are entered later.
    private mutating func enter(
        _ name: FeatureName, row: UInt32, _ line: Int, _ file: ModelError.File, into found: inout Found
    ) throws(ModelError) {
        switch name {
        case .pair(let first, let second): found.pairs.append((first, second, row, line))
        case .letters(let key): found.letters.append((key, row, line))
        case .other(let key):
            guard features.insert(key, row) else { throw ModelError(file: file, line: line, problem: .duplicate) }
        }
    }

    private mutating func enter(_ found: Found) throws(ModelError) {
        letterGroups = LetterGroups(count: found.letters.count)
        for (key, row, line) in found.letters where !letterGroups.insert(key, row: row) {
            throw ModelError(file: .weights, line: line, problem: .duplicate)
        }
        pairs = PairTable(count: found.pairs.count)
        for (first, second, row, line) in found.pairs where !pairs.insert(first, second, row: row) {
            throw ModelError(file: .weights, line: line, problem: .duplicate)
        }
    }

    /// Indexes of all rows of a feature, by the number of its row.
    @inline(__always)
    func rows(of number: UInt32) -> Range<Int> {
        number < Self.goesOn ? Int(number)..<Int(number) &+ 1 : manyRows(of: number)
    }

    @inline(never)
    private func manyRows(of number: UInt32) -> Range<Int> {
        let first = number & ~Self.goesOn
        return Int(first)..<Int(first) + 1 + (further[first] ?? 0)
    }

    /// The weight of a feature in a column, in steps, by the number of its row.
    func weight(of number: UInt32, in column: Int) -> Int {
        rows(of: number).reduce(0) { $0 + rows[$1][column] }
    }

    /// The number of the row of a feature by its hash.
    @inline(__always)
    func row(of feature: TextHash) -> UInt32? { features[feature.wide] }

    func row(of feature: String) -> UInt32? {
        switch FeatureName(Array(feature.utf8).span) {
        case .pair(let first, let second): pairs.row(of: first, second)
        case .letters(let letters): letterGroups[letters]
        case .other(let key): features[key]
        case nil: nil
        }
    }
}
