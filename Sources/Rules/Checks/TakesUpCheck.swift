import AuditModel
import YAMLReading

/// `takes-up: {section: samlet-analyse, domains-at-least: 3}`: the overall analysis has text and takes up so many of the three domains; criteria.md, sections 3 and 7.
struct TakesUpCheck: Sendable, Equatable {
    let least: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("section", "domains-at-least")
        let section = try arguments.word("section", of: SectionKind.self)
        guard section == .overallAnalysis else {
            throw YAMLError(
                .other("only 'samlet-analyse' takes up domains"), at: try arguments.node.required("section").position)
        }
        least = try arguments.integer("domains-at-least")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let analysis = reading.analysis
        guard analysis.exists else {
            let evidence = analysis.places.isEmpty ? reading.place(of: .assessment) : analysis.places
            return CheckOutcome(
                false, evidence: evidence, reason: analysis.isOnlyPlaceholder ? .analysisOnlyPlaceholder : nil)
        }
        return CheckOutcome(analysis.sides.count >= least, evidence: analysis.sides.map(\.place))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "den samlede analyse tager mindst \(least) af de tre domæner op",
            english: "the overall analysis takes up at least \(least) of the three domains")
    }
}
