import Foundation

/// The regularised incomplete gamma functions P and Q, to about 14 digits.
///
/// W. H. Press et al., Numerical Recipes (3rd ed., 2007), section 6.2: the series below x = a + 1, above it the continued
/// fraction by W. J. Lentz' method.
enum IncompleteGamma {
    /// Q(a, x): the part above x. - Precondition: `a > 0`, `x >= 0`.
    static func upper(_ a: Double, _ x: Double) -> Double {
        precondition(a > 0 && x >= 0)
        guard x > 0 else { return 1 }
        return x < a + 1 ? 1 - series(a, x) : fraction(a, x)
    }

    private static func series(_ a: Double, _ x: Double) -> Double {
        var term = 1 / a
        var sum = term
        var divisor = a
        while term.magnitude > sum.magnitude * 1e-17 {
            divisor += 1
            term *= x / divisor
            sum += term
        }
        return sum * exp(a * log(x) - x - LogGamma.of(a))
    }

    private static func fraction(_ a: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        var b = x + 1 - a
        var c = 1 / tiny
        var d = 1 / b
        var product = d
        for step in 1...100_000 {
            let i = Double(step)
            let numerator = -i * (i - a)
            b += 2
            d = numerator * d + b
            if d.magnitude < tiny { d = tiny }
            c = b + numerator / c
            if c.magnitude < tiny { c = tiny }
            d = 1 / d
            let change = d * c
            product *= change
            if (change - 1).magnitude < 1e-16 { break }
        }
        return product * exp(a * log(x) - x - LogGamma.of(a))
    }
}

/// The logarithm of the gamma function.
enum LogGamma {
    /// - Precondition: `x > 0`.
    static func of(_ x: Double) -> Double {
        precondition(x > 0)
        return lgamma(x).0
    }
}
