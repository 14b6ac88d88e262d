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
        LocalizedText(
            danish: "synspunkt på vurderingen er registreret for \(list("og", "eller"))",
            english: "a view on the assessment is recorded of \(list("and", "or"))")
    }

    private func list(_ and: String, _ or: String) -> String {
        parties.map(\.rawValue).joined(separator: extent == .all ? " \(and) " : " \(or) ")
    }
}
