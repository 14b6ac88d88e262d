import AuditModel
import YAMLReading

/// `conversation-before-decision: rettidig`: the conversation with the child was held before the decision; § 48 serviceloven, § 5, stk. 3, barnets lov.
struct ConversationBeforeDecisionCheck: Sendable, Equatable {
    let wanted: [Timeliness]

    init(_ arguments: CheckArguments) throws(YAMLError) {
        wanted = try arguments.timeliness()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome { finding(in: reading).outcome(oneOf: wanted) }

    private func finding(in reading: CaseReading) -> Timeliness.Finding {
        guard let decision = reading.decision else {
            return Timeliness.Finding(.notDemanded, .noDecision, reading.documentsLookedThrough)
        }
        let decisionPlace = Evidence(document: decision.index)
        guard let decided = decision.date else {
            return Timeliness.Finding(.unclear, .dateMissing, [decisionPlace])
        }
        let dated = datedConversations(in: reading)
        if let early = dated.first(where: { $0.date <= decided }) {
            return Timeliness.Finding(.inTime, .conversationBeforeDecision, [early.place, decisionPlace])
        }
        let told = reading.conversation
        let place = told.place.map { [$0] } ?? reading.places(of: .conversationWithChild)
        switch told.status {
        case .held, .inPart:
            if let late = dated.first {
                return Timeliness.Finding(.late, .conversationAfterDecision, [late.place, decisionPlace])
            }
            // What an assessment tells was before it was concluded.
            if let assessed = reading.documents.assessment.flatMap({ reading.file.documents[$0].date }),
                assessed <= decided
            {
                return Timeliness.Finding(.inTime, .conversationBeforeDecision, place + [decisionPlace])
            }
            return Timeliness.Finding(.unclear, .conversationUndated, place + [decisionPlace])
        case .omittedForChild: return Timeliness.Finding(.notDemanded, .conversationOmittedForChild, place)
        case .omittedOtherwise: return Timeliness.Finding(.missing, .conversationOmittedOtherwise, place)
        case .notRecorded:
            let inDecision = reading.conversationInDecision
            if let place = inDecision.place, inDecision.status == .held || inDecision.status == .inPart {
                return Timeliness.Finding(.inTime, .conversationBeforeDecision, [place])
            }
            if let late = dated.first {
                return Timeliness.Finding(.late, .conversationAfterDecision, [late.place, decisionPlace])
            }
            if reading.documents.assessment == nil {
                return Timeliness.Finding(.unclear, .noAssessment, [decisionPlace])
            }
            return Timeliness.Finding(.missing, .conversationNotRecorded, place + [decisionPlace])
        }
    }

    /// Conversations with a day of their own; none of an earlier assessment.
    private func datedConversations(in reading: CaseReading) -> [(date: CalendarDate, place: Evidence)] {
        var dated: [(date: CalendarDate, place: Evidence)] = []
        for (index, document) in reading.file.documents.enumerated()
        where document.kind != .assessment || index == reading.documents.assessment {
            for (number, section) in document.sections.enumerated() {
                guard section.kind == .conversationWithChild, let date = section.date, section.held != .notHeld
                else { continue }
                // Without a record of it the text says whether it was held.
                let isOmitted = section.held == nil && reading.conversation.status.isOmission
                if !isOmitted { dated.append((date, Evidence(document: index, section: number))) }
            }
        }
        return dated
    }

    var demand: LocalizedText {
        wanted.demand(
            danish: "samtalen med barnet, før afgørelsen",
            english: "the conversation with the child, before the decision")
    }
}
