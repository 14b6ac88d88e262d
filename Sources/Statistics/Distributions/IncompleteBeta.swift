import Foundation

/// The regularised incomplete beta function I_x(a, b), to about 14 digits.
///
/// W. H. Press et al., Numerical Recipes (3rd ed., 2007), section 6.4: the continued fraction by W. J. Lentz' method.
enum IncompleteBeta {
    /// - Precondition: `a, b > 0`, `0 <= x <= 1`.
    static func value(_ a: Double, _ b: Double, at x: Double) -> Double {
        precondition(a > 0 && b > 0 && x >= 0 && x <= 1)
        guard x > 0, x < 1 else { return x }
        let scale = exp(LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b) + a * log(x) + b * log1p(-x))
        return x < (a + 1) / (a + b + 2)
            ? scale * fraction(a, b, x) / a : 1 - scale * fraction(b, a, 1 - x) / b
    }

    private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / kept(1 - (a + b) * x / (a + 1))
        var product = d
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / kept(1 + even * d)
            c = kept(1 + even / c)
            product *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + odd * d)
            c = kept(1 + odd / c)
            let change = d * c
            product *= change
            if (change - 1).magnitude < 1e-16 { break }
        }
        return product
    }
}
