package import AuditModel
import TextFeatures

/// What the overall analysis does: the sides of the triangle it takes up, and which of the four types it is
/// (`criteria.md`, section 3).
package struct AnalysisReading: Sendable {
    /// Whether there is an analysis with text.
    package let exists: Bool
    /// Whether a section for it holds nothing but a placeholder or a denial.
    package let isOnlyPlaceholder: Bool
    /// The sections it stands in, else those where it should.
    package let places: [Evidence]
    /// Sides of the triangle taken up, and a place for each, in the order child, parents, surroundings.
    package let sides: [(side: Domain.Side, place: Evidence)]
    /// 1…4; `nil` without an analysis.
    package let type: Int?
    /// Which of the needs (by index) it takes up.
    package let needsTakenUp: [Bool]

    /// Whether it relates and weighs rather than lists or adds news.
    package var weighs: Bool { type == 1 || type == 2 }

    init(
        _ sections: [ReadSection], judged passage: PassageReading?, needsTakenUp: [Bool], topics: TopicMap
    ) {
        let own = sections.filter { $0.role == .overallAnalysis }
        let real = own.filter { !$0.isEmpty }
        exists = passage?.type != nil
        isOnlyPlaceholder = real.isEmpty && !own.isEmpty
        places = (real.isEmpty ? own : real).map(\.place)

        type = passage?.type
        let takenSides = Set(passage?.domains.compactMap { Domain(rawValue: $0)?.side } ?? [])
        var sides: [(side: Domain.Side, place: Evidence)] = []
        for section in real {
            for sentence in section.text.sentences
            where sentence.isContent && !sentence.kind.isProfessionalAssessment {
                let bits = sentence.described | sentence.touched
                for side in takenSides where topics.touches(side, bits) && !sides.contains(where: { $0.side == side }) {
                    sides.append((side, section.place(of: sentence)))
                }
            }
        }
        // What the whole takes up without a sentence about it alone stands in the section.
        if let place = places.first {
            for side in takenSides where !sides.contains(where: { $0.side == side }) { sides.append((side, place)) }
        }
        self.sides = sides.sorted { $0.side.rawValue < $1.side.rawValue }
        self.needsTakenUp = needsTakenUp
    }
}

extension SentenceKind {
    var isProfessionalAssessment: Bool { self == .assessmentWithReason || self == .assessmentWithoutReason }
}
