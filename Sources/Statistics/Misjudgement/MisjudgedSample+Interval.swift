extension MisjudgedSample {
    /// The 95 % interval of a figure of the corrected shares, by resampling; `nil` when too many resamples cannot tell.
    ///
    /// In each stratum one case fewer than drawn is drawn again with replacement, and weights are rescaled so that the
    /// part of the frame that was drawn counts as known: J. N. K. Rao and C. F. J. Wu, "Resampling inference with complex
    /// survey data", JASA 83 (1988), 231–241, section 3. Strata with one case are taken together (collapsed strata:
    /// Cochran, Sampling Techniques, 1977, section 5A.12). The interval reaches as far to either side as 95 % of the
    /// resamples lie from the figure, for few cases better than percentiles: P. Hall, The Bootstrap and Edgeworth
    /// Expansion (1992), section 3.6.
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
        var random = SplitMix64(seed: seed)
        var distances: [Double] = []
        distances.reserveCapacity(replicates)
        var weights = Array(repeating: 0.0, count: observations.count)
        for _ in 0..<replicates {
            for group in groups {
                let count = group.members.count
                for index in group.members { weights[index] = group.base * (1 - group.spread) }
                let step = group.base * group.spread * Double(count) / Double(max(1, count - 1))
                for _ in 0..<(count - 1) { weights[group.members[random.next(below: count)]] += step }
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

    private struct ResamplingGroup {
        let members: [Int]
        /// What each member stands for.
        let base: Double
        /// √(1 − part of the stratum that was drawn).
        let spread: Double
    }

    private var resamplingGroups: [ResamplingGroup] {
        var members: [[Int]] = Array(repeating: [], count: strata.count)
        for (index, observation) in observations.enumerated() { members[observation.stratum].append(index) }
        var groups: [ResamplingGroup] = []
        var alone: (members: [Int], size: Int) = ([], 0)
        for (stratum, own) in zip(strata, members) where !own.isEmpty {
            if own.count == 1 {
                alone.members += own
                alone.size += stratum.size
            } else {
                groups.append(group(own, size: stratum.size))
            }
        }
        if !alone.members.isEmpty { groups.append(group(alone.members, size: max(alone.size, alone.members.count))) }
        return groups
    }

    private func group(_ members: [Int], size: Int) -> ResamplingGroup {
        let fraction = Double(members.count) / Double(size)
        return ResamplingGroup(
            members: members, base: Double(size) / Double(members.count), spread: max(0, 1 - fraction).squareRoot())
    }

    /// Between the two nearest, of sorted values.
    private static func quantile(_ part: Double, of values: [Double]) -> Double {
        let place = part * Double(values.count - 1)
        let lower = Int(place.rounded(.down))
        let upper = min(values.count - 1, lower + 1)
        return values[lower] + (place - Double(lower)) * (values[upper] - values[lower])
    }
}
