/// A funnel plot: how far shares of units of different size may lie from the share of all by chance alone.
///
/// D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005),
/// 1185–1202. Limits are normal approximations around the share of all (section 2.4), widened where units differ more
/// than chance explains, by the multiplicative factor of appendix A.3.1 with z-scores winsorised at 10 %.
package struct Funnel: Equatable, Sendable {
    /// Where a unit lies among the limits.
    package enum Place: Sendable {
        case within
        /// Outside the 95 % limits, inside the 99.8 % limits: one in twenty by chance alone.
        case outside95
        /// Outside the 99.8 % limits: one in five hundred by chance alone.
        case outside998
    }

    /// The part of z-scores at each end that is drawn in before the factor is worked out.
    private static let winsorisedPart = 0.1

    /// The share of all units together, 0…1.
    package let centre: Double
    /// φ: how much more units vary than chance explains; 1 where they do not.
    package let overdispersion: Double

    /// - Parameters:
    ///   - units: the shares of the units; those of nothing are left out.
    ///   - centre: the share of all.
    /// `nil` with fewer than two units, or when the share of all is 0 or 1, which leaves no room to vary.
    package init?(units: [Share], centre: Share) {
        let counted = units.filter { $0.total > 0 }
        guard counted.count > 1, let all = centre.fraction, all > 0, all < 1 else { return nil }
        self.centre = all
        let scores = counted.map { unit in
            (Double(unit.count) / Double(unit.total) - all) / (all * (1 - all) / Double(unit.total)).squareRoot()
        }
        let winsorised = Self.winsorised(scores.sorted())
        overdispersion = max(1, winsorised.reduce(0) { $0 + $1 * $1 } / Double(winsorised.count))
    }

    /// The limits for a unit of `total` cases, within 0…1.
    package func limits(total: Int, z: Double) -> Interval {
        precondition(total > 0)
        let reach = z * (overdispersion * centre * (1 - centre) / Double(total)).squareRoot()
        return Interval(lower: max(0, centre - reach), upper: min(1, centre + reach))
    }

    /// `nil` for a unit of nothing.
    package func place(of unit: Share) -> Place? {
        guard let share = unit.fraction else { return nil }
        func holds(_ z: Double) -> Bool {
            let limits = limits(total: unit.total, z: z)
            return share >= limits.lower && share <= limits.upper
        }
        return holds(StandardNormal.quantile975)
            ? .within : holds(StandardNormal.quantile999) ? .outside95 : .outside998
    }

    /// The scores with the outermost tenth at each end set to the score next to it.
    private static func winsorised(_ sorted: [Double]) -> [Double] {
        let drawnIn = Int(Double(sorted.count) * winsorisedPart)
        let (lowest, highest) = (sorted[drawnIn], sorted[sorted.count - 1 - drawnIn])
        return sorted.map { min(max($0, lowest), highest) }
    }
}
