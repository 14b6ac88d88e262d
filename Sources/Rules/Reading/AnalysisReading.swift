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
        _ sections: [ReadSection], judged passage: PassageReading?, needs: NeedsReading, topics: TopicMap,
        functionWords: StemSet, limits: ReadingLimits
    ) {
        let own = sections.filter { $0.role == .overallAnalysis }
        let real = own.filter { !$0.isEmpty }
        exists = passage?.type != nil
        isOnlyPlaceholder = real.isEmpty && !own.isEmpty
        places = (real.isEmpty ? own : real).map(\.place)

        type = passage?.type
        let takenUp = Set(passage?.domains.compactMap { Domain(rawValue: $0)?.side } ?? [])
        var sides: [(side: Domain.Side, place: Evidence)] = []
        var topicsSeen: UInt32 = 0
        var stems = StemSet()
        for section in real {
            for sentence in section.text.sentences
            where sentence.isContent && !sentence.kind.isProfessionalAssessment {
                let bits = sentence.described | sentence.touched
                topicsSeen |= bits
                for side in takenUp where topics.touches(side, bits) && !sides.contains(where: { $0.side == side }) {
                    sides.append((side, section.place(of: sentence)))
                }
            }
            stems.insert(section.text.stems)
        }
        // What the whole takes up without a sentence about it alone stands in the section.
        if let place = places.first {
            for side in takenUp where !sides.contains(where: { $0.side == side }) { sides.append((side, place)) }
        }
        self.sides = sides.sorted { $0.side.rawValue < $1.side.rawValue }

        let overlap = WordOverlap(
            functionWords: functionWords, common: WordOverlap.common(to: needs.needs.map(\.stems)))
        let words = overlap.content(of: stems.members)
        needsTakenUp = needs.needs.map { need in
            guard passage?.type != nil else { return false }
            let share = overlap.share(of: overlap.content(of: need.stems), in: words)
            // An analysis that brings news is about the same things without taking up the need.
            let isSameTopic = need.topics & topicsSeen != 0 && passage?.type != 4
            return share >= limits.needOverlap || isSameTopic && share >= limits.needOverlapOnTopic
        }
    }
}

extension SentenceKind {
    var isProfessionalAssessment: Bool { self == .assessmentWithReason || self == .assessmentWithoutReason }
}
