import AuditModel
import YAMLReading

/// What a criterion can ask of a case: a closed set, one file each in this folder, documented in `docs/checks.md`.
enum Check: Sendable, Equatable {
    case document(DocumentCheck)
    case template(TemplateCheck)
    case templateRecorded(TemplateRecordedCheck)
    case delivered(DeliveredCheck)
    case covered(CoveredCheck)
    case takesUp(TakesUpCheck)
    case analysisType(AnalysisTypeCheck)
    case needsNamed(NeedsNamedCheck)
    case needsTakenUp(NeedsTakenUpCheck)
    case assessment(AssessmentCheck)
    case viewOnAssessment(ViewOnAssessmentCheck)
    case perspective(PerspectiveCheck)
    case otherActors(OtherActorsCheck)
    case conversation(ConversationCheck)
    case hearing(HearingCheck)
    case interventionGranted(InterventionGrantedCheck)
    case goals(GoalsCheck)
    case goalsInTriangle(GoalsInTriangleCheck)
    case goalsAnswerNeeds(GoalsAnswerNeedsCheck)
    case followUpText(FollowUpTextCheck)
    case due(DueCheck)
    case followUpAssesses(FollowUpAssessesCheck)
    case followUpChanges(FollowUpChangesCheck)
    case goalsFollowedUp(GoalsFollowedUpCheck)
    case pages(PagesCheck)
    case repetition(RepetitionCheck)
    case focus(FocusCheck)
    case separation(SeparationCheck)
    case sources(SourcesCheck)
    case mentions(MentionsCheck)
    case sections(SectionsCheck)
    case duration(DurationCheck)
    case datesRecorded(DatesRecordedCheck)
    case legalDemand(LegalDemandCheck)
    case notificationAssessed(NotificationAssessedCheck)
    case provisionalAssessment(ProvisionalAssessmentCheck)
    case conversationBeforeDecision(ConversationBeforeDecisionCheck)
    case planInTime(PlanInTimeCheck)
    case firstFollowUp(FirstFollowUpCheck)
    case laterFollowUps(LaterFollowUpsCheck)

    /// Whether it holds of a case, what that rests on, and why.
    func outcome(in reading: CaseReading) -> CheckOutcome {
        switch self {
        case .document(let check): check.outcome(in: reading)
        case .template(let check): check.outcome(in: reading)
        case .templateRecorded(let check): check.outcome(in: reading)
        case .delivered(let check): check.outcome(in: reading)
        case .covered(let check): check.outcome(in: reading)
        case .takesUp(let check): check.outcome(in: reading)
        case .analysisType(let check): check.outcome(in: reading)
        case .needsNamed(let check): check.outcome(in: reading)
        case .needsTakenUp(let check): check.outcome(in: reading)
        case .assessment(let check): check.outcome(in: reading)
        case .viewOnAssessment(let check): check.outcome(in: reading)
        case .perspective(let check): check.outcome(in: reading)
        case .otherActors(let check): check.outcome(in: reading)
        case .conversation(let check): check.outcome(in: reading)
        case .hearing(let check): check.outcome(in: reading)
        case .interventionGranted(let check): check.outcome(in: reading)
        case .goals(let check): check.outcome(in: reading)
        case .goalsInTriangle(let check): check.outcome(in: reading)
        case .goalsAnswerNeeds(let check): check.outcome(in: reading)
        case .followUpText(let check): check.outcome(in: reading)
        case .due(let check): check.outcome(in: reading)
        case .followUpAssesses(let check): check.outcome(in: reading)
        case .followUpChanges(let check): check.outcome(in: reading)
        case .goalsFollowedUp(let check): check.outcome(in: reading)
        case .pages(let check): check.outcome(in: reading)
        case .repetition(let check): check.outcome(in: reading)
        case .focus(let check): check.outcome(in: reading)
        case .separation(let check): check.outcome(in: reading)
        case .sources(let check): check.outcome(in: reading)
        case .mentions(let check): check.outcome(in: reading)
        case .sections(let check): check.outcome(in: reading)
        case .duration(let check): check.outcome(in: reading)
        case .datesRecorded(let check): check.outcome(in: reading)
        case .legalDemand(let check): check.outcome(in: reading)
        case .notificationAssessed(let check): check.outcome(in: reading)
        case .provisionalAssessment(let check): check.outcome(in: reading)
        case .conversationBeforeDecision(let check): check.outcome(in: reading)
        case .planInTime(let check): check.outcome(in: reading)
        case .firstFollowUp(let check): check.outcome(in: reading)
        case .laterFollowUps(let check): check.outcome(in: reading)
        }
    }

    /// What it demands, in the words of an explanation.
    var demand: LocalizedText {
        switch self {
        case .document(let check): check.demand
        case .template(let check): check.demand
        case .templateRecorded(let check): check.demand
        case .delivered(let check): check.demand
        case .covered(let check): check.demand
        case .takesUp(let check): check.demand
        case .analysisType(let check): check.demand
        case .needsNamed(let check): check.demand
        case .needsTakenUp(let check): check.demand
        case .assessment(let check): check.demand
        case .viewOnAssessment(let check): check.demand
        case .perspective(let check): check.demand
        case .otherActors(let check): check.demand
        case .conversation(let check): check.demand
        case .hearing(let check): check.demand
        case .interventionGranted(let check): check.demand
        case .goals(let check): check.demand
        case .goalsInTriangle(let check): check.demand
        case .goalsAnswerNeeds(let check): check.demand
        case .followUpText(let check): check.demand
        case .due(let check): check.demand
        case .followUpAssesses(let check): check.demand
        case .followUpChanges(let check): check.demand
        case .goalsFollowedUp(let check): check.demand
        case .pages(let check): check.demand
        case .repetition(let check): check.demand
        case .focus(let check): check.demand
        case .separation(let check): check.demand
        case .sources(let check): check.demand
        case .mentions(let check): check.demand
        case .sections(let check): check.demand
        case .duration(let check): check.demand
        case .datesRecorded(let check): check.demand
        case .legalDemand(let check): check.demand
        case .notificationAssessed(let check): check.demand
        case .provisionalAssessment(let check): check.demand
        case .conversationBeforeDecision(let check): check.demand
        case .planInTime(let check): check.demand
        case .firstFollowUp(let check): check.demand
        case .laterFollowUps(let check): check.demand
        }
    }
}
