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

    init(_ sections: [ReadSection], of file: CaseFile, analysis: AnalysisReading) {
        var mixed: [Evidence] = []
        var known: Set<String>?
        for section in sections where !section.isEmpty {
            switch section.role {
            // "Se den faglige vurdering." is no analysis that something could be written into.
            case .overallAnalysis where !analysis.exists: continue
            case .description, .overallAnalysis:
                for sentence in section.text.sentences
                where sentence.isContent {
                    let isAssessment =
                        sentence.kind.isProfessionalAssessment && sentence.speaker?.isOtherActor != true
                    let days = section.role == .overallAnalysis ? Self.daysDescribed(by: sentence, in: file) : []
                    // Most analyses describe no day, so the others are looked through only then.
                    if !days.isEmpty, known == nil { known = Self.daysKnown(sections, in: file) }
                    let isNews = known.map { !$0.isSuperset(of: days) } ?? false
                    if isAssessment || isNews { mixed.append(section.place(of: sentence)) }
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

    /// By how much a sentence of an analysis must read like a description rather than like something else.
    private static let leastMargin: Float = 0.3

    /// The days that a sentence of an analysis describes something of.
    private static func daysDescribed(by sentence: SentenceReading, in file: CaseFile) -> [String] {
        guard sentence.kind == .description, sentence.kindMargin >= leastMargin else { return [] }
        return StatedDate.daysNamed(in: file.text[sentence.range])
    }

    /// The days named outside the analysis.
    private static func daysKnown(_ sections: [ReadSection], in file: CaseFile) -> Set<String> {
        let described = sections.lazy.filter { $0.role != .overallAnalysis }.flatMap(\.text.sentences)
        return Set(described.flatMap { StatedDate.daysNamed(in: file.text[$0.range]) })
    }
}
