package import AuditModel
import TextFeatures

/// Whether there was a conversation with the child (børnesamtale; `criteria.md`, sections 4 and 7).
package struct ConversationReading: Sendable {
    package enum Status: Int, Sendable {
        case notRecorded, omittedOtherwise, omittedForChild, inPart, held
    }

    package let status: Status
    package let place: Evidence?

    /// An attribute decides whether it was held; why it was not, and all where nothing is recorded, the text.
    init(_ sections: [ReadSection], of file: CaseFile) {
        var best: (status: Status, place: Evidence)?
        func consider(_ status: Status, _ place: Evidence) {
            if status.rawValue > best?.status.rawValue ?? 0 { best = (status, place) }
        }
        for section in sections {
            let recorded = file.documents[section.document].sections[section.section].held
            let isConversation = section.role == .conversationWithChild
            switch recorded {
            case .held: consider(.held, section.place)
            case .inPart: consider(.inPart, section.place)
            case .notHeld, nil:
                var shown: (status: Status, place: Evidence)?
                for sentence in section.text.sentences where sentence.isContent {
                    guard let status = Self.status(of: sentence.kind) else { continue }
                    if recorded == .notHeld, status == .held || status == .inPart { continue }
                    // A conversation broken off is told as one that took place: the lesser word counts.
                    if let previous = shown, previous.status != .omittedOtherwise,
                        previous.status.rawValue <= status.rawValue
                    {
                        continue
                    }
                    shown = (status, section.place(of: sentence))
                }
                if let shown {
                    consider(shown.status, shown.place)
                } else if isConversation, !section.isEmpty {
                    consider(recorded == .notHeld ? .omittedOtherwise : .held, section.place)
                } else if recorded == .notHeld {
                    consider(.omittedOtherwise, section.place)
                }
            }
        }
        status = best?.status ?? .notRecorded
        place = best?.place
    }

    private static func status(of kind: SentenceKind) -> Status? {
        switch kind {
        case .conversationHeld: .held
        case .conversationInPart: .inPart
        case .conversationOmittedForChild: .omittedForChild
        case .conversationOmittedOtherwise: .omittedOtherwise
        default: nil
        }
    }
}
