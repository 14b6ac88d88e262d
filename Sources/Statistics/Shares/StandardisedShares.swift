/// Two shares made comparable by giving both the same mix of cases: direct standardisation.
///
/// Each stratum (a target group, an age, a legal demand) counts by how many cases both groups have in it together.
/// B. Rosner, Fundamentals of Biostatistics (8th ed., 2015), section 13.5; the variance is that of a stratified sample
/// (W. G. Cochran, Sampling Techniques, 3rd ed. 1977, section 5.3).
package struct StandardisedShares: Equatable, Sendable {
    package let before: Double
    package let after: Double
    /// After minus before.
    package let difference: Double
    package let interval: Interval
    /// Cases of strata that only one of the groups has; they cannot be compared and are left out.
    package let leftOut: Int

    /// `nil` when the groups share no stratum.
    package init?(strata: [(before: Share, after: Share)]) {
        let shared = strata.filter { $0.before.total > 0 && $0.after.total > 0 }
        let total = shared.reduce(0) { $0 + $1.before.total + $1.after.total }
        guard total > 0 else { return nil }
        var (before, after, variance) = (0.0, 0.0, 0.0)
        for stratum in shared {
            guard let from = stratum.before.fraction, let to = stratum.after.fraction else { continue }
            let weight = Double(stratum.before.total + stratum.after.total) / Double(total)
            before += weight * from
            after += weight * to
            variance +=
                weight * weight
                * (from * (1 - from) / Double(stratum.before.total) + to * (1 - to) / Double(stratum.after.total))
        }
        self.before = before
        self.after = after
        difference = after - before
        let reach = StandardNormal.quantile975 * variance.squareRoot()
        interval = Interval(lower: max(-1, difference - reach), upper: min(1, difference + reach))
        leftOut = strata.reduce(0) { $0 + $1.before.total + $1.after.total } - total
    }
}
