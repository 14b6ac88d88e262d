package import AuditModel
import TextFeatures

/// The professional assessment of the need for an intervention (faglig vurdering; `criteria.md`, section 3).
package struct AssessmentReading: Sendable {
    package enum Depth: Int, Sendable { case none, onlyInsideAnother, withoutReasons, withReasons }

    package let depth: Depth
    package let places: [Evidence]

    /// - Parameter judged: the assessment as a whole, with what analysis and conclusion hide of one, and without; `nil` if
    ///   nothing can judge it.
    init(_ sections: [ReadSection], judged: (whole: AssessmentAnswer, alone: AssessmentAnswer)?) {
        let own = sections.filter { $0.role == .professionalAssessment }.map(\.place)
        let isTold = judged.map { $0.whole != .no } ?? false
        if isTold, judged?.alone != .no {
            depth = judged?.whole == .yes ? .withReasons : .withoutReasons
            places = own
            return
        }
        let others = sections.filter { $0.role != .professionalAssessment && !$0.isEmpty }
        let mayHide = others.filter { $0.role.mayHideAssessment == isTold }
        // Of descriptions and the like no whole was judged: there it takes a sentence that assesses.
        let sentences = mayHide.flatMap { section in
            section.text.sentences.filter { $0.isContent && $0.kind.isProfessionalAssessment }.map(section.place(of:))
        }
        depth = isTold || !sentences.isEmpty ? .onlyInsideAnother : .none
        places = !sentences.isEmpty ? sentences : isTold ? mayHide.map(\.place) : own
    }
}

extension SectionKind {
    /// Whether an assessment that stands in such a section is judged with it.
    var mayHideAssessment: Bool { self == .overallAnalysis || self == .conclusion }
}
