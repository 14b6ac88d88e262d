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

    init(_ sections: [ReadSection], of file: CaseFile, analysis: AnalysisReading, naming: DaysNamed) {
        var mixed: [Evidence] = []
        var known: Set<DaysNamed.Day>?
        for section in sections where !section.isEmpty {
            switch section.role {
            // "Se den faglige vurdering." is no analysis that something could be written into.
            case .overallAnalysis where !analysis.exists: continue
            case .description, .overallAnalysis:
                for sentence in section.text.sentences
                where sentence.isContent {
                    let isOwn = sentence.speaker?.isOtherActor != true
                    let isAssessment = isOwn && sentence.kind.isProfessionalAssessment
                    let isAnalysis =
                        isOwn && section.role == .description && sentence.kind == .analysis
                        && sentence.kindMargin >= Self.leastMarginOfAnalysis
                    let describes =
                        section.role == .overallAnalysis && sentence.kind == .description
                        && sentence.kindMargin >= Self.leastMargin
                    let days = describes ? naming.days(in: sentence.words, of: section.text, text: file.text) : []
                    // Most analyses describe no day, so the others are looked through only then.
                    if !days.isEmpty, known == nil { known = Self.daysKnown(sections, of: file, naming) }
                    let isNews = known.map { !$0.isSuperset(of: days) } ?? false
                    if isAssessment || isAnalysis || isNews { mixed.append(section.place(of: sentence)) }
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

    /// The same the other way round; one sentence of many may say why without being an analysis.
    private static let leastMarginOfAnalysis: Float = 1

    /// The days named outside the analysis.
    private static func daysKnown(
        _ sections: [ReadSection], of file: CaseFile, _ naming: DaysNamed
    ) -> Set<DaysNamed.Day> {
        var known: Set<DaysNamed.Day> = []
        for section in sections where section.role != .overallAnalysis {
            for sentence in section.text.sentences {
                known.formUnion(naming.days(in: sentence.words, of: section.text, text: file.text))
            }
        }
        return known
    }
}
