import AuditModel
import YAMLReading

/// `legal-demand: ja`: whether the law demands an assessment (`lovkrav`): § 50 serviceloven, § 20 barnets lov.
struct LegalDemandCheck: Sendable, Equatable {
    let expected: LegalDemand

    init(_ arguments: CheckArguments) throws(YAMLError) {
        expected = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let demand = reading.file.legalDemand
        return CheckOutcome(
            demand == expected, evidence: reading.documentsLookedThrough,
            reason: demand == .notDemanded ? .assessmentNotDemanded : nil)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "loven kræver \(expected == .demanded ? "en" : "ikke en") undersøgelse",
            english: "the law \(expected == .demanded ? "demands" : "does not demand") an assessment")
    }
}
