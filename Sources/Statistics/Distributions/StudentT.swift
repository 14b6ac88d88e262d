/// Student's t distribution.
package struct StudentT: Equatable, Sendable {
    package let degrees: Double

    /// - Precondition: `degrees > 0`.
    package init(degrees: Double) {
        precondition(degrees > 0)
        self.degrees = degrees
    }

    /// The probability of a value as far from 0 as `t`, or further, in either direction.
    package func twoSided(_ t: Double) -> Double {
        IncompleteBeta.value(degrees / 2, 0.5, at: degrees / (degrees + t * t))
    }

    /// The value that is exceeded, in either direction, with the probability 5 %; found by halving.
    package var quantile975: Double {
        var lower = 1.0
        var upper = 16.0
        while twoSided(upper) > 0.05 { upper *= 2 }
        for _ in 0..<200 {
            let middle = (lower + upper) / 2
            guard middle > lower, middle < upper else { break }
            if twoSided(middle) > 0.05 { lower = middle } else { upper = middle }
        }
        return (lower + upper) / 2
    }
}
