import AuditModel
import YAMLReading

/// `conversation: [afholdt, delvist]`: what came of the conversation with the child; criteria.md, sections 4 and 7.
struct ConversationCheck: Sendable, Equatable {
    let outcomes: [Outcome]

    enum Outcome: String, CaseIterable, Sendable {
        case held = "afholdt"
        case inPart = "delvist"
        case omittedForChild = "undladt-barnets-forhold"
        case omittedOtherwise = "undladt-anden-grund"
        case notRecorded = "ikke-registreret"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        var outcomes: [Outcome] = []
        for item in arguments.node.listOrSingle() { outcomes.append(try item.word()) }
        self.outcomes = outcomes
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let conversation = reading.conversation
        let outcome: Outcome
        let reason: Reason
        switch conversation.status {
        case .held: (outcome, reason) = (.held, .conversationHeld)
        case .inPart: (outcome, reason) = (.inPart, .conversationInPart)
        case .omittedForChild: (outcome, reason) = (.omittedForChild, .conversationOmittedForChild)
        case .omittedOtherwise: (outcome, reason) = (.omittedOtherwise, .conversationOmittedOtherwise)
        case .notRecorded: (outcome, reason) = (.notRecorded, .conversationNotRecorded)
        }
        let evidence = conversation.place.map { [$0] } ?? reading.places(of: .conversationWithChild, .perspective)
        return CheckOutcome(outcomes.contains(outcome), evidence: evidence, reason: reason)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "børnesamtalen er \(outcomes.map(\.name.danish).joined(separator: " eller "))",
            english: "the conversation with the child is \(outcomes.map(\.name.english).joined(separator: " or "))")
    }
}

extension ConversationCheck.Outcome {
    fileprivate var name: LocalizedText {
        switch self {
        case .held: LocalizedText(danish: "holdt", english: "held")
        case .inPart: LocalizedText(danish: "holdt delvist", english: "held in part")
        case .omittedForChild:
            LocalizedText(
                danish: "undladt med en grund, der ligger i barnet",
                english: "left out for a reason that lies in the child")
        case .omittedOtherwise:
            LocalizedText(danish: "undladt af en anden grund", english: "left out for another reason")
        case .notRecorded: LocalizedText(danish: "ikke registreret", english: "not recorded")
        }
    }
}
