/// What the file of the model of passages adds to the weights of sentences: further columns of their features, further
/// features, and numbers of the whole.
struct PassageWeights {
    struct Feature {
        let name: FeatureName
        let weights: ColumnNumbers
        let line: Int
        /// Whether the model of sentences has the feature too.
        var isTaken = false
    }

    /// Those that weigh anything.
    private(set) var features: [Feature] = []
    private(set) var numbers: [String: [Int]] = [:]
    private var indexByKey = KeyTable(count: 0)

    init() {}

    /// - Parameter places: by column of the file, where its weights go; below 0 when they are not read.
    init(_ lines: inout TableLines, count: Int, places: [Int]) throws(ModelError) {
        indexByKey = KeyTable(count: count)
        while lines.advance() {
            let range = try lines.field()
            let weights = try WeightLine(lines).weights(places: places)
            if range.count > 2, lines.bytes[range.lowerBound] == UInt8(ascii: "#") {
                numbers[String(decoding: lines.bytes[range], as: UTF8.self)] = (0..<WeightRow.columns)
                    .map { Int(weights[$0]) }
            } else if !weights.isZero {
                guard let name = FeatureName(lines.bytes.span.extracting(range)), features.count < count else {
                    throw lines.malformed
                }
                guard indexByKey.insert(name.key, UInt32(features.count)) else { throw lines.problem(.duplicate) }
                features.append(Feature(name: name, weights: weights, line: lines.number))
            }
        }
    }

    /// The weights of a feature that the model of sentences has too.
    mutating func take(_ name: FeatureName) -> ColumnNumbers? {
        guard !features.isEmpty, let index = indexByKey[name.key] else { return nil }
        features[Int(index)].isTaken = true
        return features[Int(index)].weights
    }
}
