extension MisjudgedSample {
    /// The 95 % interval of a figure of the corrected shares, by resampling; `nil` when too many resamples cannot tell.
    ///
    /// In each stratum one case fewer than drawn is drawn again with replacement, and weights are rescaled so that the
    /// part of the frame that was drawn counts as known: J. N. K. Rao and C. F. J. Wu, "Resampling inference with complex
    /// survey data", JASA 83 (1988), 231–241, section 3. Strata with one case of several are taken together, and a single
    /// such one with the stratum of fewest cases among those not wholly drawn, each case with its own weight (collapsed
    /// strata: Cochran, Sampling Techniques, 1977, section 5A.12). The interval reaches as far to either side as 95 % of
    /// the resamples lie from the figure, for few cases better than percentiles: P. Hall, The Bootstrap and Edgeworth
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
                for index in group.members { weights[index] = weight(of: index) * (1 - group.spread) }
                let step = group.spread * Double(count) / Double(max(1, count - 1))
                for _ in 0..<(count - 1) {
                    let drawn = group.members[random.next(below: count)]
                    weights[drawn] += weight(of: drawn) * step
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

    private struct ResamplingGroup {
        /// At least two where not all they stand for was drawn, as one case cannot be drawn again in other ways.
        var members: [Int]
        /// Cases of the frame they stand for.
        var size: Int

        /// √(1 − part of the frame that was drawn).
        var spread: Double { max(0, 1 - Double(members.count) / Double(size)).squareRoot() }

        /// Whether all they stand for was drawn.
        var isKnown: Bool { members.count >= size }

        mutating func join(_ other: Self) {
            members += other.members
            size += other.size
        }
    }

    private var resamplingGroups: [ResamplingGroup] {
        var members: [[Int]] = Array(repeating: [], count: strata.count)
        for (index, observation) in observations.enumerated() { members[observation.stratum].append(index) }
        var groups: [ResamplingGroup] = []
        var alone = ResamplingGroup(members: [], size: 0)
        for (stratum, own) in zip(strata, members) where !own.isEmpty {
            let group = ResamplingGroup(members: own, size: stratum.size)
            if own.count == 1, stratum.size > 1 { alone.join(group) } else { groups.append(group) }
        }
        func isSmaller(_ one: Int, than other: Int) -> Bool {
            let (one, other) = (groups[one], groups[other])
            return (one.isKnown ? 1 : 0, one.members.count) < (other.isKnown ? 1 : 0, other.members.count)
        }
        if alone.members.count == 1, let fewest = groups.indices.min(by: isSmaller) {
            groups[fewest].join(alone)
        } else if !alone.members.isEmpty {
            groups.append(alone)
        }
        return groups
    }

    private func weight(of observation: Int) -> Double { strata[observations[observation].stratum].weight }

    /// Between the two nearest, of sorted values.
    private static func quantile(_ part: Double, of values: [Double]) -> Double {
        let place = part * Double(values.count - 1)
        let lower = Int(place.rounded(.down))
        let upper = min(values.count - 1, lower + 1)
        return values[lower] + (place - Double(lower)) * (values[upper] - values[lower])
    }
}
