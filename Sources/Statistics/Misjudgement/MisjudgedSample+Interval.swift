extension MisjudgedSample {
    /// The 95 % interval of a figure of the corrected shares, by resampling; `nil` when too many resamples cannot tell.
    ///
    /// In each stratum one case fewer than drawn is drawn again with replacement, and weights are rescaled so that the
    /// part of the frame that was drawn counts as known: J. N. K. Rao and C. F. J. Wu, "Resampling inference with complex
    /// survey data", JASA 83 (1988), 231–241, section 3. Strata with one case are drawn from together, a single such stratum together
    /// with the smallest other (collapsed strata: Cochran, Sampling Techniques, 1977, section 5A.12); each case keeps its
    /// own weight. The interval reaches as far to either side as 95 % of the resamples lie from the figure, for few cases
    /// better than percentiles: P. Hall, The Bootstrap and Edgeworth Expansion (1992), section 3.6.
    ///
    /// - Parameters:
    ///   - figure: of the corrected shares, in the order of the categories, 0…1; `nil` when there is none.
    ///   - seed: the same gives the same interval.
    package func interval(
        ofFrame frame: [Double], replicates: Int = 999, seed: UInt64, figure: ([Double]) -> Double?
    ) -> Interval? {
        guard observations.count > 1, let centre = correctedShares(ofFrame: frame).flatMap(figure) else { return nil }
        if observations.allSatisfy({ $0.human == $0.machine }) { return unmisjudged(around: centre) }
        let groups = resamplingGroups
        let base = observations.map { strata[$0.stratum].weight }
        let spread = observations.map { strata[$0.stratum].spread }
        var random = SplitMix64(seed: seed)
        var distances: [Double] = []
        distances.reserveCapacity(replicates)
        var weights = Array(repeating: 0.0, count: observations.count)
        for _ in 0..<replicates {
            for index in weights.indices { weights[index] = base[index] * (1 - spread[index]) }
            for members in groups {
                for _ in 0..<(members.count - 1) {
                    let index = members[random.next(below: members.count)]
                    weights[index] += base[index] * spread[index] * Double(members.count) / Double(members.count - 1)
                }
            }
            if let shares = corrected(frame, table(weights)), let value = figure(shares) {
                distances.append(abs(value - centre))
            }
        }
        guard distances.count * 10 >= replicates * 9 else { return nil }
        distances.sort()
        let reach = Self.quantile(0.95, of: distances)
        return Interval(lower: max(0, centre - reach), upper: min(1, centre + reach))
    }

    /// Where no misjudgement was met there may still be up to 3 in n: J. A. Hanley and A. Lippman-Hand, "If nothing goes
    /// wrong, is everything all right?", JAMA 249 (1983), 1743–1745.
    private func unmisjudged(around centre: Double) -> Interval {
        let reach = 3 / Double(observations.count)
        return Interval(lower: max(0, centre - reach), upper: min(1, centre + reach))
    }

    /// The places of the observations, by what they are drawn again among: two or more in each, where there are two in all.
    private var resamplingGroups: [[Int]] {
        var groups: [[Int]] = Array(repeating: [], count: strata.count)
        for (index, observation) in observations.enumerated() { groups[observation.stratum].append(index) }
        let alone = groups.filter { $0.count == 1 }.flatMap(\.self)
        groups.removeAll { $0.count < 2 }
        if alone.count == 1, let smallest = groups.indices.min(by: { groups[$0].count < groups[$1].count }) {
            groups[smallest] += alone
        } else if !alone.isEmpty {
            groups.append(alone)
        }
        return groups
    }

    /// Between the two nearest, of sorted values.
    private static func quantile(_ part: Double, of values: [Double]) -> Double {
        let place = part * Double(values.count - 1)
        let lower = Int(place.rounded(.down))
        let upper = min(values.count - 1, lower + 1)
        return values[lower] + (place - Double(lower)) * (values[upper] - values[lower])
    }
}
