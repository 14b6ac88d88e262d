package import AuditModel
import TextFeatures

/// Whether description, analysis and assessment stand apart (`criteria.md`, sections 6 and 7).
package struct SeparationReading: Sendable {
    /// Whether anything is told at all.
    package let hasText: Bool
    package let hasDescription: Bool
    package let hasAnalysis: Bool
    package let hasAssessment: Bool
    /// Where one is written into another.
    package let mixed: [Evidence]
    package let places: [Evidence]

    init(_ sections: [ReadSection], analysis: AnalysisReading) {
        var mixed: [Evidence] = []
        for section in sections where !section.isEmpty {
            switch section.role {
            // "Se den faglige vurdering." is no analysis that something could be written into.
            case .overallAnalysis where !analysis.exists: continue
            case .description, .overallAnalysis:
                for sentence in section.text.sentences
                where sentence.isContent && sentence.kind.isProfessionalAssessment
                    && sentence.speaker?.isOtherActor != true
                {
                    mixed.append(section.place(of: sentence))
                }
            default: continue
            }
        }
        if analysis.type == 4 { mixed += analysis.places }
        self.mixed = mixed
        let real = sections.filter { !$0.isEmpty }
        hasText = !real.isEmpty
        hasDescription = real.contains { $0.role == .description }
        hasAnalysis = analysis.exists
        hasAssessment = real.contains { $0.role == .professionalAssessment }
        places = real.filter { $0.role == .overallAnalysis || $0.role == .professionalAssessment }.map(\.place)
    }
}
