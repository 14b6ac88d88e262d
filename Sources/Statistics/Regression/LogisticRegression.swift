import Foundation

/// Which factors go with yes: logistic regression, with errors that allow for clusters.
///
/// Fitted by iteratively reweighted least squares (P. McCullagh and J. A. Nelder, Generalized Linear Models, 2nd ed. 1989,
/// section 2.5); errors by the sandwich of K.-Y. Liang and S. L. Zeger, Biometrika 73 (1986), 13–22.
package struct LogisticRegression: Equatable, Sendable {
    /// The constant first, named "konstant".
    package let terms: [RegressionTerm]
    package let effects: [MarginalEffect]
    package let logLikelihood: Double
    /// Of the constant alone.
    package let nullLogLikelihood: Double
    package let cases: Int
    package let clusters: Int

    /// The average change of the probability of yes: for an indicator by going from 0 to 1, else by one unit.
    ///
    /// W. H. Greene, Econometric Analysis (7th ed., 2012), section 17.3.2; the error by the delta method.
    package struct MarginalEffect: Equatable, Sendable {
        package let name: String
        package let value: Double
        package let standardError: Double
        package let clusters: Int

        package var interval: Interval {
            ClusterDistribution(clusters: clusters).interval(around: value, standardError: standardError)
        }

        /// With two decimals.
        package var rounded: MarginalEffect {
            MarginalEffect(
                name: name, value: value.toHundredths, standardError: max(0.01, standardError.toHundredths),
                clusters: clusters)
        }
    }

    package static let constantName = "konstant"

    /// D. McFadden's: 1 − log likelihood over that of the constant alone (in P. Zarembka, Frontiers in Econometrics,
    /// 1974, 105–142).
    package var mcFaddenR2: Double { 1 - logLikelihood / nullLogLikelihood }

    /// - Parameter eventsPerFactor: how many of the rarer outcome there must be for each factor.
    package init(_ sample: RegressionSample, eventsPerFactor: Int = 10) throws(RegressionRefusal) {
        try sample.checkSoundness(eventsPerFactor: eventsPerFactor)
        let rows = sample.values.map { [1] + $0 }
        let size = sample.factors.count + 1
        let (coefficients, information) = try Self.fit(rows, sample.outcomes, size: size)
        let bread = information.inverse
        let scores = zip(rows, sample.outcomes).map { row, outcome in
            let residual = Double(outcome) - Self.probability(row, coefficients)
            return row.map { $0 * residual }
        }
        let covariance = bread * sample.clusterMeat(of: scores, parameters: size) * bread
        let names = [Self.constantName] + sample.factors.map(\.name)
        let clusters = sample.clusterCount
        self.clusters = clusters
        var terms: [RegressionTerm] = []
        for (index, name) in names.enumerated() {
            let error = try sample.standardError(
                of: name, covariance[index, index], independent: bread[index, index])
            terms.append(
                RegressionTerm(
                    name: name, coefficient: coefficients[index], standardError: error, clusters: clusters))
        }
        self.terms = terms
        effects = sample.factors.indices.map { index in
            Self.effect(
                of: sample.factors[index], at: index + 1, rows, coefficients, covariance, clusters: clusters)
        }
        logLikelihood = zip(rows, sample.outcomes).reduce(0) { sum, row in
            sum + Self.logProbability(of: row.1, Self.product(row.0, coefficients))
        }
        let yes = Double(sample.outcomes.count { $0 == 1 })
        let no = Double(sample.count) - yes
        nullLogLikelihood = yes * log(yes / Double(sample.count)) + no * log(no / Double(sample.count))
        cases = sample.count
    }

    /// Newton's steps until they no longer matter; what does not settle is separated.
    private static func fit(_ rows: [[Double]], _ outcomes: [Int], size: Int) throws(RegressionRefusal)
        -> (coefficients: [Double], information: CholeskyFactor)
    {
        var coefficients = Array(repeating: 0.0, count: size)
        for _ in 0..<50 {
            var information = Matrix(rows: size, columns: size)
            var gradient = Array(repeating: 0.0, count: size)
            for (row, outcome) in zip(rows, outcomes) {
                let probability = probability(row, coefficients)
                information.addOuterProduct(of: row, weight: probability * (1 - probability))
                let residual = Double(outcome) - probability
                for index in 0..<size { gradient[index] += row[index] * residual }
            }
            guard let factor = CholeskyFactor(of: information) else { throw .separation(nil) }
            let step = factor.solve(gradient)
            for index in 0..<size { coefficients[index] += step[index] }
            let largest = zip(step, coefficients).map { $0.magnitude / max(1, $1.magnitude) }.max() ?? 0
            if largest < 1e-11 { return (coefficients, factor) }
        }
        throw .separation(nil)
    }

    private static func effect(
        of factor: RegressionSample.Factor, at place: Int, _ rows: [[Double]], _ coefficients: [Double],
        _ covariance: Matrix, clusters: Int
    ) -> MarginalEffect {
        var value = 0.0
        var gradient = Array(repeating: 0.0, count: coefficients.count)
        for row in rows {
            if factor.isIndicator {
                for (side, sign) in [(1.0, 1.0), (0.0, -1.0)] {
                    var changed = row
                    changed[place] = side
                    let probability = probability(changed, coefficients)
                    value += sign * probability
                    for index in changed.indices {
                        gradient[index] += sign * probability * (1 - probability) * changed[index]
                    }
                }
            } else {
                let probability = probability(row, coefficients)
                let density = probability * (1 - probability)
                value += density * coefficients[place]
                for index in row.indices {
                    gradient[index] += density * (1 - 2 * probability) * row[index] * coefficients[place]
                }
                gradient[place] += density
            }
        }
        let n = Double(rows.count)
        let variance = covariance.quadraticForm(gradient.map { $0 / n })
        return MarginalEffect(
            name: factor.name, value: value / n, standardError: max(0, variance).squareRoot(), clusters: clusters)
    }

    private static func product(_ row: [Double], _ coefficients: [Double]) -> Double {
        zip(row, coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private static func probability(_ row: [Double], _ coefficients: [Double]) -> Double {
        Logistic.cumulative(product(row, coefficients))
    }

    /// −log(1 + e^∓x), without overflow.
    private static func logProbability(of outcome: Int, _ predictor: Double) -> Double {
        let x = outcome == 1 ? predictor : -predictor
        return x > 0 ? -log1p(exp(-x)) : x - log1p(exp(x))
    }
}

/// The logistic distribution.
enum Logistic {
    static func cumulative(_ x: Double) -> Double {
        if x >= 0 { return 1 / (1 + exp(-x)) }
        let power = exp(x)
        return power / (1 + power)
    }
}
