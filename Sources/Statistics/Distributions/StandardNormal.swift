import Foundation

/// The standard normal distribution.
package enum StandardNormal {
    /// For 95 % intervals.
    package static let quantile975 = 1.959_963_984_540_054
    /// For 99.8 % limits.
    package static let quantile999 = 3.090_232_306_167_813

    /// The part below `z`.
    package static func cumulative(_ z: Double) -> Double { 0.5 * erfc(-z / 2.0.squareRoot()) }

    /// The probability of a value as far from 0 as `z`, or further, in either direction.
    package static func twoSided(_ z: Double) -> Double { erfc(z.magnitude / 2.0.squareRoot()) }
}
