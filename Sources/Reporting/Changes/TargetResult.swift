package import AuditModel
package import Statistics

/// Whether a target (mål) for the share of ja is reached.
package struct TargetResult: Equatable, Sendable {
    package enum Status: String, CaseIterable, Sendable {
        case reached = "naaet"
        /// Not reached, but its day has not come.
        case onTheWay = "paa-vej"
        case missed = "ikke-naaet"
        /// No case counts.
        case unknown = "uden-sager"
    }

    package let criterion: CriterionID
    /// The share aimed at, 0…1.
    package let target: Double
    /// The day by which it is to be reached; `nil` for now.
    package let by: CalendarDate?
    package let share: Share
    package let status: Status

    /// - Parameters:
    ///   - tally: the verdicts on all cases.
    ///   - day: the day it is asked on.
    package init(criterion: CriterionID, target: Double, by: CalendarDate?, tally: VerdictTally, on day: CalendarDate) {
        self.criterion = criterion
        self.target = target
        self.by = by
        share = tally.share(of: .yes)
        // Half a case in a million forgives the rounding of shares such as 0.9 of 10.
        let isReached = Double(share.count) + 0.000_000_5 * Double(share.total) >= target * Double(share.total)
        status =
            if share.total == 0 { .unknown } else if isReached { .reached } else if let by, day < by { .onTheWay } else
            {
                .missed
            }
    }
}
