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
    /// Outside a section for it a conversation counts when that section gives the child's own words, or calls it by its name,
    /// so that a meeting with a parent is none. With an infant there is none elsewhere.
    init(_ sections: [ReadSection], of file: CaseFile, isInfant: Bool = false) {
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
                if isInfant, section.role != .conversationWithChild, !shown.status.isOmission { continue }
                consider(shown.status, shown.place)
            }
        }
        status = best?.status ?? .notRecorded
        place = best?.place
    }

    /// What the text of a section says of a conversation.
    private static func shown(in section: ReadSection) -> (status: Status, place: Evidence)? {
        let isOwnSection = section.role == .conversationWithChild
        let spoken = section.text.sentences.count {
            !$0.speaksOfAnother && ($0.view == .child || $0.speaker == .child)
        }
        let childSpeaks = spoken > 0
        var shown: (status: Status, place: Evidence)?
        var isInterrupted = false
        var hadBegun = false
        for sentence in section.text.sentences where !sentence.words.isEmpty && !sentence.traits.has(anyOf: .heading) {
            if sentence.concepts.contains(.interruption) {
                isInterrupted = true
                hadBegun = hadBegun || isOwnSection
            }
            let isNamed = sentence.concepts.contains(.namedConversation) && !sentence.concepts.contains(.omission)
            let told = status(of: sentence) ?? (isOwnSection ? omission(in: sentence) : nil)
            guard let status = told, status.isOmission || !sentence.isPlannedConversation,
                isOwnSection || isNamed || status.isOmission || childSpeaks && !sentence.speaksOfAnother
            else { continue }
            // Words that are quoted were said.
            if status.isOmission, sentence.traits.has(anyOf: .quotation) { continue }
            if status.isOmission, !isOwnSection {
                // Elsewhere it takes more than a note ("Ikke set af læge.") to say so, and more than others' words.
                if sentence.described != 0 || sentence.words.count <= mostWordsOfNote { continue }
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
            if section.text.sentences.allSatisfy({ !$0.isContent || $0.isPlannedConversation }) { return nil }
            return childSpeaks ? (.held, section.place) : omission(in: section) ?? (.held, section.place)
        }
        if isInterrupted { return hadBegun ? (.inPart, found.place) : found }
        // Who tells so much was not broken off, whatever it took to begin.
        let isWhole = isOwnSection && found.status == .inPart && spoken >= fewestOfWholeConversation
        return isWhole ? (.held, found.place) : found
    }

    /// What the first words under a heading for it say, where they are a note that there was none ("Ikke nået.").
    private static func omission(in section: ReadSection) -> (status: Status, place: Evidence)? {
        let sentences = section.text.sentences.filter { !$0.words.isEmpty && !$0.traits.has(anyOf: .heading) }.prefix(2)
        guard let first = sentences.first, first.concepts.contains(.omission), first.described | first.touched == 0,
            first.words.count == 1 || first.words.count <= mostWordsOfNote && first.kind != .description
                || first.concepts.contains(.childsCondition) || first.concepts.contains(.unresolved)
        else { return nil }
        let isForChild = sentences.contains { $0.concepts.contains(.childsCondition) }
        return (isForChild ? .omittedForChild : .omittedOtherwise, section.place(of: first))
    }

    /// Of a conversation that was held at least so many sentences are the child's.
    private static let fewestOfWholeConversation = 2

    /// A note has at most so many words.
    static let mostWordsOfNote = 4

    /// Under a heading for it what is left out is the conversation ("Bortfalder, da hun ikke er mødt.").
    private static func omission(in sentence: SentenceReading) -> Status? {
        switch sentence.kind {
        case .omissionWithReason, .omissionWithoutReason:
            sentence.concepts.contains(.childsCondition) ? .omittedForChild : .omittedOtherwise
        default: nil
        }
    }

    /// What is left out is said to be: without a word for it a conversation was held.
    private static func status(of sentence: SentenceReading) -> Status? {
        switch sentence.kind {
        case .conversationHeld: .held
        case .conversationInPart: .inPart
        case .conversationOmittedForChild where sentence.concepts.contains(.omission):
            // Who does not turn up is not too young.
            sentence.concepts.contains(.unresolved) && !sentence.concepts.contains(.childsCondition)
                ? .omittedOtherwise : .omittedForChild
        case .conversationOmittedForChild: .held
        case .conversationOmittedOtherwise where sentence.concepts.contains(.omission):
            sentence.concepts.contains(.childsCondition) ? .omittedForChild : .omittedOtherwise
        case .conversationOmittedOtherwise: .held
        default: nil
        }
    }
}

extension SentenceReading {
    /// Whether it only announces a conversation ("Børnesamtalen er planlagt til den 3. januar."), or tells of trying to arrange one.
    fileprivate var isPlannedConversation: Bool {
        concepts.contains(.plannedConversation) && !concepts.contains(.ownWords) && view != .child && speaker != .child
    }
}
