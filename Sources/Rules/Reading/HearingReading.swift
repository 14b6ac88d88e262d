package import AuditModel
import TextFeatures

/// How far the hearing of the parties has come (partshøring; `criteria.md`, sections 4 and 7).
package struct HearingReading: Sendable {
    package enum Step: Int, Sendable { case none, planned, sent, completed }

    package let step: Step
    package let place: Evidence?

    init(_ sections: [ReadSection]) {
        var best: (step: Step, place: Evidence)?
        for section in sections {
            for sentence in section.text.sentences
            where !sentence.words.isEmpty && !sentence.traits.has(anyOf: .heading)
                && !sentence.concepts.contains(.noHearing)
            {
                let step: Step
                switch sentence.kind {
                // An analysis weighs what was heard ("De reagerede, da de hørte om det.").
                case .hearingCompleted
                where section.role == .overallAnalysis && !sentence.concepts.contains(.hearing):
                    continue
                // "Afventer høringssvar."
                case .hearingCompleted where sentence.concepts.contains(.postponed): step = .sent
                case .hearingCompleted: step = .completed
                // "… sendt i høring hos forældrene, som har skrevet, at …"
                case .hearingSent where section.role == .hearing && sentence.tellsPartysComment: step = .completed
                case .hearingSent: step = .sent
                case .hearingPlanned: step = .planned
                // A party's comment that stands under the hearing is the hearing's outcome.
                case .viewOnAssessment where section.role == .hearing: step = .completed
                default: continue
                }
                // Elsewhere in the text letters and answers are about other things, among descriptions most of all.
                let leastMargin: Float = section.role == .description ? 1 : 0.3
                if section.role != .hearing, sentence.kindMargin < leastMargin || sentence.words.count < 3 { continue }
                if step.rawValue > best?.step.rawValue ?? 0 { best = (step, section.place(of: sentence)) }
            }
            if best == nil, section.role == .hearing, section.text.sentences.contains(where: \.tellsOfHearing) {
                best = (.sent, section.place)
            }
        }
        step = best?.step ?? .none
        place = best?.place
    }
}

extension SentenceReading {
    /// Whether it says more than that there was none ("Mangler.").
    fileprivate var tellsOfHearing: Bool {
        isContent && !concepts.contains(.noHearing)
            && !(words.count <= ConversationReading.mostWordsOfNote && concepts.contains(.omission))
    }

    /// Whether it gives what a party says, not only that the party was asked.
    fileprivate var tellsPartysComment: Bool {
        view == .parents && [.mother, .father, .parents].contains(speaker) && concepts.contains(.ownWords)
    }
}
