import AuditModel

/// What a check found: whether it holds, what that rests on, and why.
struct CheckOutcome: Sendable, Equatable {
    let holds: Bool
    /// The deciding place first; where it does not hold, where it was looked for.
    let evidence: [Evidence]
    /// More exact than the criterion's own reason for the verdict; `nil` when that one says it well.
    let reason: Reason?
    /// What of the demand is not there, where the check knows it more exactly; `nil` when the demand says it.
    let lacking: LocalizedText?

    init(_ holds: Bool, evidence: [Evidence] = [], reason: Reason? = nil, lacking: LocalizedText? = nil) {
        self.holds = holds
        self.evidence = evidence
        self.reason = reason
        self.lacking = lacking
    }
}
