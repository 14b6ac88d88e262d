import AuditModel
import TextFeatures

/// The goals and interventions of a plan, each with what is recorded of it and where it stands.
struct PlanPieces: Sendable {
    struct Piece: Sendable {
        let id: String?
        /// Ids of the needs a goal answers, of the goals an intervention serves.
        let needs: [String]
        let goals: [String]
        /// The number a goal has ("Mål 2"), or those of the goals an intervention stands under.
        let numbers: [Int]
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
}

extension PlanPieces {
    init(_ sections: [ReadSection], of file: CaseFile, topics: TopicMap, labels: PlanLabels) {
        places = sections.map(\.place)
        var pieces: (goals: [Piece], interventions: [Piece]) = ([], [])
        for section in sections where !section.isEmpty {
            if section.isRoleInferred {
                Self.read(section, labels, file.text, into: &pieces)
            } else if section.role == .goal {
                let contents = section.text.sentences.filter(\.isContent)
                if contents.allSatisfy({ labels.isPostponed($0, in: section) }) { continue }
                pieces.goals.append(Self.piece(section, file, topics))
            } else if section.role == .intervention {
                pieces.interventions.append(Self.piece(section, file, topics))
            }
        }
        (goals, interventions) = pieces
    }

    /// A typed section is one piece.
    private static func piece(_ section: ReadSection, _ file: CaseFile, _ topics: TopicMap) -> Piece {
        let exported = file.documents[section.document].sections[section.section]
        return Piece(
            id: exported.id, needs: exported.needs, goals: exported.goals, numbers: [], place: section.place,
            range: exported.text, recordedTopics: topics.bits(of: exported.dimension?.heldUntil2018 ?? []),
            isNamed: exported.dimension != nil || exported.domain != nil,
            handlesCase: section.text.sentences.filter(\.isContent).allSatisfy { $0.concepts.contains(.caseHandling) })
    }

    /// Elsewhere each sentence of the kind is one, and what is labelled as one; under a heading for goals all are goals
    /// but what is labelled as something else.
    private static func read(
        _ section: ReadSection, _ labels: PlanLabels, _ bytes: [UInt8],
        into pieces: inout (goals: [Piece], interventions: [Piece])
    ) {
        // The label the sentences stand under, and whether its own is still to come.
        var current: PlanLabels.Label?
        var isAwaited = false
        for sentence in section.text.sentences {
            let stems = section.stems(of: sentence)
            let label =
                labels.label(of: stems, kind: sentence.kind) ?? labels.phraseLabel(of: sentence, in: section, bytes)
            if var label {
                // "Indsats:" below a goal serves that goal.
                if !label.isGoal, label.numbers.isEmpty { label.numbers = current?.numbers ?? [] }
                current = label
                isAwaited = label.isWhole
                if label.isWhole { continue }
            }
            guard sentence.isContent else { continue }
            var (isGoal, isIntervention) = (
                sentence.kind == .goal || section.role == .goal, sentence.kind == .intervention
            )
            if let current, label != nil || isAwaited {
                (isGoal, isIntervention) = (current.isGoal, !current.isGoal)
            } else if let current, !current.numbers.isEmpty {
                // What goes on below a numbered label is no goal of its own.
                isGoal = false
            }
            isAwaited = false
            let piece = Piece(
                id: nil, needs: [], goals: [], numbers: current?.numbers ?? [], place: section.place(of: sentence),
                range: sentence.range, recordedTopics: 0, isNamed: false,
                handlesCase: sentence.concepts.contains(.caseHandling))
            if isGoal, !labels.isTitle(stems), !labels.isPostponed(sentence, in: section) {
                pieces.goals.append(piece)
            }
            if isIntervention { pieces.interventions.append(piece) }
        }
    }
}
