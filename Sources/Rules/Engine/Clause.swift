import AuditModel

/// A check, or checks combined by `all`, `any` and `not`.
indirect enum Clause: Sendable, Equatable {
    case all([Clause])
    case any([Clause])
    case not(Clause)
    case check(Check)

    /// Evaluates from left to right and stops where the outcome is settled.
    ///
    /// Where no alternative of `any` holds, the last that has a reason gives it, and its places come first: there is no
    /// plan, and the decision grants nothing either.
    func outcome(in reading: CaseReading) -> CheckOutcome {
        switch self {
        case .all(let clauses):
            var evidence: [Evidence] = []
            var reason: Reason?
            for clause in clauses {
                let outcome = clause.outcome(in: reading)
                guard outcome.holds else { return outcome }
                evidence += outcome.evidence
                reason = reason ?? outcome.reason
            }
            return CheckOutcome(true, evidence: evidence, reason: reason)
        case .any(let clauses):
            var evidence: [Evidence] = []
            var reason: Reason?
            for clause in clauses {
                let outcome = clause.outcome(in: reading)
                if outcome.holds { return outcome }
                evidence = outcome.reason == nil ? evidence + outcome.evidence : outcome.evidence + evidence
                reason = outcome.reason ?? reason
            }
            return CheckOutcome(false, evidence: evidence, reason: reason)
        case .not(let clause):
            let outcome = clause.outcome(in: reading)
            return CheckOutcome(!outcome.holds, evidence: outcome.evidence, reason: outcome.reason)
        case .check(let check):
            return check.outcome(in: reading)
        }
    }
}
