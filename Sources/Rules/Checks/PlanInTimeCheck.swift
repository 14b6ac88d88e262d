import AuditModel
import YAMLReading

/// `plan-in-time: rettidig`: the plan was there when the law in force on the day of the decision demands it; § 140 serviceloven, § 91 barnets lov.
///
/// Serviceloven: before the decision; after an urgent one within `hasteplan-maaneder`. Barnets lov: within
/// `plan-maaneder`; before a placement without consent; a supportive intervention needs none, but one that is made is
/// in time. What kind of intervention it is, is told by the intervention the decision names, else by its text.
struct PlanInTimeCheck: Sendable, Equatable {
    let wanted: [Timeliness]
    private let months: Int
    private let urgentMonths: Int
    private let placement: Int
    private let withoutConsent: Int
    private let urgent: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        wanted = try arguments.timeliness()
        months = try arguments.threshold("plan-maaneder")
        urgentMonths = try arguments.threshold("hasteplan-maaneder")
        placement = try arguments.wordList("anbringelse")
        withoutConsent = try arguments.wordList("uden-samtykke")
        urgent = try arguments.wordList("hastesag")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome { finding(in: reading).outcome(oneOf: wanted) }

    private func finding(in reading: CaseReading) -> Timeliness.Finding {
        guard let decision = reading.decision else {
            return Timeliness.Finding(.notDemanded, .noDecision, reading.documentsLookedThrough)
        }
        let place = Evidence(document: decision.index)
        guard let decided = decision.date else { return Timeliness.Finding(.unclear, .dateMissing, [place]) }
        let documents = reading.file.documents
        let found = finding(in: reading, decision: decision.index, of: decided)
        // A plan without a day may have been the first.
        if found.timeliness != .inTime,
            let undated = reading.documents.plans.first(where: { documents[$0].date == nil })
        {
            return Timeliness.Finding(.unclear, .dateMissing, [Evidence(document: undated), place])
        }
        return found
    }

    /// By the plans that have a day.
    private func finding(
        in reading: CaseReading, decision: Int, of decided: CalendarDate
    ) -> Timeliness.Finding {
        let place = Evidence(document: decision)
        let dated = reading.documents.plans.compactMap { index in
            reading.file.documents[index].date.map { (index: index, date: $0) }
        }
        let first = dated.min { $0.date < $1.date }
        let evidence = (first.map { [Evidence(document: $0.index)] } ?? []) + [place]
        func within(_ months: Int) -> Bool? {
            guard let limit = decided.adding(months: months) else { return nil }
            return first.map { $0.date <= limit } ?? (reading.referenceDay.hasPassed(limit) ? false : nil)
        }
        switch ChildWelfareLaw(inForceOn: decided) {
        case .socialServices:
            if let first, first.date <= decided { return Timeliness.Finding(.inTime, .planBeforeDecision, evidence) }
            if let haste = mentions(of: urgent, in: reading, decision).first {
                switch within(urgentMonths) {
                case true: return Timeliness.Finding(.inTime, .planAfterUrgentDecision, evidence + [haste])
                case nil: return Timeliness.Finding(.notDue, .planNotDueYet, evidence + [haste])
                case false: break
                }
            }
            return first == nil
                ? Timeliness.Finding(.missing, .planMissing, evidence)
                : Timeliness.Finding(.late, .planAfterDecision, evidence)
        case .childrensAct:
            guard let isPlacement = isPlacement(in: reading, decision) else {
                return first == nil || within(months) == false
                    ? Timeliness.Finding(.unclear, .interventionNotRecorded, evidence)
                    : Timeliness.Finding(.inTime, .planWithinDeadline, evidence)
            }
            if isPlacement, let forced = mentions(of: withoutConsent, in: reading, decision).first {
                guard let first else { return Timeliness.Finding(.missing, .planMissing, evidence + [forced]) }
                return first.date <= decided
                    ? Timeliness.Finding(.inTime, .planBeforeDecision, evidence + [forced])
                    : Timeliness.Finding(.late, .planAfterDecision, evidence + [forced])
            }
            if first == nil, !isPlacement { return Timeliness.Finding(.notDemanded, .planNotDemanded, evidence) }
            switch within(months) {
            case true: return Timeliness.Finding(.inTime, .planWithinDeadline, evidence)
            case nil: return Timeliness.Finding(.notDue, .planNotDueYet, evidence)
            case false:
                guard first == nil else { return Timeliness.Finding(.late, .planAfterDeadline, evidence) }
                // A word in the text alone may be of something else than what was granted.
                return reading.file.documents[decision].intervention?.isEmpty ?? true
                    ? Timeliness.Finding(.unclear, .interventionNotRecorded, evidence)
                    : Timeliness.Finding(.missing, .planMissing, evidence)
            }
        }
    }

    /// `nil` where nothing says what was granted.
    private func isPlacement(in reading: CaseReading, _ decision: Int) -> Bool? {
        let document = reading.file.documents[decision]
        let places = reading.listMentions.places(of: placement, in: decision)
        if let named = document.intervention, !named.isEmpty { return places.contains { $0.section == nil } }
        return document.sections.contains { !$0.text.isEmpty } ? !places.isEmpty : nil
    }

    private func mentions(of list: Int, in reading: CaseReading, _ decision: Int) -> [Evidence] {
        reading.listMentions.places(of: list, in: decision)
    }

    var demand: LocalizedText {
        wanted.demand(
            danish: "planen, efter loven på afgørelsens dag", english: "the plan, by the law on the day of the decision"
        )
    }
}
