package import AuditModel
import TextFeatures

/// The professional assessment of the need for an intervention (faglig vurdering; `criteria.md`, section 3).
package struct AssessmentReading: Sendable {
    package enum Depth: Int, Sendable { case none, onlyInsideAnother, withoutReasons, withReasons }

    package let depth: Depth
    package let places: [Evidence]

    /// - Parameter judged: the assessment as a whole, with what analysis and conclusion hide of one, and without.
    init(_ sections: [ReadSection], judged: (whole: AssessmentAnswer, alone: AssessmentAnswer)) {
        let own = sections.filter { $0.role == .professionalAssessment }
        guard judged.alone == .no else {
            let answer = judged.whole == .no ? judged.alone : judged.whole
            depth = answer == .yes ? .withReasons : .withoutReasons
            places = own.filter { !$0.isEmpty }.map(\.place)
            return
        }
        let isHidden = judged.whole != .no
        // Of descriptions and the like no whole was judged: there it takes a sentence that assesses.
        let searched = sections.filter {
            $0.role != .professionalAssessment && !$0.isEmpty && $0.role.mayHideAssessment == isHidden
        }
        let sentences = searched.flatMap { section in
            section.text.sentences.filter { $0.isContent && $0.kind.isProfessionalAssessment }.map(section.place(of:))
        }
        depth = isHidden || !sentences.isEmpty ? .onlyInsideAnother : .none
        places = !sentences.isEmpty ? sentences : (isHidden ? searched : own).map(\.place)
    }
}

extension SectionKind {
    /// Whether an assessment that stands in such a section is judged with it.
    var mayHideAssessment: Bool { self == .overallAnalysis || self == .conclusion }
}

extension SentenceReading {
    /// Whether it does anything that a professional assessment is made of.
    var mayAssess: Bool {
        switch kind {
        case .assessmentWithReason, .assessmentWithoutReason, .analysis, .enumeration, .theory, .unmetNeed,
            .intervention, .planChange:
            true
        default: concepts.contains(.judging)
        }
    }
}
