package import AuditModel

/// One round of ledelsestilsyn as its report shows it: what was reviewed, what was found, what is done about it.
package struct ReviewRound: Sendable {
    /// The human verdict on one criterion of one case.
    package struct Answer: Equatable, Sendable {
        package let caseNumber: Int
        package let caseID: String
        package let criterion: CriterionID
        package let verdict: Verdict
        /// What the auditor had answered.
        package let machine: Verdict?
        package let comment: String

        package init(
            caseNumber: Int, caseID: String, criterion: CriterionID, verdict: Verdict, machine: Verdict?,
            comment: String
        ) {
            self.caseNumber = caseNumber
            self.caseID = caseID
            self.criterion = criterion
            self.verdict = verdict
            self.machine = machine
            self.comment = comment
        }
    }

    /// A remedial action, open or closed.
    package struct Action: Equatable, Sendable {
        package let number: Int
        package let caseID: String
        package let criterion: CriterionID
        package let planned: PlannedAction
        package let opened: CalendarDate
        package let closed: CalendarDate?
        package let closedReason: String?

        package init(
            number: Int, caseID: String, criterion: CriterionID, planned: PlannedAction, opened: CalendarDate,
            closed: CalendarDate?, closedReason: String?
        ) {
            self.number = number
            self.caseID = caseID
            self.criterion = criterion
            self.planned = planned
            self.opened = opened
            self.closed = closed
            self.closedReason = closedReason
        }
    }

    /// An earlier round, to compare with.
    package struct Earlier: Sendable {
        package let sample: String
        package let date: CalendarDate
        package let tallies: [CriterionID: RoundTally]

        package init(sample: String, date: CalendarDate, answers: [(criterion: CriterionID, verdict: Verdict)]) {
            self.sample = sample
            self.date = date
            var tallies: [CriterionID: RoundTally] = [:]
            for (criterion, verdict) in answers { tallies[criterion, default: RoundTally()].add(verdict) }
            self.tallies = tallies
        }
    }

    package let sample: CaseSample
    package let standard: StandardDescription
    package let date: CalendarDate
    package let readers: Int
    package let answers: [Answer]
    /// Questions readers differ on and have not settled.
    package let disputed: Int
    package let actions: [Action]
    /// Of the round before.
    package let formerActions: [Action]
    /// The oldest first.
    package let earlier: [Earlier]
    package let language: ReportLanguage

    package init(
        sample: CaseSample, standard: StandardDescription, date: CalendarDate, readers: Int, answers: [Answer],
        disputed: Int, actions: [Action], formerActions: [Action], earlier: [Earlier], language: ReportLanguage
    ) {
        self.sample = sample
        self.standard = standard
        self.date = date
        self.readers = readers
        self.answers = answers
        self.disputed = disputed
        self.actions = actions
        self.formerActions = formerActions
        self.earlier = earlier
        self.language = language
    }
}

/// How often each verdict was given.
package struct RoundTally: Equatable, Sendable {
    package private(set) var counts: [Verdict: Int] = [:]

    package init() {}

    package mutating func add(_ verdict: Verdict) { counts[verdict, default: 0] += 1 }

    subscript(verdict: Verdict) -> Int { counts[verdict, default: 0] }

    /// Those that count in N.
    var counted: Int { self[.yes] + self[.partly] + self[.no] }

    /// How often each answer of an official scale was given.
    func official(_ place: ReviewPlace) -> [OfficialAnswer: Int] {
        var official: [OfficialAnswer: Int] = [:]
        for (verdict, count) in counts {
            if let answer = place.answer(for: verdict) { official[answer, default: 0] += count }
        }
        return official
    }
}
