package import AuditModel
import TextFeatures

/// Whether there was a conversation with the child (børnesamtale; `criteria.md`, sections 4 and 7).
package struct ConversationReading: Sendable {
    package enum Status: Int, Sendable {
        case notRecorded, omittedOtherwise, omittedForChild, inPart, held

        var isOmission: Bool { self == .omittedForChild || self == .omittedOtherwise }
    }

    package let status: Status
    package let place: Evidence?

    /// An attribute decides whether it was held; why it was not, and all where nothing is recorded, the text.
    ///
    /// Outside a section for it a conversation counts when that section gives the child's own words, so that a meeting
    /// with a parent is none.
    init(_ sections: [ReadSection], of file: CaseFile) {
        var best: (status: Status, place: Evidence)?
        func consider(_ status: Status, _ place: Evidence) {
            if status.rawValue > best?.status.rawValue ?? 0 { best = (status, place) }
        }
        for section in sections {
            let recorded = file.documents[section.document].sections[section.section].held
            switch recorded {
            case .held: consider(.held, section.place)
            case .inPart: consider(.inPart, section.place)
            case .notHeld:
                // Lack of time is no reason that lies in the child.
                let sentences = section.text.sentences
                let isUnresolved = sentences.contains { $0.concepts.contains(.unresolved) }
                let reasons = sentences.contains {
                    $0.concepts.contains(.childsCondition)
                        || $0.kind == .conversationOmittedForChild && !isUnresolved
                }
                consider(reasons ? .omittedForChild : .omittedOtherwise, section.place)
            case nil:
                guard let shown = Self.shown(in: section) else { continue }
                consider(shown.status, shown.place)
            }
        }
        status = best?.status ?? .notRecorded
        place = best?.place
    }

    /// What the text of a section says of a conversation.
    private static func shown(in section: ReadSection) -> (status: Status, place: Evidence)? {
        let isOwnSection = section.role == .conversationWithChild
        let childSpeaks = section.text.sentences.contains { $0.view == .child || $0.speaker == .child }
        var shown: (status: Status, place: Evidence)?
        var isInterrupted = false
        var hadBegun = false
        for sentence in section.text.sentences where !sentence.words.isEmpty {
            if sentence.concepts.contains(.interruption) {
                isInterrupted = true
                hadBegun = hadBegun || isOwnSection
            }
            // A heading alone names it too.
            let isNamed = sentence.concepts.contains(.conversationWithChild) && sentence.words.count > mostWordsOfNote
            guard let status = status(of: sentence), isOwnSection || childSpeaks || isNamed || status.isOmission
            else { continue }
            if status.isOmission, !isOwnSection, !isNamed {
                // Elsewhere it takes more than a note ("Ikke set af læge.") to say so, and more than others' words.
                if sentence.described != 0 || sentence.words.count < 5 { continue }
                if let speaker = sentence.speaker, speaker != .caseworker { continue }
                if let shown, !shown.status.isOmission { continue }
            }
            if !status.isOmission { hadBegun = true }
            // That it was left out is said last or first, but outweighs a visit or a greeting told beside it.
            if shown == nil || status.isOmission { shown = (status, section.place(of: sentence)) }
        }
        guard let found = shown else {
            guard isOwnSection, !section.isEmpty else { return nil }
            if isInterrupted { return (.inPart, section.place) }
            return (childSpeaks ? .held : omission(in: section) ?? .held, section.place)
        }
        return isInterrupted && hadBegun ? (.inPart, found.place) : found
    }

    /// Whether the first words under a heading for it say that there was none ("Ikke nået.").
    private static func omission(in section: ReadSection) -> Status? {
        let sentences = section.text.sentences
        guard let first = sentences.first(where: { !$0.words.isEmpty }), first.words.count <= mostWordsOfNote,
            first.concepts.contains(.omission)
        else { return nil }
        let isForChild = sentences.contains { $0.concepts.contains(.childsCondition) }
        return isForChild ? .omittedForChild : .omittedOtherwise
    }

    private static let mostWordsOfNote = 4

    /// What is left out is said to be: without a word for it a conversation was held.
    private static func status(of sentence: SentenceReading) -> Status? {
        switch sentence.kind {
        case .conversationHeld: .held
        case .conversationInPart: .inPart
        case .conversationOmittedForChild: sentence.concepts.contains(.omission) ? .omittedForChild : .held
        case .conversationOmittedOtherwise where sentence.concepts.contains(.omission):
            sentence.concepts.contains(.childsCondition) ? .omittedForChild : .omittedOtherwise
        case .conversationOmittedOtherwise: .held
        default: nil
        }
    }
}
