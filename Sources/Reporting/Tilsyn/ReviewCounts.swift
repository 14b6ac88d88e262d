import AuditModel

/// How many verdicts of a report are a human's, and what became of the auditor's.
struct ReviewCounts {
    private(set) var cases = 0
    private var states: [FindingReview.State: Int] = [:]
    /// By criterion, in the order of the standard.
    private var byCriterion: [[FindingReview.State: Int]] = []

    mutating func add(_ audited: AuditedCase) {
        var isReviewed = false
        for index in audited.findings.indices {
            guard let review = audited.findings[index].review else { continue }
            if byCriterion.isEmpty { byCriterion = audited.findings.map { _ in [:] } }
            states[review.state, default: 0] += 1
            byCriterion[index][review.state, default: 0] += 1
            isReviewed = true
        }
        if isReviewed { cases += 1 }
    }

    subscript(state: FindingReview.State) -> Int { states[state, default: 0] }

    /// Of one criterion, by its place in the standard.
    subscript(criterion: Int, state: FindingReview.State) -> Int {
        byCriterion.indices.contains(criterion) ? byCriterion[criterion][state, default: 0] : 0
    }

    /// Of how many verdicts the human's counts, the program's or another.
    var standing: Int { self[.confirmed] + self[.corrected] }

    private func standing(criterion: Int) -> Int { self[criterion, .confirmed] + self[criterion, .corrected] }

    /// What a published report says of it: only that it is so, for a number may be that of a single case; `nil` when no
    /// human verdict counts.
    func publishedText(_ language: ReportLanguage) -> String? {
        guard standing > 0 else { return nil }
        return language == .danish
            ? "Nogle af svarene er givet af mennesker, der har gennemgået sagerne; deres svar går forud for programmets. "
                + "De kriterier, det gælder, er mærket ✎."
            : "Some answers are given by humans who reviewed the cases; theirs stand before the program's. The criteria "
                + "this holds for are marked ✎."
    }

    /// The same of one criterion.
    func publishedText(criterion: Int, _ language: ReportLanguage) -> String? {
        guard standing(criterion: criterion) > 0 else { return nil }
        return language == .danish ? "svar af mennesker indgår" : "answers by humans are among them"
    }

    /// What the report says of it; `nil` when nothing was reviewed.
    func text(_ language: ReportLanguage, _ numbers: ReportNumbers) -> String? {
        guard cases > 0 else { return nil }
        let corrected = numbers.count(self[.corrected])
        let (outdated, unknown) = (self[.outdated], self[.unknown])
        guard language == .danish else {
            let isOrAre = standing == 1 ? "is" : "are"
            return
                "\(numbers.count(standing, "answer", "answers")) in \(numbers.count(cases, "case", "cases")) \(isOrAre) a "
                + "human's; \(corrected) of them \(self[.corrected] == 1 ? "corrects" : "correct") the program, whose own "
                + "answer stands beside in the list of findings."
                + (outdated > 0
                    ? " \(numbers.count(outdated, "review is", "reviews are")) older than the text of the case and no longer "
                        + "\(outdated == 1 ? "counts" : "count")." : "")
                + (unknown > 0
                    ? " \(numbers.count(unknown, "review does", "reviews do")) not count, as another version of the program "
                        + "read the cases then; draw and review those cases again." : "")
        }
        return "\(numbers.count(standing)) svar i \(numbers.count(cases, "sag", "sager")) er givet af et menneske; "
            + "\(corrected) af dem retter programmet, hvis eget svar står ved siden af i listen over fund."
            + (outdated > 0
                ? " \(numbers.count(outdated, "gennemgang", "gennemgange")) er ældre end sagens tekst og tæller ikke længere."
                : "")
            + (unknown > 0
                ? " \(numbers.count(unknown, "gennemgang", "gennemgange")) tæller ikke, fordi en anden udgave af programmet "
                    + "læste sagerne dengang; træk og gennemgå de sager igen." : "")
    }

    /// The same of one criterion, in a few words; `nil` where no human verdict counts or did.
    func text(criterion: Int, _ language: ReportLanguage, _ numbers: ReportNumbers) -> String? {
        let confirmed = self[criterion, .confirmed]
        let corrected = self[criterion, .corrected]
        let (outdated, unknown) = (self[criterion, .outdated], self[criterion, .unknown])
        guard confirmed + corrected + outdated + unknown > 0 else { return nil }
        let isDanish = language == .danish
        var parts: [String] = []
        if confirmed + corrected > 0 {
            let count = confirmed + corrected
            parts.append(
                isDanish
                    ? numbers.count(count) + " svar af mennesker"
                    : numbers.count(count, "answer", "answers") + " by humans")
        }
        if corrected > 0 {
            parts.append(numbers.count(corrected) + (isDanish ? " rettet" : " corrected"))
        }
        if outdated > 0 {
            parts.append(numbers.count(outdated) + (isDanish ? " ældre end sagen" : " older than the case"))
        }
        if unknown > 0 {
            parts.append(
                numbers.count(unknown)
                    + (isDanish ? " kan ikke sammenholdes med sagen" : " cannot be matched with the case"))
        }
        return parts.joined(separator: ", ")
    }
}
