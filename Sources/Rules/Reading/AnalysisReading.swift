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
        _ sections: [ReadSection], needs: NeedsReading, topics: TopicMap, functionWords: Set<UInt32>,
        limits: ReadingLimits
    ) {
        let own = sections.filter { $0.role == .overallAnalysis }
        let real = own.filter { !$0.isEmpty }
        exists = !real.isEmpty
        isOnlyPlaceholder = real.isEmpty && !own.isEmpty
        places = (real.isEmpty ? own : real).map(\.place)

        var sides: [(side: Domain.Side, place: Evidence)] = []
        var counts = KindCounts()
        var named = NamedSides()
        var topicsSeen: UInt32 = 0
        var stems: [UInt32] = []
        for section in real {
            for sentence in section.text.sentences where sentence.isContent {
                counts.add(sentence, sentence.concepts)
                guard !sentence.kind.isProfessionalAssessment else { continue }
                let bits = sentence.described | sentence.touched
                topicsSeen |= bits
                for side in Domain.Side.allCases
                where topics.touches(side, bits) || named.isNamed(side, by: sentence.concepts) {
                    if !sides.contains(where: { $0.side == side }) { sides.append((side, section.place(of: sentence))) }
                }
            }
            stems += section.text.stems
        }
        // An analysis always takes up something; without a sign of what, the child.
        if exists, sides.isEmpty, let place = places.first { sides = [(.child, place)] }
        self.sides = sides.sorted { $0.side.rawValue < $1.side.rawValue }
        type = exists ? counts.type : nil

        let overlap = WordOverlap(
            functionWords: functionWords, common: WordOverlap.common(to: needs.needs.map(\.stems)))
        let words = overlap.content(of: stems)
        needsTakenUp = needs.needs.map { need in
            guard !real.isEmpty else { return false }
            let share = overlap.share(of: overlap.content(of: need.stems), in: words)
            // An analysis that brings news is about the same things without taking up the need.
            let isSameTopic = need.topics & topicsSeen != 0 && counts.type != 4
            return share >= limits.needOverlap || isSameTopic && share >= limits.needOverlapOnTopic
        }
    }

    /// Sides an analysis names by words for them; two sentences do, for one may say it in passing.
    private struct NamedSides {
        private var parents = 0
        private var surroundings = 0

        mutating func isNamed(_ side: Domain.Side, by concepts: ConceptSet) -> Bool {
            switch side {
            case .child: return false
            case .parents:
                if concepts.contains(.parents) { parents += 1 }
                return parents > 1
            case .surroundings:
                if concepts.contains(.surroundings) { surroundings += 1 }
                return surroundings > 1
            }
        }
    }

    /// Sentences of an analysis by what they do.
    private struct KindCounts {
        var weighing = 0
        var listing = 0
        var theory = 0
        var news = 0

        mutating func add(_ sentence: SentenceReading, _ concepts: ConceptSet) {
            switch sentence.kind {
            case .analysis: weighing += 1
            case .theory: theory += 1
            case .enumeration, .unmetNeed: listing += 1
            case .assessmentWithReason, .assessmentWithoutReason: break
            default:
                if concepts.contains(.news) { news += 1 }
            }
            if concepts.contains(.theory), sentence.kind != .theory { theory += 1 }
        }

        var type: Int {
            if theory > 0, weighing > 0 { return 2 }
            if weighing > 0, weighing >= max(listing, news) { return 1 }
            return listing > 0 && listing >= news ? 3 : 4
        }
    }
}

extension SentenceKind {
    var isProfessionalAssessment: Bool { self == .assessmentWithReason || self == .assessmentWithoutReason }
}
