import AuditModel
import YAMLReading

/// `document: handleplan`: the case has such a document; criteria.md, sections 1 and 5.
struct DocumentCheck: Sendable, Equatable {
    let kind: DocumentKind

    init(kind: DocumentKind) { self.kind = kind }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        self.init(kind: try arguments.node.word())
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let index = reading.documents.index(of: kind) else {
            return CheckOutcome(false, evidence: reading.documentsLookedThrough, reason: reasonWhenAbsent)
        }
        return CheckOutcome(true, evidence: [Evidence(document: index)])
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "sagen har \(kind.indefinite.danish)", english: "the case has \(kind.indefinite.english)")
    }

    private var reasonWhenAbsent: Reason? {
        switch kind {
        case .assessment: .noAssessment
        case .plan: .noPlan
        case .followUp: .noFollowUp
        case .investigationPlan: .noInvestigationPlan
        case .decision: .noDecision
        case .notification: .noNotification
        default: nil
        }
    }
}
