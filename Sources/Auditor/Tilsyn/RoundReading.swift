import AuditLedger
import AuditModel
import Reporting

/// Gathers what the ledger knows of one round of ledelsestilsyn, and of those before it.
struct RoundReading {
    let ledger: Ledger
    let sample: CaseSample

    func round(standard: StandardDescription, date: CalendarDate, language: ReportLanguage) throws(CommandFailure)
        -> ReviewRound
    {
        let reviews = try reviews(of: sample)
        let answers = HumanAnswers(reviews)
        let before = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.samples() }
            .prefix { $0.id != sample.id }
        var earlier: [ReviewRound.Earlier] = []
        for sample in before {
            let given = standing(HumanAnswers(try self.reviews(of: sample)), in: sample)
            guard !given.isEmpty else { continue }
            earlier.append(
                ReviewRound.Earlier(
                    sample: sample.id, date: sample.drawnOn,
                    answers: given.map { (criterion: $0.criterion, verdict: $0.verdict) }))
        }
        let actions = try ledger.answer { (ledger) throws(LedgerFault) in try ledger.actions() }
        return ReviewRound(
            sample: sample, standard: standard, date: date,
            readers: Set(reviews.filter { !$0.isModerated }.map(\.review.reader)).count,
            answers: standing(answers, in: sample), disputed: answers.disputed.count,
            actions: actions.filter { $0.sample == sample.id }.map { Self.action($0, language) },
            formerActions: former(actions, earlier).map { Self.action($0, language) }, earlier: earlier,
            language: language)
    }

    private func reviews(of sample: CaseSample) throws(CommandFailure) -> [RecordedReview] {
        try ledger.answer { (ledger) throws(LedgerFault) in try ledger.reviews(of: sample.id) }
    }

    /// The human verdicts that stand, by case and criterion; of cases that were left out none.
    private func standing(_ answers: HumanAnswers, in sample: CaseSample) -> [ReviewRound.Answer] {
        sample.cases.flatMap { one in
            sample.criteria.compactMap { criterion in
                answers[one, criterion]?.standing.map { given in
                    ReviewRound.Answer(
                        caseNumber: one.number, caseID: one.caseID, criterion: criterion,
                        verdict: given.answer.verdict, machine: one.verdict(on: criterion),
                        comment: given.answer.comment)
                }
            }
        }
    }

    /// What the last round agreed on, and what is still open of those before it.
    private func former(_ actions: [RemedialAction], _ earlier: [ReviewRound.Earlier]) -> [RemedialAction] {
        let samples = Set(earlier.map(\.sample))
        return actions.filter {
            $0.sample == earlier.last?.sample || (samples.contains($0.sample) && $0.closing == nil)
        }
    }

    private static func action(_ action: RemedialAction, _ language: ReportLanguage) -> ReviewRound.Action {
        ReviewRound.Action(
            number: action.id, caseID: action.caseID, criterion: action.criterion, planned: action.planned,
            opened: action.opened, closed: action.closing?.date, closedReason: action.closing?.reason(language))
    }
}

extension RemedialAction.Closing {
    /// Why, in the language of the report; what somebody wrote stays as it is.
    func reason(_ language: ReportLanguage) -> String {
        guard language == .english else { return reason }
        if by == .caseItself { return "yes in a later version of the case" }
        return reason == Self.takenBack ? "taken back in a later sheet" : reason
    }
}
