import AuditModel
import TextFeatures

// What `auditor explain --lang en` calls the model's answers; in Danish they are the labels of the training data.

extension SentenceKind {
    var english: String {
        switch self {
        case .description: "description"
        case .analysis: "analysis"
        case .enumeration: "enumeration"
        case .theory: "theory"
        case .assessmentWithReason: "assessment with a reason"
        case .assessmentWithoutReason: "assessment without a reason"
        case .unmetNeed: "unmet need"
        case .goal: "goal"
        case .intervention: "intervention"
        case .goalStatus: "status of a goal"
        case .planChange: "change of the plan"
        case .conversationHeld: "conversation with the child, held"
        case .conversationInPart: "conversation with the child, in part"
        case .conversationOmittedForChild: "conversation omitted for the sake of the child"
        case .conversationOmittedOtherwise: "conversation omitted for another reason"
        case .viewOnAssessment: "view on the assessment"
        case .hearingCompleted: "hearing of the parties, completed"
        case .hearingSent: "hearing of the parties, sent"
        case .hearingPlanned: "hearing of the parties, planned"
        case .focus: "focus"
        case .background: "background"
        case .omissionWithReason: "omission with a reason"
        case .omissionWithoutReason: "omission without a reason"
        case .placeholder: "placeholder"
        case .notExamined: "not examined"
        case .administrative: "administrative"
        }
    }
}

extension Viewpoint {
    var english: String {
        switch self {
        case .child: "the child"
        case .parents: "the parents"
        case .others: "others"
        }
    }
}

extension Speaker {
    var english: String {
        switch self {
        case .child: "the child"
        case .mother: "the mother"
        case .father: "the father"
        case .parents: "the parents"
        case .relatives: "relatives"
        case .school: "the school"
        case .dayCare: "day care"
        case .healthVisitor: "the health visitor"
        case .physician: "the physician"
        case .psychologist: "the psychologist"
        case .police: "the police"
        case .fosterFamily: "the foster family"
        case .club: "the club"
        case .caseworker: "the caseworker"
        case .other: "another"
        }
    }
}
