/// What the runs of a ledger found of the same criteria up to one of them, the oldest first (tidslinje).
package struct Timeline: Equatable, Sendable {
    /// One run: the auditor's own verdicts on all its cases.
    package struct Point: Equatable, Sendable {
        package let run: Int
        /// Its reference date.
        package let date: CalendarDate
        /// Of the standard it judged by.
        package let hash: String
        /// The fingerprint of the program that judged.
        package let program: String
        /// Counts in the order of `Verdict.allCases`, by criterion.
        package let counts: [CriterionID: [Int]]

        package init(run: Int, date: CalendarDate, hash: String, program: String, counts: [CriterionID: [Int]]) {
            self.run = run
            self.date = date
            self.hash = hash
            self.program = program
            self.counts = counts
        }
    }

    /// How far apart points are at least; of the runs in one unit the last is shown.
    package enum Unit: CaseIterable, Sendable {
        case day, week, month, quarter, year
    }

    /// More would be too close to read.
    package static let mostPoints = 24

    package let unit: Unit
    package let points: [Point]

    package init(unit: Unit, points: [Point]) {
        self.unit = unit
        self.points = points
    }

    /// The runs to show: the last of each day, or of each week, month, quarter or year when those are too many; the
    /// very last is always among them.
    ///
    /// - Parameter runs: the oldest first.
    package static func chosen<Run>(from runs: [Run], date: (Run) -> CalendarDate) -> (unit: Unit, runs: [Run]) {
        var chosen: [Run] = []
        for unit in Unit.allCases {
            chosen = []
            var current: Int?
            for run in runs {
                let number = unit.number(of: date(run))
                if number == current { chosen.removeLast() }
                chosen.append(run)
                current = number
            }
            if chosen.count <= mostPoints { return (unit, chosen) }
        }
        return (.year, Array(chosen.suffix(mostPoints)))
    }
}

extension Timeline.Unit {
    /// Counts units upwards; days of one unit have one number. Weeks begin on Mondays.
    fileprivate func number(of date: CalendarDate) -> Int {
        let (year, month, _) = date.components
        return switch self {
        case .day: Int(date.daysSinceEpoch)
        // 1 January 1970 was a Thursday; as many weeks more keep days before it from being rounded upwards.
        case .week: (Int(date.daysSinceEpoch) + 3 + 7 * 10_000) / 7
        case .month: year * 12 + month
        case .quarter: year * 4 + (month - 1) / 3
        case .year: year
        }
    }
}
