package import AuditModel
import TextFeatures

/// The plan's goals and interventions, and how they answer the unmet needs (`criteria.md`, sections 5 and 7).
package struct PlanReading: Sendable {
    package struct Goal: Sendable {
        package let id: String?
        package let place: Evidence
        /// Whether it belongs to a dimension or domain, by attribute or by what it says.
        package let isInTriangle: Bool
        /// The unmet needs it answers, by index.
        package let needs: [Int]
        /// The interventions that serve it, in the order of the plan.
        package let interventions: [Int]
        package var answersNeed: Bool { !needs.isEmpty }
        package var hasIntervention: Bool { !interventions.isEmpty }
        let topics: UInt32
        let stems: [UInt32]
    }

    package let goals: [Goal]
    package let places: [Evidence]

    private struct Piece {
        let exported: Section?
        let place: Evidence
        let topics: UInt32
        let named: Bool
        let stems: [UInt32]
        /// Only about handling the case.
        let isCaseHandling: Bool
    }

    init(
        _ sections: [ReadSection], of file: CaseFile, needs: NeedsReading, topics: TopicMap, functionWords: Set<UInt32>,
        limits: ReadingLimits
    ) {
        places = sections.map(\.place)
        let goals = Self.pieces(.goal, .goal, sections, file, topics)
        let interventions = Self.pieces(.intervention, .intervention, sections, file, topics)
        let common = WordOverlap.common(to: goals.map(\.stems))
            .union(WordOverlap.common(to: goals.map(\.stems) + needs.needs.map(\.stems)))
        let overlap = WordOverlap(functionWords: functionWords, common: common)
        let needWords = needs.needs.map { overlap.content(of: $0.stems) }
        let interventionWords = interventions.map { overlap.content(of: $0.stems) }
        self.goals = goals.map { goal in
            let words = overlap.content(of: goal.stems)
            func answers(_ topics: UInt32, _ other: Set<UInt32>, recorded: Bool) -> Bool {
                if recorded { return true }
                guard !goal.isCaseHandling else { return false }
                let share = max(overlap.share(of: other, in: words), overlap.share(of: words, in: other))
                if share >= limits.answerOverlap { return true }
                // Where one of them says nothing the model knows, and both are about child or family, they go together.
                return topics & goal.topics != 0 || topics == 0 || goal.topics == 0
            }
            let answered = needs.needs.indices.filter { index in
                let need = needs.needs[index]
                let recorded = need.id.map { goal.exported?.needs.contains($0) ?? false } ?? false
                return recorded || answers(need.topics, needWords[index], recorded: false)
            }
            let served = interventions.indices.filter { index in
                let linked = interventions[index].exported?.goals ?? []
                guard linked.isEmpty || goal.exported?.id.map(linked.contains) == true else { return false }
                if linked.isEmpty, interventions[index].isCaseHandling { return false }
                return answers(interventions[index].topics, interventionWords[index], recorded: !linked.isEmpty)
            }
            return Goal(
                id: goal.exported?.id, place: goal.place, isInTriangle: goal.named || !goal.isCaseHandling,
                needs: answered, interventions: served, topics: goal.topics, stems: goal.stems)
        }
    }

    /// Typed sections are one piece each; elsewhere each sentence of the kind is one.
    private static func pieces(
        _ role: SectionKind, _ kind: SentenceKind, _ sections: [ReadSection], _ file: CaseFile, _ topics: TopicMap
    ) -> [Piece] {
        var pieces: [Piece] = []
        for section in sections where !section.isEmpty {
            let exported = file.documents[section.document].sections[section.section]
            let contents = section.text.sentences.filter(\.isContent)
            if section.role == role, !section.isRoleInferred {
                let dimension = exported.dimension?.heldUntil2018 ?? []
                let bits = contents.reduce(topics.bits(of: dimension)) { $0 | $1.described | $1.touched }
                pieces.append(
                    Piece(
                        exported: exported, place: section.place, topics: bits,
                        named: exported.dimension != nil || exported.domain != nil, stems: section.text.stems,
                        isCaseHandling: contents.allSatisfy { $0.concepts.contains(.caseHandling) }))
            } else if section.isRoleInferred {
                for sentence in contents where sentence.kind == kind || section.role == role && kind == .goal {
                    pieces.append(
                        Piece(
                            exported: nil, place: section.place(of: sentence),
                            topics: sentence.described | sentence.touched, named: false,
                            stems: Array(section.stems(of: sentence)),
                            isCaseHandling: sentence.concepts.contains(.caseHandling)))
                }
            }
        }
        return pieces
    }
}
