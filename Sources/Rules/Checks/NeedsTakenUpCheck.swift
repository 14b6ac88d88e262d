import AuditModel
import YAMLReading

/// `needs-taken-up: alle`: the overall analysis takes up all of the unmet needs, or some; criteria.md, sections 3 and 7.
struct NeedsTakenUpCheck: Sendable, Equatable {
    let extent: Extent

    init(_ arguments: CheckArguments) throws(YAMLError) {
        extent = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let taken = reading.analysis.needsTakenUp
        let holds = extent.holds(taken)
        let needs = zip(reading.needs.needs, taken).filter { $0.1 == holds }.map(\.0.place)
        if !reading.analysis.exists {
            return CheckOutcome(false, evidence: reading.places(of: .overallAnalysis), reason: .noAnalysis)
        }
        return CheckOutcome(holds, evidence: needs + reading.analysis.places)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish:
                "den samlede analyse tager \(extent == .all ? "alle udækkede behov" : "mindst ét udækket behov") op",
            english: "the overall analysis takes up \(extent == .all ? "every unmet need" : "at least one unmet need")")
    }
}
