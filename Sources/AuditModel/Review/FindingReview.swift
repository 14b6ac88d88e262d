/// A human verdict beside the auditor's (gennemgang), as reports show it.
package struct FindingReview: Hashable, Sendable {
    /// What became of it.
    package enum State: String, CaseIterable, Sendable {
        /// The human says the same.
        case confirmed = "bekraeftet"
        /// The human says otherwise, and that stands.
        case corrected = "rettet"
        /// The case has changed since it was reviewed, so the auditor's verdict stands again.
        case outdated = "foraeldet"
    }

    package let human: Verdict
    package let machine: Verdict
    package let state: State

    package init(human: Verdict, machine: Verdict, isOutdated: Bool) {
        self.human = human
        self.machine = machine
        state = isOutdated ? .outdated : human == machine ? .confirmed : .corrected
    }
}

/// The human verdicts that stand, by case and criterion, with the fingerprint of what was reviewed.
package struct HumanVerdicts: Sendable {
    private struct Key: Hashable {
        let municipality: MunicipalityCode
        let caseID: String
    }

    private var byCase: [Key: [CriterionID: (verdict: Verdict, fingerprint: String)]] = [:]

    package init() {}

    package var isEmpty: Bool { byCase.isEmpty }

    /// A later review of the same question takes the place of an earlier one.
    package mutating func add(
        _ verdict: Verdict, on criterion: CriterionID, of caseID: String, in municipality: MunicipalityCode,
        fingerprint: String
    ) {
        byCase[Key(municipality: municipality, caseID: caseID), default: [:]][criterion] = (verdict, fingerprint)
    }

    /// The case with the human verdicts over the auditor's, as far as they are of this very content.
    package func applied(to audited: AuditedCase, fingerprint: String) -> AuditedCase {
        guard let reviewed = byCase[Key(municipality: audited.municipality, caseID: audited.id)] else { return audited }
        let findings = audited.findings.map { finding in
            guard let given = reviewed[finding.criterion] else { return finding }
            let review = FindingReview(
                human: given.verdict, machine: finding.verdict, isOutdated: given.fingerprint != fingerprint)
            return AuditedCase.LocatedFinding(
                criterion: finding.criterion, verdict: review.state == .outdated ? finding.verdict : given.verdict,
                reason: finding.reason, document: finding.document, section: finding.section,
                position: finding.position, review: review)
        }
        return audited.with(findings: findings)
    }
}

extension AuditedCase {
    fileprivate func with(findings: [LocatedFinding]) -> AuditedCase {
        AuditedCase(
            municipality: municipality, id: id, file: file, period: period, setting: setting, targetGroup: targetGroup,
            legalDemand: legalDemand, analysisType: analysisType, standardPages: standardPages, words: words,
            repeatedShare: repeatedShare, warnings: warnings, findings: findings)
    }
}
