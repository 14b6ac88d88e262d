/// How much two short texts say the same: needs and goals, goals and interventions, goals and follow-ups.
///
/// The weight of a stem is the logarithm of how many of the texts of the case there are for each that has it, plus one; so
/// what stands in every need says little. The measure is the cosine of the two texts so weighted, each stem counted once,
/// after G. Salton, *Introduction to Modern Information Retrieval* (1983), chapter 4.
package struct Overlap: Sendable {
    private let weightByStem: [UInt32: Float]
    private let unknown: Float
    private let ignored: Set<UInt32>

    /// - Parameters:
    ///   - texts: the stems of all texts that will be compared; order does not matter.
    ///   - ignoring: stems that say nothing by themselves ("og", "barnet").
    package init(of texts: [[UInt32]], ignoring: Set<UInt32> = []) {
        var frequency: [UInt32: Int] = [:]
        for text in texts {
            for stem in Set(text) { frequency[stem, default: 0] += 1 }
        }
        let count = Float(texts.count)
        weightByStem = frequency.mapValues { 1 + Float.naturalLogarithm(of: count / Float($0)) }
        unknown = 1 + Float.naturalLogarithm(of: max(1, count))
        ignored = ignoring
    }

    /// From 0, nothing in common, to 1, the same stems; 0 for an empty text.
    package func between(_ first: [UInt32], _ second: [UInt32]) -> Float {
        let left = Set(first).subtracting(ignored).sorted()
        let right = Set(second).subtracting(ignored)
        let common = left.filter(right.contains).reduce(Float(0)) { $0 + square($1) }
        let lengths = left.reduce(Float(0)) { $0 + square($1) } * right.sorted().reduce(Float(0)) { $0 + square($1) }
        return lengths > 0 ? min(1, common / lengths.squareRoot()) : 0
    }

    private func square(_ stem: UInt32) -> Float {
        let weight = weightByStem[stem] ?? unknown
        return weight * weight
    }
}

extension Float {
    /// The natural logarithm of a number of at least 1, from the series of the inverse hyperbolic tangent; exact to the
    /// last places and the same on every machine, which a library's need not be.
    fileprivate static func naturalLogarithm(of value: Float) -> Float {
        let significand = Double(value.significand)
        let ratio = (significand - 1) / (significand + 1)
        var power = ratio
        var sum = 0.0
        for odd in stride(from: 1.0, through: 41, by: 2) {
            sum += power / odd
            power *= ratio * ratio
        }
        return Float(2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3)
    }
}
