import YAMLReading

/// The names of the checks as standards write them.
enum CheckName: String, CaseIterable, Sendable {
    case document
    case template
    case templateRecorded = "template-recorded"
    case delivered
    case covered
    case takesUp = "takes-up"
    case analysisType = "analysis-type"
    case needsNamed = "needs-named"
    case needsTakenUp = "needs-taken-up"
    case assessment = "professional-assessment"
    case viewOnAssessment = "view-on-assessment"
    case perspective
    case otherActors = "other-actors"
    case conversation
    case hearing
    case interventionGranted = "intervention-granted"
    case goals
    case goalsInTriangle = "goals-in-triangle"
    case goalsAnswerNeeds = "goals-answer-needs"
    case followUpText = "follow-up-text"
    case due
    case followUpAssesses = "follow-up-assesses"
    case followUpChanges = "follow-up-changes"
    case goalsFollowedUp = "goals-followed-up"
    case pages
    case repetition
    case focus
    case separation
    case sources
    case mentions
    case sections
    case duration
    case datesRecorded = "dates-recorded"
    case legalDemand = "legal-demand"
    case notificationAssessed = "notification-assessed"
    case provisionalAssessment = "provisional-assessment"
    case conversationBeforeDecision = "conversation-before-decision"
    case planInTime = "plan-in-time"
    case firstFollowUp = "first-follow-up"
    case laterFollowUps = "later-follow-ups"
}

extension Check {
    /// Reads what stands behind a check's name.
    init(_ name: CheckName, _ arguments: CheckArguments) throws(YAMLError) {
        switch name {
        case .document: self = .document(try DocumentCheck(arguments))
        case .template: self = .template(try TemplateCheck(arguments))
        case .templateRecorded: self = .templateRecorded(try TemplateRecordedCheck(arguments))
        case .delivered: self = .delivered(try DeliveredCheck(arguments))
        case .covered: self = .covered(try CoveredCheck(arguments))
        case .takesUp: self = .takesUp(try TakesUpCheck(arguments))
        case .analysisType: self = .analysisType(try AnalysisTypeCheck(arguments))
        case .needsNamed: self = .needsNamed(try NeedsNamedCheck(arguments))
        case .needsTakenUp: self = .needsTakenUp(try NeedsTakenUpCheck(arguments))
        case .assessment: self = .assessment(try AssessmentCheck(arguments))
        case .viewOnAssessment: self = .viewOnAssessment(try ViewOnAssessmentCheck(arguments))
        case .perspective: self = .perspective(try PerspectiveCheck(arguments))
        case .otherActors: self = .otherActors(try OtherActorsCheck(arguments))
        case .conversation: self = .conversation(try ConversationCheck(arguments))
        case .hearing: self = .hearing(try HearingCheck(arguments))
        case .interventionGranted: self = .interventionGranted(try InterventionGrantedCheck(arguments))
        case .goals: self = .goals(try GoalsCheck(arguments))
        case .goalsInTriangle: self = .goalsInTriangle(try GoalsInTriangleCheck(arguments))
        case .goalsAnswerNeeds: self = .goalsAnswerNeeds(try GoalsAnswerNeedsCheck(arguments))
        case .followUpText: self = .followUpText(try FollowUpTextCheck(arguments))
        case .due: self = .due(try DueCheck(arguments))
        case .followUpAssesses: self = .followUpAssesses(try FollowUpAssessesCheck(arguments))
        case .followUpChanges: self = .followUpChanges(try FollowUpChangesCheck(arguments))
        case .goalsFollowedUp: self = .goalsFollowedUp(try GoalsFollowedUpCheck(arguments))
        case .pages: self = .pages(try PagesCheck(arguments))
        case .repetition: self = .repetition(try RepetitionCheck(arguments))
        case .focus: self = .focus(try FocusCheck(arguments))
        case .separation: self = .separation(try SeparationCheck(arguments))
        case .sources: self = .sources(try SourcesCheck(arguments))
        case .mentions: self = .mentions(try MentionsCheck(arguments))
        case .sections: self = .sections(try SectionsCheck(arguments))
        case .duration: self = .duration(try DurationCheck(arguments))
        case .datesRecorded: self = .datesRecorded(try DatesRecordedCheck(arguments))
        case .legalDemand: self = .legalDemand(try LegalDemandCheck(arguments))
        case .notificationAssessed: self = .notificationAssessed(try NotificationAssessedCheck(arguments))
        case .provisionalAssessment: self = .provisionalAssessment(try ProvisionalAssessmentCheck(arguments))
        case .conversationBeforeDecision:
            self = .conversationBeforeDecision(try ConversationBeforeDecisionCheck(arguments))
        case .planInTime: self = .planInTime(try PlanInTimeCheck(arguments))
        case .firstFollowUp: self = .firstFollowUp(try FirstFollowUpCheck(arguments))
        case .laterFollowUps: self = .laterFollowUps(try LaterFollowUpsCheck(arguments))
        }
    }
}
