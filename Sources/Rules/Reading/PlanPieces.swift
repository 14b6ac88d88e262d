import AuditModel
import TextFeatures

/// The goals and interventions of a plan, each with what is recorded of it and where it stands.
struct PlanPieces: Sendable {
    struct Piece: Sendable {
        let id: String?
        /// Ids of the needs a goal answers, of the goals an intervention serves.
        let needs: [String]
        let goals: [String]
        let place: Evidence
        let range: Range<Int>
        /// Topics of the dimension recorded.
        let recordedTopics: UInt32
        /// Whether a dimension or domain is recorded.
        let isNamed: Bool
        /// Only about handling the case.
        let handlesCase: Bool
    }

    let goals: [Piece]
    let interventions: [Piece]
    let places: [Evidence]

    init(_ sections: [ReadSection], of file: CaseFile, topics: TopicMap) {
        places = sections.map(\.place)
        goals = Self.pieces(.goal, .goal, sections, file, topics)
        interventions = Self.pieces(.intervention, .intervention, sections, file, topics)
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
                pieces.append(
                    Piece(
                        id: exported.id, needs: exported.needs, goals: exported.goals, place: section.place,
                        range: exported.text,
                        recordedTopics: topics.bits(of: exported.dimension?.heldUntil2018 ?? []),
                        isNamed: exported.dimension != nil || exported.domain != nil,
                        handlesCase: contents.allSatisfy { $0.concepts.contains(.caseHandling) }))
            } else if section.isRoleInferred {
                for sentence in contents where sentence.kind == kind || section.role == role && kind == .goal {
                    pieces.append(
                        Piece(
                            id: nil, needs: [], goals: [], place: section.place(of: sentence), range: sentence.range,
                            recordedTopics: 0, isNamed: false, handlesCase: sentence.concepts.contains(.caseHandling)))
                }
            }
        }
        return pieces
    }
}
