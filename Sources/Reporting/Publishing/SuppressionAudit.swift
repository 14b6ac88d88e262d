import AuditModel

/// Tries to recompute the withheld counts of one criterion, as a reader with all published tables would.
///
/// The withheld counts are the unknowns of a linear system: the row's own N, the size of the group, the sums of groups.
/// A count that elimination isolates, or that the bounds 0 … N leave no choice, is recomputed.
struct SuppressionAudit {
    private struct Unknown: Hashable {
        let group: Int
        let verdict: Verdict
    }

    private struct Equation {
        var coefficients: [Int: Double]
        var constant: Double
    }

    /// Bounds that still move after this many rounds narrow by small steps, far from a single value.
    private static let mostRounds = 1000

    private let tallies: [VerdictTally]
    private var unknowns: [Unknown] = []
    private var places: [Unknown: Int] = [:]
    private var equations: [Equation] = []

    init(tallies: [VerdictTally], levels: [Suppression.Level], isSizeHidden: [Bool], sums: [GroupSums]) {
        self.tallies = tallies
        for group in tallies.indices {
            let hidden = Self.hiddenVerdicts(levels[group])
            for verdict in hidden {
                places[Unknown(group: group, verdict: verdict)] = unknowns.count
                unknowns.append(Unknown(group: group, verdict: verdict))
            }
            if !hidden.isEmpty, !isSizeHidden[group] {
                let sum = hidden.reduce(0) { $0 + tallies[group][$1] }
                equations.append(
                    Equation(
                        coefficients: Dictionary(
                            uniqueKeysWithValues: hidden.compactMap { place(group, $0).map { ($0, 1) } }),
                        constant: Double(sum)))
            }
        }
        for sum in sums {
            for verdict in Verdict.allCases { addSum(sum, verdict) }
        }
    }

    /// Groups with a count of 1 up to the threshold that can be recomputed, ascending.
    func recomputedGroups(under threshold: Int) -> [Int] {
        let known = isolated().union(bounded())
        let small = known.filter { place in
            let unknown = unknowns[place]
            let count = tallies[unknown.group][unknown.verdict]
            return count > 0 && count < threshold
        }
        return Set(small.map { unknowns[$0].group }).sorted()
    }

    private static func hiddenVerdicts(_ level: Suppression.Level) -> [Verdict] {
        switch level {
        case .nothing: []
        case .partlyAndNo: [.partly, .no]
        case .answers: [.yes, .partly, .no]
        case .everything: Verdict.allCases
        }
    }

    private func place(_ group: Int, _ verdict: Verdict) -> Int? { places[Unknown(group: group, verdict: verdict)] }

    /// Sum of the parts − whole = 0, with what is published moved to the right.
    private mutating func addSum(_ sum: GroupSums, _ verdict: Verdict) {
        var equation = Equation(coefficients: [:], constant: 0)
        for (group, sign) in sum.parts.map({ ($0, 1.0) }) + [(sum.whole, -1.0)] {
            if let place = place(group, verdict) {
                equation.coefficients[place, default: 0] += sign
            } else {
                equation.constant -= sign * Double(tallies[group][verdict])
            }
        }
        if !equation.coefficients.isEmpty { equations.append(equation) }
    }

    /// Unknowns that Gauss–Jordan elimination leaves alone in an equation.
    private func isolated() -> Set<Int> {
        var rows = equations.map(\.coefficients)
        var pivotRows: Set<Int> = []
        for column in unknowns.indices {
            guard let pivot = rows.indices.first(where: { !pivotRows.contains($0) && rows[$0][column] != nil }),
                let divisor = rows[pivot][column]
            else { continue }
            pivotRows.insert(pivot)
            let pivotRow = rows[pivot].mapValues { $0 / divisor }
            rows[pivot] = pivotRow
            for row in rows.indices where row != pivot {
                guard let factor = rows[row][column] else { continue }
                for (place, value) in pivotRow {
                    let difference = rows[row][place, default: 0] - factor * value
                    rows[row][place] = abs(difference) < 1e-9 ? nil : difference
                }
            }
        }
        return Set(rows.compactMap { $0.count == 1 ? $0.keys.first : nil })
    }

    /// Unknowns that the equations leave a single value, counting from bounds that are narrowed until they stand still.
    private func bounded() -> Set<Int> {
        let largest = tallies.reduce(0) { max($0, $1.total) }
        var lower = unknowns.map { _ in 0.0 }
        var upper = unknowns.map { _ in Double(largest) }
        for _ in 0..<Self.mostRounds {
            var isNarrowed = false
            for equation in equations {
                var least = 0.0
                var most = 0.0
                for (place, sign) in equation.coefficients {
                    least += sign > 0 ? lower[place] : -upper[place]
                    most += sign > 0 ? upper[place] : -lower[place]
                }
                for (place, sign) in equation.coefficients {
                    let othersLeast = least - (sign > 0 ? lower[place] : -upper[place])
                    let othersMost = most - (sign > 0 ? upper[place] : -lower[place])
                    let ends = [(equation.constant - othersMost) * sign, (equation.constant - othersLeast) * sign]
                    let newLower = max(lower[place], min(ends[0], ends[1]))
                    let newUpper = min(upper[place], max(ends[0], ends[1]))
                    guard newLower > lower[place] || newUpper < upper[place] else { continue }
                    least += sign > 0 ? newLower - lower[place] : upper[place] - newUpper
                    most += sign > 0 ? newUpper - upper[place] : lower[place] - newLower
                    lower[place] = newLower
                    upper[place] = newUpper
                    isNarrowed = true
                }
            }
            guard isNarrowed else { break }
        }
        return Set(unknowns.indices.filter { lower[$0] == upper[$0] })
    }
}
