import AuditModel
import YAMLReading

/// `first-follow-up: rettidig`: the first follow-up came within `foerste-opfoelgning-maaneder` of the decision, under barnets lov at the latest when an assessment alongside was concluded; § 70 serviceloven, § 95, stk. 2, barnets lov.
struct FirstFollowUpCheck: Sendable, Equatable {
    let wanted: [Timeliness]
    let months: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        wanted = try arguments.timeliness()
        months = try arguments.threshold("foerste-opfoelgning-maaneder")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome { finding(in: reading).outcome(oneOf: wanted) }

    private func finding(in reading: CaseReading) -> Timeliness.Finding {
        guard let decision = reading.decision else {
            return Timeliness.Finding(.notDemanded, .noDecision, reading.documentsLookedThrough)
        }
        let place = Evidence(document: decision.index)
        guard let decided = decision.date, var limit = decided.adding(months: months) else {
            return Timeliness.Finding(.unclear, .dateMissing, [place])
        }
        var alongside: Evidence?
        if ChildWelfareLaw(inForceOn: decided) == .childrensAct {
            for (index, document) in reading.file.documents.enumerated() {
                guard document.kind == .assessment || document.kind == .limitedAssessment,
                    let concluded = document.date, concluded > decided, concluded <= limit
                else { continue }
                limit = concluded
                alongside = Evidence(document: index)
            }
        }
        let evidence = [place] + (alongside.map { [$0] } ?? [])
        let followUps = FollowUpDates(reading, after: decided)
        guard let first = followUps.dated.first, first.date <= limit else {
            if let undated = followUps.undated.first {
                return Timeliness.Finding(.unclear, .dateMissing, [Evidence(document: undated)] + evidence)
            }
            if let closed = reading.file.closed, closed <= limit {
                return Timeliness.Finding(.notDemanded, .closedBeforeDeadline, evidence)
            }
            if let first = followUps.dated.first {
                let reason: Reason = alongside == nil ? .firstFollowUpLate : .firstFollowUpAfterAssessment
                return Timeliness.Finding(.late, reason, [Evidence(document: first.document)] + evidence)
            }
            return reading.referenceDay.hasPassed(limit)
                ? Timeliness.Finding(.missing, .notFollowedUp, evidence)
                : Timeliness.Finding(.notDue, .firstFollowUpNotDueYet, evidence)
        }
        return Timeliness.Finding(.inTime, .firstFollowUpInTime, [Evidence(document: first.document)] + evidence)
    }

    var demand: LocalizedText {
        wanted.demand(
            danish: "den første opfølgning, inden \(months.of("måned", "måneder"))",
            english: "the first follow-up, within \(months.of("month", "months"))")
    }
}

/// The follow-ups behind a decision by their day.
struct FollowUpDates {
    /// In the order of their days.
    let dated: [(document: Int, date: CalendarDate)]
    let undated: [Int]

    init(_ reading: CaseReading, after decided: CalendarDate) {
        let documents = reading.file.documents
        let followUps = reading.documents.followUps
        undated = followUps.filter { documents[$0].date == nil }
        dated = followUps.compactMap { index in documents[index].date.map { (document: index, date: $0) } }
            .filter { $0.date > decided }
            .sorted { ($0.date, $0.document) < ($1.date, $1.document) }
    }
}
