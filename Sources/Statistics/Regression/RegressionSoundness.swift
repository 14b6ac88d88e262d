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
        let n = Double(count)
        let means = factors.indices.map { index in values.reduce(0) { $0 + $1[index] } / n }
        let spreads = factors.indices.map { index in
            (values.reduce(0) { $0 + square($1[index] - means[index]) } / n).squareRoot()
        }
        var products = Matrix(rows: factors.count, columns: factors.count)
        for row in values {
            products.addOuterProduct(of: row.indices.map { (row[$0] - means[$0]) / spreads[$0] }, weight: 1 / n)
        }
        for size in 1...max(1, factors.count) where size <= factors.count {
            var part = Matrix(rows: size, columns: size)
            for row in 0..<size {
                for column in 0..<size { part[row, column] = products[row, column] }
            }
            if CholeskyFactor(of: part) == nil { throw .collinear(factors[size - 1].name) }
        }
    }
}
