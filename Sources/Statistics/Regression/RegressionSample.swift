/// What a regression explains, and by what: a row for each case.
package struct RegressionSample: Equatable, Sendable {
    /// One explaining variable (forklarende variabel).
    package struct Factor: Equatable, Sendable {
        package let name: String
        /// Whether it is 0 or 1 of every case; its effect is then that of going from 0 to 1.
        package let isIndicator: Bool

        package init(name: String, isIndicator: Bool) {
            self.name = name
            self.isIndicator = isIndicator
        }
    }

    package let factors: [Factor]
    /// Values of the factors, case by case; no constant.
    package private(set) var values: [[Double]] = []
    /// The outcome's level, from 0; with two levels 1 is yes.
    package private(set) var outcomes: [Int] = []
    /// The cluster of each case, from 0.
    package private(set) var clusters: [Int] = []

    package init(factors: [Factor]) { self.factors = factors }

    package mutating func add(_ values: [Double], outcome: Int, cluster: Int) {
        precondition(values.count == factors.count && outcome >= 0 && cluster >= 0)
        self.values.append(values)
        outcomes.append(outcome)
        clusters.append(cluster)
    }

    package var count: Int { outcomes.count }

    /// How many clusters have a case.
    package var clusterCount: Int { Set(clusters).count }

    /// The sum over clusters of the outer products of their summed scores, with the correction G/(G−1) · (N−1)/(N−k).
    func clusterMeat(of scores: [[Double]], parameters: Int) -> Matrix {
        var sums: [Int: [Double]] = [:]
        for (cluster, score) in zip(clusters, scores) {
            var sum = sums[cluster] ?? Array(repeating: 0, count: parameters)
            for index in sum.indices { sum[index] += score[index] }
            sums[cluster] = sum
        }
        var meat = Matrix(rows: parameters, columns: parameters)
        for cluster in sums.keys.sorted() {
            if let sum = sums[cluster] { meat.addOuterProduct(of: sum) }
        }
        return meat.scaled(by: clusterCorrection(parameters: parameters))
    }

    func clusterCorrection(parameters: Int) -> Double {
        let groups = Double(clusterCount)
        return groups / (groups - 1) * Double(count - 1) / Double(count - parameters)
    }

    /// The square root of a variance the clusters give; refused where they are so alike that nothing but rounding is left.
    ///
    /// - Parameter independent: the variance, were cases independent.
    func standardError(of name: String, _ variance: Double, independent: Double) throws(RegressionRefusal) -> Double {
        guard variance > 1e-12 * independent else { throw .unreliable(name, clusters: clusterCount) }
        return variance.squareRoot()
    }
}

/// Why a regression is not made: it would say something, but nothing to rely on.
package enum RegressionRefusal: Error, Equatable, Sendable {
    /// Every case has the same outcome.
    case noVariation
    /// A factor has the same value for every case.
    case constant(String)
    /// A factor follows from the others.
    case collinear(String)
    /// Fewer than `needed` of the rarer outcome for each factor.
    case tooFewEvents(events: Int, factors: Int, needed: Int)
    case tooFewClusters(Int)
    /// The clusters are too few, or too unequal, for the error of a factor's estimate.
    case unreliable(String, clusters: Int)
    /// A factor, alone or with others, tells the outcome of a group of cases without exception.
    case separation(String?)
}

/// One factor's part in a regression.
package struct RegressionTerm: Equatable, Sendable {
    package let name: String
    package let coefficient: Double
    /// Allowing for clusters.
    package let standardError: Double
    package let clusters: Int

    package var statistic: Double { coefficient / standardError }
    package var probability: Double { ClusterDistribution(clusters: clusters).twoSided(statistic) }

    /// 95 %, of the coefficient.
    package var interval: Interval {
        ClusterDistribution(clusters: clusters).interval(around: coefficient, standardError: standardError)
    }

    /// With two decimals, from which the numbers of cases cannot be worked out.
    package var rounded: RegressionTerm {
        RegressionTerm(
            name: name, coefficient: coefficient.toHundredths, standardError: max(0.01, standardError.toHundredths),
            clusters: clusters)
    }
}

extension Double {
    package var toHundredths: Double { (100 * self).rounded() / 100 }
}

/// How estimates with clustered errors scatter: Student's t with one degree less than there are clusters, for few clusters
/// say little of how clusters differ (A. C. Cameron and D. L. Miller, Journal of Human Resources 50, 2015, 317–372).
struct ClusterDistribution {
    private let distribution: StudentT

    /// - Precondition: two clusters or more.
    init(clusters: Int) { distribution = StudentT(degrees: Double(clusters - 1)) }

    func twoSided(_ statistic: Double) -> Double { distribution.twoSided(statistic) }

    /// 95 %.
    func interval(around value: Double, standardError: Double) -> Interval {
        let reach = distribution.quantile975 * standardError
        return Interval(lower: value - reach, upper: value + reach)
    }
}
