import AuditModel
import YAMLReading

/// `delivered: fuld`: plan and follow-up were delivered too (leverance); criteria.md, section 5.
struct DeliveredCheck: Sendable, Equatable {
    let delivery: Delivery

    init(_ delivery: Delivery) { self.delivery = delivery }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        delivery = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        CheckOutcome(
            reading.file.delivery == delivery, evidence: reading.documentsLookedThrough,
            reason: .onlyAssessmentDelivered)
    }

    var demand: LocalizedText {
        switch delivery {
        case .full: LocalizedText(danish: "leverancen er fuld", english: "the delivery is full")
        case .assessmentOnly:
            LocalizedText(danish: "kun undersøgelsen er leveret", english: "only the assessment was delivered")
        }
    }
}
