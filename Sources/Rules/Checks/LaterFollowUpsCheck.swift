import AuditModel
import YAMLReading

/// `later-follow-ups: rettidig`: after the first follow-up the others came in time; § 70 serviceloven, § 95, stk. 3, barnets lov.
///
/// Serviceloven: at most `opfoelgning-maaneder-mellem` apart. Barnets lov: as decided at the last one, where that says
/// which day or in how many months; else it cannot be told.
struct LaterFollowUpsCheck: Sendable, Equatable {
    let wanted: [Timeliness]
    let months: Int
    private let next: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        wanted = try arguments.timeliness()
        months = try arguments.threshold("opfoelgning-maaneder-mellem")
        next = try arguments.wordList("naeste-opfoelgning")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome { finding(in: reading).outcome(oneOf: wanted) }

    private func finding(in reading: CaseReading) -> Timeliness.Finding {
        guard let decision = reading.decision else {
            return Timeliness.Finding(.notDemanded, .noDecision, reading.documentsLookedThrough)
        }
        guard let decided = decision.date else {
            return Timeliness.Finding(.unclear, .dateMissing, [Evidence(document: decision.index)])
        }
        let followUps = FollowUpDates(reading, after: decided)
        if let undated = followUps.undated.first {
            return Timeliness.Finding(.unclear, .dateMissing, [Evidence(document: undated)])
        }
        guard !followUps.dated.isEmpty else {
            return Timeliness.Finding(.notDemanded, .noFollowUp, [Evidence(document: decision.index)])
        }
        var intervals: [Timeliness.Finding] = []
        for (index, followUp) in followUps.dated.enumerated() {
            let following = followUps.dated.dropFirst(index + 1).first
            intervals.append(interval(from: followUp, to: following, in: reading))
        }
        // The gravest counts; in time is what is in time throughout, as far as it is due.
        for grave: [Timeliness] in [[.late, .missing], [.unclear], [.inTime]] {
            if let found = intervals.first(where: { grave.contains($0.timeliness) }) { return found }
        }
        return intervals.last ?? Timeliness.Finding(.notDemanded, .noFollowUp, [])
    }

    /// From one follow-up to the next; without a next to the day asked about, or the day the case was closed.
    private func interval(
        from followUp: (document: Int, date: CalendarDate), to following: (document: Int, date: CalendarDate)?,
        in reading: CaseReading
    ) -> Timeliness.Finding {
        let place = Evidence(document: followUp.document)
        let evidence = (following.map { [Evidence(document: $0.document)] } ?? []) + [place]
        guard let limit = followUp.date.adding(months: months) else {
            return Timeliness.Finding(.unclear, .dateMissing, [place])
        }
        // Of two laws the one in force when the next was due; one within the months serviceloven set is in time anyhow.
        let isDueByOldLaw = ChildWelfareLaw(inForceOn: limit) == .socialServices
        let isWithin = following.map { $0.date <= limit } ?? !reading.referenceDay.hasPassed(limit)
        if ChildWelfareLaw(inForceOn: followUp.date) == .socialServices, isDueByOldLaw || isWithin {
            return judged(
                following, by: limit, in: reading, evidence: evidence,
                inTime: .laterFollowUpsInTime, late: .laterFollowUpLate)
        }
        let stated = reading.listMentions.places(of: next, in: followUp.document).lazy.compactMap { mention in
            // Below a heading the whole section says it.
            let text =
                mention.range ?? mention.section.map { reading.file.documents[mention.document].sections[$0].text }
            return text.flatMap { StatedDate.date(in: reading.file.text[$0], from: followUp.date) }
                .map { (date: $0, place: mention) }
        }.first
        guard let stated else {
            if let closed = reading.file.closed, following == nil, closed <= limit {
                return Timeliness.Finding(.notDue, .closedBeforeDeadline, evidence)
            }
            // As long as serviceloven would have waited, nothing suggests that one is due.
            let isOpen = following == nil && !reading.referenceDay.hasPassed(limit)
            return isOpen
                ? Timeliness.Finding(.notDue, .nextFollowUpNotExpectedYet, evidence)
                : Timeliness.Finding(.unclear, .rhythmNotStated, evidence)
        }
        return judged(
            following, by: stated.date, in: reading, evidence: evidence + [stated.place],
            inTime: .laterFollowUpsAsDecided, late: .laterFollowUpAfterDecidedDay)
    }

    private func judged(
        _ following: (document: Int, date: CalendarDate)?, by limit: CalendarDate, in reading: CaseReading,
        evidence: [Evidence], inTime: Reason, late: Reason
    ) -> Timeliness.Finding {
        if let following {
            return following.date <= limit
                ? Timeliness.Finding(.inTime, inTime, evidence) : Timeliness.Finding(.late, late, evidence)
        }
        if let closed = reading.file.closed, closed <= limit {
            return Timeliness.Finding(.notDue, .closedBeforeDeadline, evidence)
        }
        return reading.referenceDay.hasPassed(limit)
            ? Timeliness.Finding(.missing, late, evidence) : Timeliness.Finding(.notDue, .followUpNotDueYet, evidence)
    }

    var demand: LocalizedText {
        wanted.demand(
            danish:
                "de følgende opfølgninger (serviceloven: højst \(months.of("måned", "måneder")) imellem; barnets lov: som besluttet)",
            english:
                "the later follow-ups (serviceloven: at most \(months.of("month", "months")) apart; barnets lov: as decided)"
        )
    }
}
