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
            danish: "børnesamtalen er \(outcomes.map(\.rawValue).joined(separator: " eller "))",
            english: "the conversation with the child is \(outcomes.map(\.rawValue).joined(separator: " or "))")
    }
}
