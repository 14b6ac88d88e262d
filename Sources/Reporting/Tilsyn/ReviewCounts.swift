import AuditModel

/// How many verdicts of a report are a human's, and what became of the auditor's.
struct ReviewCounts {
    private(set) var cases = 0
    private var states: [FindingReview.State: Int] = [:]

    mutating func add(_ audited: AuditedCase) {
        var isReviewed = false
        for finding in audited.findings {
            guard let review = finding.review else { continue }
            states[review.state, default: 0] += 1
            isReviewed = true
        }
        if isReviewed { cases += 1 }
    }

    subscript(state: FindingReview.State) -> Int { states[state, default: 0] }

    /// What the report says of it; `nil` when nothing was reviewed.
    func text(_ language: ReportLanguage, _ numbers: ReportNumbers) -> String? {
        guard cases > 0 else { return nil }
        let standing = numbers.count(self[.confirmed] + self[.corrected])
        let (corrected, outdated) = (numbers.count(self[.corrected]), numbers.count(self[.outdated]))
        guard language == .danish else {
            return
                "\(standing) answers in \(numbers.count(cases)) cases are a human's; \(corrected) of them correct the "
                + "program, whose own answer stands in fund.csv."
                + (self[.outdated] > 0
                    ? " \(outdated) reviews are older than the text of the case and no longer count." : "")
        }
        return "\(standing) svar i \(numbers.count(cases)) sager er givet af et menneske; \(corrected) af dem retter "
            + "programmet, hvis eget svar står i fund.csv."
            + (self[.outdated] > 0
                ? " \(outdated) gennemgange er ældre end sagens tekst og tæller ikke længere." : "")
    }
}
