/// A criterion's verdict on a case, with its reason and what it rests on (fund).
package struct Finding: Equatable, Sendable {
    package let criterion: CriterionID
    package let verdict: Verdict
    package let reason: Reason
    /// In order of weight, the deciding place first. A `no` lists where the thing was looked for.
    package let evidence: [Evidence]

    package init(criterion: CriterionID, verdict: Verdict, reason: Reason, evidence: [Evidence]) {
        self.criterion = criterion
        self.verdict = verdict
        self.reason = reason
        self.evidence = evidence
    }
}

/// A criterion's id ("daekning-sundhed"), unique within a standard.
package struct CriterionID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }

    package var description: String { rawValue }
}
