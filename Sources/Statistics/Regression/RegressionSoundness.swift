extension RegressionSample {
    /// Refuses what cannot be relied on, before anything is fitted.
    ///
    /// Events per variable: P. Peduzzi et al., Journal of Clinical Epidemiology 49 (1996), 1373–1379 (ten). Separation by
    /// an indicator: A. Albert and J. A. Anderson, Biometrika 71 (1984), 1–10.
    func checkSoundness(eventsPerFactor: Int) throws(RegressionRefusal) {
        let levels = Dictionary(outcomes.map { ($0, 1) }, uniquingKeysWith: +)
        guard levels.count > 1 else { throw .noVariation }
        for (index, factor) in factors.enumerated() {
            guard let first = values.first?[index] else { throw .noVariation }
            if values.allSatisfy({ $0[index] == first }) { throw .constant(factor.name) }
        }
        // Of an ordered outcome, all cases but those of its commonest level carry information.
        let events = count - (levels.values.max() ?? 0)
        let rarer = levels.count == 2 ? min(events, count - events) : events
        guard rarer >= eventsPerFactor * factors.count else {
            throw .tooFewEvents(events: rarer, factors: factors.count, needed: eventsPerFactor)
        }
        guard clusterCount > 1 else { throw .tooFewClusters(clusterCount) }
        try checkCollinearity()
        try checkIndicators()
        try checkClusters()
    }

    /// A factor whose clustered error would be too small to rely on; mostly one that is the same for all cases of a
    /// municipality, among few municipalities.
    private func checkClusters() throws(RegressionRefusal) {
        let rows = standardised.map { [1] + $0 }
        let size = factors.count + 1
        var products = Matrix(rows: size, columns: size)
        for row in rows { products.addOuterProduct(of: row) }
        guard let inverse = CholeskyFactor(of: products)?.inverse else { return }
        let empty = ClusterReliance.Cluster(direction: Array(repeating: 0, count: size))
        // By factor, then cluster.
        var parts = Array(repeating: [Int: ClusterReliance.Cluster](), count: factors.count)
        for (cluster, row) in zip(clusters, rows) {
            let weights = inverse * row
            for index in factors.indices { parts[index][cluster, default: empty].add(row, weight: weights[index + 1]) }
        }
        let correction = clusterCorrection(parameters: size)
        for (factor, part) in zip(factors, parts) {
            let ordered = part.sorted { $0.key < $1.key }.map(\.value)
            guard ClusterReliance(ordered, inverse: inverse, correction: correction).isReliable else {
                throw .unreliable(factor.name, clusters: clusterCount)
            }
        }
    }

    /// The values less their mean, in units of their standard deviation.
    private var standardised: [[Double]] {
        let n = Double(count)
        let means = factors.indices.map { index in values.reduce(0) { $0 + $1[index] } / n }
        let spreads = factors.indices.map { index in
            (values.reduce(0) { $0 + square($1[index] - means[index]) } / n).squareRoot()
        }
        return values.map { row in row.indices.map { (row[$0] - means[$0]) / spreads[$0] } }
    }

    /// An indicator with one outcome only on one of its sides has an infinite coefficient.
    private func checkIndicators() throws(RegressionRefusal) {
        guard let highest = outcomes.max(), let lowest = outcomes.min() else { return }
        for (index, factor) in factors.enumerated() where factor.isIndicator {
            for side in [0.0, 1.0] {
                let chosen = zip(values, outcomes).filter { $0.0[index] == side }.map(\.1)
                if chosen.allSatisfy({ $0 == lowest }) || chosen.allSatisfy({ $0 == highest }) {
                    throw .separation(factor.name)
                }
            }
        }
    }

    /// Adds factors one by one to the matrix of products of centred values; the first that adds nothing is named.
    private func checkCollinearity() throws(RegressionRefusal) {
        var products = Matrix(rows: factors.count, columns: factors.count)
        for row in standardised { products.addOuterProduct(of: row, weight: 1 / Double(count)) }
        for size in 1...max(1, factors.count) where size <= factors.count {
            var part = Matrix(rows: size, columns: size)
            for row in 0..<size {
                for column in 0..<size { part[row, column] = products[row, column] }
            }
            if CholeskyFactor(of: part) == nil { throw .collinear(factors[size - 1].name) }
        }
    }
}
