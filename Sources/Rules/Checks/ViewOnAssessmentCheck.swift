import AuditModel
import YAMLReading

/// `view-on-assessment: {of: [barn, foraeldre], how-many: alle}`: their views on the professional assessment are recorded; criteria.md, sections 3 and 7.
struct ViewOnAssessmentCheck: Sendable, Equatable {
    let parties: [Party]
    let extent: Extent

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("of", "how-many")
        parties = try arguments.words("of")
        extent = try arguments.word("how-many")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let places = parties.map { party -> Evidence? in
            switch party {
            case .child: reading.viewsOnAssessment.child
            case .parents: reading.viewsOnAssessment.parents
            case .others: nil
            }
        }
        let found = places.compactMap { $0 }
        let evidence = found.isEmpty ? reading.places(of: .viewOnAssessment, .hearing) : found
        return CheckOutcome(extent.holds(places.map { $0 != nil }), evidence: evidence)
    }

    var demand: LocalizedText {
        let danish = parties.map { $0 == .child ? "barnet" : "forældrene" }
        let english = parties.map { $0 == .child ? "the child" : "the parents" }
        return LocalizedText(
            danish: "synspunkt på vurderingen er registreret for \(list(danish, "og", "eller"))",
            english: "a view on the assessment is recorded of \(list(english, "and", "or"))")
    }

    private func list(_ parties: [String], _ and: String, _ or: String) -> String {
        parties.joined(separator: extent == .all ? " \(and) " : " \(or) ")
    }
}
