package import AuditModel
import TextFeatures

/// The professional assessment of the need for an intervention (faglig vurdering; `criteria.md`, section 3).
package struct AssessmentReading: Sendable {
    package enum Depth: Int, Sendable { case none, onlyInsideAnother, withoutReasons, withReasons }

    package let depth: Depth
    package let places: [Evidence]

    init(_ sections: [ReadSection]) {
        let own = sections.filter { $0.role == .professionalAssessment && !$0.isEmpty }
        if !own.isEmpty {
            var hasReason = false
            for section in own {
                for sentence in section.text.sentences where sentence.isContent {
                    let concepts = sentence.concepts
                    switch sentence.kind {
                    case .assessmentWithReason, .analysis, .theory: hasReason = true
                    default: if concepts.contains(.reason) { hasReason = true }
                    }
                }
            }
            depth = hasReason ? .withReasons : .withoutReasons
            places = own.map(\.place)
            return
        }
        var inside: [Evidence] = []
        for section in sections {
            for sentence in section.text.sentences where sentence.isContent && sentence.kind.isProfessionalAssessment {
                inside.append(section.place(of: sentence))
            }
        }
        depth = inside.isEmpty ? .none : .onlyInsideAnother
        places = inside.isEmpty ? sections.filter { $0.role == .professionalAssessment }.map(\.place) : inside
    }
}
