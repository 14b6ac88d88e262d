/// The limits within which a share of `total` cases would lie by chance around a common share: a funnel plot.
///
/// D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005),
/// 1185–1202; the score interval (Wilson) around the common share, 95 and 99.8 %.
package struct FunnelLimits: Equatable, Sendable {
    package let warning: Interval
    package let action: Interval

    /// - Precondition: `0 <= centre <= 1`, `total > 0`.
    package init(centre: Double, total: Int) {
        precondition(centre >= 0 && centre <= 1 && total > 0)
        func limits(_ z: Double) -> Interval {
            let reach = z * (centre * (1 - centre) / Double(total)).squareRoot()
            return Interval(lower: max(0, centre - reach), upper: min(1, centre + reach))
        }
        warning = limits(StandardNormal.quantile975)
        action = limits(StandardNormal.quantile999)
    }
}
