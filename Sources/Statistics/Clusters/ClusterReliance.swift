/// Whether the clustered error of one estimate can be relied on: of few clusters, or very unequal ones, it is too small.
///
/// By the bias of the sandwich, and Satterthwaite's degrees of freedom for it, were cases independent: R. M. Bell and D. F.
/// McCaffrey, Survey Methodology 28 (2002), 169–181. What is the same for all cases of a cluster has the error 0 when
/// there are no more clusters than parameters, whatever is true (A. C. Cameron and D. L. Miller, Journal of Human
/// Resources 50, 2015, 317–372, section VI).
struct ClusterReliance {
    /// What one cluster adds to an estimate that is a weighted sum over cases.
    struct Cluster {
        /// The squares of the weights of its cases.
        var squares = 0.0
        /// Their rows of explaining variables, each times its weight.
        var direction: [Double]

        mutating func add(_ row: [Double], weight: Double) {
            squares += weight * weight
            for index in row.indices { direction[index] += weight * row[index] }
        }
    }

    /// How often the 95 % interval by Student's t with one degree less than there are clusters misses, were cases independent.
    let missRate: Double

    /// Twice as often as is promised, and no more, passes for reliable.
    var isReliable: Bool { missRate <= 0.10 }

    /// - Parameters:
    ///   - inverse: of the products of the explaining variables, summed over cases.
    ///   - correction: what the sandwich is multiplied by.
    /// - Precondition: two clusters or more.
    init(_ clusters: [Cluster], inverse: Matrix, correction: Double) {
        let size = inverse.rows
        var directions = Matrix(rows: size, columns: size)
        for cluster in clusters { directions.addOuterProduct(of: cluster.direction) }
        let taken = inverse * directions
        let variance = clusters.reduce(0) { $0 + $1.squares }
        // The mean, and half the variance, of the sandwich: sums over clusters of what is left when the fit is taken out.
        let mean = variance - taken.trace
        let scatter =
            clusters.reduce((taken * taken).trace) { sum, cluster in
                sum + cluster.squares * (cluster.squares - 2 * inverse.quadraticForm(cluster.direction))
            }
        guard mean > 1e-9 * variance, scatter > 0 else {
            missRate = 1
            return
        }
        let reach = StudentT(degrees: Double(clusters.count - 1)).quantile975
        missRate = StudentT(degrees: mean * mean / scatter)
            .twoSided((correction * mean / variance).squareRoot() * reach)
    }
}
