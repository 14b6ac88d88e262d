import Foundation

/// Which factors go with a higher level of an ordered outcome (a sum index): proportional odds.
///
/// P. McCullagh, "Regression models for ordinal data", Journal of the Royal Statistical Society B 42 (1980), 109–142:
/// logit P(level <= j) = θ(j) − xβ. Fitted by Newton's method; errors allow for clusters.
package struct OrdinalRegression: Equatable, Sendable {
    package let terms: [RegressionTerm]
    /// θ, between each level and the next, ascending.
    package let thresholds: [Double]
    /// The average change of the expected level: for an indicator by going from 0 to 1, else by one unit.
    package let effects: [LogisticRegression.MarginalEffect]
    package let logLikelihood: Double
    package let nullLogLikelihood: Double
    package let cases: Int
    package let clusters: Int

    package var mcFaddenR2: Double { 1 - logLikelihood / nullLogLikelihood }

    /// Levels nobody has are closed up. - Parameter eventsPerFactor: cases outside the commonest level for each factor.
    package init(_ sample: RegressionSample, eventsPerFactor: Int = 10) throws(RegressionRefusal) {
        try sample.checkSoundness(eventsPerFactor: eventsPerFactor)
        let levels = Set(sample.outcomes).sorted()
        let place = Dictionary(uniqueKeysWithValues: zip(levels, 0...))
        let outcomes = sample.outcomes.compactMap { place[$0] }
        let counts = levels.indices.map { level in outcomes.count { $0 == level } }
        let fit = try OrdinalFit(
            values: sample.values, outcomes: outcomes, counts: counts, factors: sample.factors.count)
        let cuts = levels.count - 1
        let bread = fit.information.inverse
        let covariance = bread * sample.clusterMeat(of: fit.scores, parameters: fit.parameters.count) * bread
        thresholds = Array(fit.parameters.prefix(cuts))
        let clusters = sample.clusterCount
        self.clusters = clusters
        var terms: [RegressionTerm] = []
        for (index, factor) in sample.factors.enumerated() {
            let place = cuts + index
            let error = try sample.standardError(
                of: factor.name, covariance[place, place], independent: bread[place, place])
            terms.append(
                RegressionTerm(
                    name: factor.name, coefficient: fit.parameters[place], standardError: error, clusters: clusters))
        }
        self.terms = terms
        effects = sample.factors.indices.map { index in
            Self.effect(
                of: sample.factors[index], at: index, sample.values, fit.parameters, cuts: levels, covariance,
                clusters: clusters)
        }
        logLikelihood = fit.logLikelihood
        nullLogLikelihood = counts.reduce(0) { $0 + Double($1) * log(Double($1) / Double(sample.count)) }
        cases = sample.count
    }

    /// The expected level is the lowest plus, for each threshold, the distance it steps over times the chance to pass it.
    private static func effect(
        of factor: RegressionSample.Factor, at place: Int, _ values: [[Double]], _ parameters: [Double],
        cuts levels: [Int], _ covariance: Matrix, clusters: Int
    ) -> LogisticRegression.MarginalEffect {
        let cuts = levels.count - 1
        let beta = parameters[cuts + place]
        var value = 0.0
        var gradient = Array(repeating: 0.0, count: parameters.count)
        for row in values {
            for cut in 0..<cuts {
                let distance = Double(levels[cut + 1] - levels[cut])
                func passes(_ row: [Double]) -> Double {
                    let predictor = zip(row, parameters.dropFirst(cuts)).reduce(0) { $0 + $1.0 * $1.1 }
                    return Logistic.cumulative(predictor - parameters[cut])
                }
                if factor.isIndicator {
                    for (side, sign) in [(1.0, distance), (0.0, -distance)] {
                        var changed = row
                        changed[place] = side
                        let chance = passes(changed)
                        let density = sign * chance * (1 - chance)
                        value += sign * chance
                        gradient[cut] -= density
                        for index in changed.indices { gradient[cuts + index] += density * changed[index] }
                    }
                } else {
                    let chance = passes(row)
                    let density = distance * chance * (1 - chance)
                    let bend = density * (1 - 2 * chance) * beta
                    value += density * beta
                    gradient[cut] -= bend
                    for index in row.indices { gradient[cuts + index] += bend * row[index] }
                    gradient[cuts + place] += density
                }
            }
        }
        let n = Double(values.count)
        return LogisticRegression.MarginalEffect(
            name: factor.name, value: value / n,
            standardError: max(0, covariance.quadraticForm(gradient.map { $0 / n })).squareRoot(), clusters: clusters)
    }
}
