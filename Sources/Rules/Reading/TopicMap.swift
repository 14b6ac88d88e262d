import AuditModel
import TextFeatures

/// Which dimension each topic of the sentence model is; the one place where the model's columns meet the triangle.
package struct TopicMap: Sendable {
    /// By bit of `SentenceReading.described`.
    private let byBit: [Dimension?]
    /// By `Dimension.index`.
    private let topics: [Int?]
    private let sides: [UInt32]

    /// - Parameter topics: the model's topics in the order of its bits; names that are no dimension's id are ignored.
    package init(topics: [String]) {
        let byBit = topics.map(Dimension.init(rawValue:))
        self.byBit = byBit
        self.topics = Dimension.allCases.map { byBit.firstIndex(of: $0) }
        var sides: [UInt32] = [0, 0, 0]
        for domain in TriangleEdition.until2018.domains {
            let dimensions = TriangleEdition.until2018.dimensions(of: domain)
            for (bit, dimension) in byBit.enumerated() {
                if let dimension, dimensions.contains(dimension) { sides[domain.side.rawValue] |= 1 << UInt32(bit) }
            }
        }
        self.sides = sides
    }

    /// How many topics the model has.
    var count: Int { byBit.count }

    func dimension(of topic: Int) -> Dimension? { byBit[topic] }

    func topic(of dimension: Dimension) -> Int? { topics[dimension.index] }

    func dimensions(of bits: UInt32) -> [Dimension] {
        var found: [Dimension] = []
        var rest = bits
        while rest != 0, rest.trailingZeroBitCount < byBit.count {
            if let dimension = byBit[rest.trailingZeroBitCount] { found.append(dimension) }
            rest &= rest - 1
        }
        return found
    }

    /// Whether any of the topics belongs to a side of the triangle.
    func touches(_ side: Domain.Side, _ bits: UInt32) -> Bool { bits & sides[side.rawValue] != 0 }

    /// The bits of the topics of a domain of the triangle.
    func bits(of domain: Domain) -> UInt32 { sides[domain.side.rawValue] }

    /// The bits of a set of dimensions.
    func bits(of set: DimensionSet) -> UInt32 {
        var bits: UInt32 = 0
        for (bit, dimension) in byBit.enumerated() {
            if let dimension, set.contains(dimension) { bits |= 1 << UInt32(bit) }
        }
        return bits
    }
}
