/// A part of a whole, counted: so many of so many.
package struct Share: Equatable, Sendable {
    package let count: Int
    package let total: Int

    /// - Precondition: `0 <= count <= total`.
    package init(_ count: Int, of total: Int) {
        precondition(count >= 0 && count <= total, "a part cannot exceed its whole")
        self.count = count
        self.total = total
    }

    /// 0…1; `nil` of nothing.
    package var fraction: Double? { total == 0 ? nil : Double(count) / Double(total) }

    /// Whole per cent, half up, in exact arithmetic; `nil` of nothing.
    package var percent: Int? { total == 0 ? nil : (200 * count + total) / (2 * total) }

    /// The 95 % interval of the share; `nil` of nothing.
    package var interval: Interval? { wilsonInterval(z: StandardNormal.quantile975) }

    /// The score interval of a share, which keeps within 0…1 and holds for small numbers.
    ///
    /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209–212.
    package func wilsonInterval(z: Double) -> Interval? {
        guard let share = fraction else { return nil }
        let n = Double(total)
        let scale = 1 + z * z / n
        let centre = (share + z * z / (2 * n)) / scale
        let reach = z / scale * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return Interval(
            lower: count == 0 ? 0 : max(0, centre - reach), upper: count == total ? 1 : min(1, centre + reach))
    }
}

/// A range that holds the true value with a stated confidence.
package struct Interval: Equatable, Sendable {
    package let lower: Double
    package let upper: Double

    package init(lower: Double, upper: Double) {
        self.lower = lower
        self.upper = upper
    }
}
