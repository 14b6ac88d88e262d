/// The share behind what an imperfect judge sees.
package enum RoganGladen {
    /// The true share, 0…1, when a judge with this sensitivity and specificity sees `apparent`; `nil` when the judge is
    /// no better than chance.
    ///
    /// (apparent + specificity − 1) / (sensitivity + specificity − 1), kept within 0…1: W. J. Rogan and B. Gladen,
    /// "Estimating prevalence from the results of a screening test", American Journal of Epidemiology 107 (1978), 71–76.
    package static func share(apparent: Double, sensitivity: Double, specificity: Double) -> Double? {
        let better = sensitivity + specificity - 1
        guard better > 1e-9 else { return nil }
        return min(1, max(0, (apparent + specificity - 1) / better))
    }
}
