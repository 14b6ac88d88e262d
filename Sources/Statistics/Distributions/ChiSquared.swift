import Foundation

/// The χ² distribution.
package enum ChiSquared {
    /// The probability of `statistic` or more. - Precondition: `degrees >= 1`.
    package static func upperTail(_ statistic: Double, degrees: Int) -> Double {
        precondition(degrees >= 1)
        guard statistic > 0 else { return 1 }
        switch degrees {
        case 1: return erfc((statistic / 2).squareRoot())
        case 2: return exp(-statistic / 2)
        default: return IncompleteGamma.upper(Double(degrees) / 2, statistic / 2)
        }
    }
}
