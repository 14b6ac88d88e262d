/// The human verdicts that stand, by case and criterion, with the fingerprint of what was reviewed.
package struct HumanVerdicts: Sendable {
    /// What a human answered to one question.
    package struct Given: Equatable, Sendable {
        package let verdict: Verdict
        /// Of the content that was read; `nil` when it was not taken down.
        package let fingerprint: ContentFingerprint?
        package let day: CalendarDate?
        /// Of the criterion, where the answers offered were those of an official scale.
        package let officialPlace: ReviewPlace?

        package init(
            verdict: Verdict, fingerprint: ContentFingerprint?, day: CalendarDate?, officialPlace: ReviewPlace? = nil
        ) {
            self.verdict = verdict
            self.fingerprint = fingerprint
            self.day = day
            self.officialPlace = officialPlace
        }

        fileprivate func review(over machine: Verdict, fingerprint current: ContentFingerprint) -> FindingReview {
            FindingReview(
                human: verdict, machine: machine, reviewed: fingerprint, current: current, day: day, on: officialPlace)
        }
    }

    private var byCase: [CaseKey: [CriterionID: Given]] = [:]

    package init() {}

    package var isEmpty: Bool { byCase.isEmpty }

    /// A later review of the same question takes the place of an earlier one.
    package mutating func add(
        _ given: Given, on criterion: CriterionID, of caseID: String, in municipality: MunicipalityCode
    ) {
        byCase[CaseKey(municipality: municipality, caseID: caseID), default: [:]][criterion] = given
    }

    /// The case with the human verdicts over the auditor's, as far as they are of this very content.
    package func applied(to audited: AuditedCase, fingerprint: ContentFingerprint) -> AuditedCase {
        guard let reviewed = byCase[audited.key] else { return audited }
        return audited.with(
            findings: audited.findings.map { finding in
                guard let given = reviewed[finding.criterion] else { return finding }
                return finding.reviewed(given.review(over: finding.verdict, fingerprint: fingerprint))
            })
    }

    /// The verdict that counts on one question of a case of that content: the human's where there is one, else the machine's.
    package func standing(
        over machine: Verdict?, on criterion: CriterionID, of caseID: String, in municipality: MunicipalityCode,
        fingerprint: ContentFingerprint
    ) -> Verdict? {
        machine.map {
            review(over: $0, on: criterion, of: caseID, in: municipality, fingerprint: fingerprint)?.standing ?? $0
        }
    }

    /// What a human answered to one question of a case, beside the machine's verdict on a case of that content.
    package func review(
        over machine: Verdict, on criterion: CriterionID, of caseID: String, in municipality: MunicipalityCode,
        fingerprint: ContentFingerprint
    ) -> FindingReview? {
        byCase[CaseKey(municipality: municipality, caseID: caseID)]?[criterion]?.review(
            over: machine, fingerprint: fingerprint)
    }
}

extension AuditedCase.LocatedFinding {
    fileprivate func reviewed(_ review: FindingReview) -> Self {
        Self(
            criterion: criterion, verdict: review.standing, reason: reason, document: document, section: section,
            position: position, review: review, note: note)
    }
}
