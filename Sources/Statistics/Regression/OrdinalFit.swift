import Foundation

/// The maximum of the likelihood of a proportional odds model: thresholds first, then coefficients.
struct OrdinalFit {
    let parameters: [Double]
    /// Minus the matrix of second derivatives, at the maximum.
    let information: CholeskyFactor
    /// First derivatives, case by case.
    let scores: [[Double]]
    let logLikelihood: Double

    /// - Parameter counts: cases of each level; none is empty.
    init(values: [[Double]], outcomes: [Int], counts: [Int], factors: Int) throws(RegressionRefusal) {
        let cuts = counts.count - 1
        var below = 0
        var parameters = counts.dropLast().map { count in
            below += count
            return log(Double(below) / Double(outcomes.count - below))
        }
        parameters += Array(repeating: 0, count: factors)
        var current = Derivatives(values, outcomes, parameters, cuts: cuts)
        for _ in 0..<100 {
            guard let factor = CholeskyFactor(of: current.information) else { throw .separation(nil) }
            let gradient = parameters.indices.map { index in current.scores.reduce(0) { $0 + $1[index] } }
            let step = factor.solve(gradient)
            let largest = zip(step, parameters).map { $0.magnitude / max(1, $1.magnitude) }.max() ?? 0
            if largest < 1e-10 {
                self.parameters = parameters
                information = factor
                scores = current.scores
                logLikelihood = current.logLikelihood
                return
            }
            // Too long a step may put thresholds out of order or lower the likelihood; half of it, then.
            var scale = 1.0
            while scale > 1e-6 {
                let tried = zip(parameters, step).map { $0 + scale * $1 }
                let isOrdered = (1..<max(1, cuts)).allSatisfy { tried[$0] > tried[$0 - 1] }
                if isOrdered {
                    let next = Derivatives(values, outcomes, tried, cuts: cuts)
                    if next.logLikelihood >= current.logLikelihood - 1e-9 {
                        parameters = tried
                        current = next
                        break
                    }
                }
                scale /= 2
            }
            guard scale > 1e-6 else { throw .separation(nil) }
        }
        throw .separation(nil)
    }

    /// The log likelihood with its derivatives: of log(F(u) − F(l)), u and l being the thresholds around the level minus
    /// the predictor.
    private struct Derivatives {
        var logLikelihood = 0.0
        var scores: [[Double]] = []
        var information: Matrix

        init(_ values: [[Double]], _ outcomes: [Int], _ parameters: [Double], cuts: Int) {
            information = Matrix(rows: parameters.count, columns: parameters.count)
            scores.reserveCapacity(outcomes.count)
            for (row, level) in zip(values, outcomes) {
                let predictor = zip(row, parameters.dropFirst(cuts)).reduce(0) { $0 + $1.0 * $1.1 }
                let upper = Edge(level < cuts ? parameters[level] - predictor : .infinity)
                let lower = Edge(level > 0 ? parameters[level - 1] - predictor : -.infinity)
                let probability = max(upper.cumulative - lower.cumulative, .leastNormalMagnitude)
                logLikelihood += log(probability)
                func direction(_ cut: Int) -> [Double] {
                    (0..<cuts).map { $0 == cut ? 1 : 0 } + row.map { -$0 }
                }
                let upperward = direction(level)
                let lowerward = direction(level - 1)
                let score = zip(upperward, lowerward).map { (upper.density * $0 - lower.density * $1) / probability }
                information.addOuterProduct(of: score)
                information.addOuterProduct(of: upperward, weight: -upper.slope / probability)
                information.addOuterProduct(of: lowerward, weight: lower.slope / probability)
                scores.append(score)
            }
        }
    }

    /// The logistic distribution at one end of a level.
    private struct Edge {
        let cumulative: Double
        let density: Double
        let slope: Double

        init(_ x: Double) {
            cumulative = Logistic.cumulative(x)
            density = cumulative * (1 - cumulative)
            slope = density * (1 - 2 * cumulative)
        }
    }
}
