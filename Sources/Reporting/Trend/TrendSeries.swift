package import AuditModel
package import Statistics

/// One criterion of one group over time, with its control chart.
package struct TrendSeries: Sendable {
    /// A stretch of time with cases.
    package struct Point: Sendable {
        package let period: TrendPeriod
        package let share: Share
        package let limits: ShareChart.Point
        /// Judged by an earlier standard and brought over.
        package let isJoined: Bool
    }

    let group: TraitGroup?
    /// Place in the standard.
    package let criterion: Int
    package let points: [Point]
    /// Of the points shown, so that nothing tells of the others; `nil` without any.
    package let chart: ShareChart?
    /// Points left out because their counts are small.
    package let withheld: Int

    /// - Parameters:
    ///   - threshold: points with a count of ja, of the others or of N from 1 up to this, exclusive, are left out.
    ///   - ties: of the standard; so are points that would tell such a count of others.
    package static func all(
        _ counter: TrendCounter, crosswalk: StandardCrosswalk?, threshold: Int? = nil, ties: DomainTies? = nil
    ) -> [TrendSeries] {
        let groups = Set(counter.tallies.keys.map(\.group)).sorted { one, other in
            guard let one, let other else { return one == nil && other != nil }
            return one < other
        }
        let crossed = Set((crosswalk?.lines ?? []).map(\.criterion))
        let change = crosswalk.map { TrendPeriod($0.from, length: counter.length) }
        return groups.flatMap { group in
            let periods = counter.tallies.filter { $0.key.group == group }
                .map { (period: $0.key.period, shares: $0.value.map { $0.share(of: .yes) }) }
                .sorted { $0.period < $1.period }
            let withheld = periods.map { counted -> Set<Int> in
                guard let threshold else { return [] }
                return ties?.withheld(counted.shares, under: threshold)
                    ?? Set(counted.shares.indices.filter { counted.shares[$0].isSmall(under: threshold) })
            }
            return counter.criteria.indices.map { criterion in
                let counted = periods.indices.filter { periods[$0].shares[criterion].total > 0 }
                let shares = counted.filter { !withheld[$0].contains(criterion) }
                    .map { (periods[$0].period, periods[$0].shares[criterion]) }
                let chart = ShareChart(shares.map(\.1))
                return TrendSeries(
                    group: group, criterion: criterion,
                    points: zip(shares, chart?.points ?? []).map { counted, limits in
                        Point(
                            period: counted.0, share: counted.1, limits: limits,
                            isJoined: change.map { counted.0 < $0 && crossed.contains(counter.criteria[criterion]) }
                                ?? false)
                    }, chart: chart, withheld: counted.count - shares.count)
            }
        }
    }

    /// The `gruppe` column.
    package var groupCode: String { group?.code ?? "alle" }
}

extension Share {
    /// Whether a count of it lies between 0 and a threshold.
    func isSmall(under threshold: Int?) -> Bool {
        guard let threshold else { return false }
        return [count, total - count, total].contains { $0 > 0 && $0 < threshold }
    }
}
