package import AuditModel
import TextFeatures

/// What school, day care, health visitor and others say (andre aktører; `criteria.md`, section 3).
package struct OthersReading: Sendable {
    package enum Depth: Int, Sendable { case none, asked, speak }

    package let depth: Depth
    package let places: [Evidence]

    /// A fact that nobody tells has at most so many words.
    fileprivate static let mostWordsOfFact = 5

    init(_ sections: [ReadSection], of file: CaseFile) {
        var speaking: [Evidence] = []
        var asked: [Evidence] = []
        for section in sections where !section.isEmpty {
            let exported = file.documents[section.document].sections[section.section]
            if exported.party == .others || section.sourceConcepts.contains(.otherActor) {
                speaking.append(section.place)
                continue
            }
            for sentence in section.text.sentences where sentence.isContent {
                let concepts = sentence.concepts
                let speaks = sentence.speaker?.isOtherActor == true && !sentence.isFactOfPlace
                guard speaks || concepts.contains(.otherActor) else { continue }
                let isOnlyAsked = concepts.contains(.asked) && (sentence.described == 0 || !speaks)
                if sentence.kind == .administrative || isOnlyAsked {
                    if concepts.contains(.otherActor) { asked.append(section.place(of: sentence)) }
                } else if speaks {
                    speaking.append(section.place(of: sentence))
                }
            }
        }
        depth = !speaking.isEmpty ? .speak : !asked.isEmpty ? .asked : .none
        places = !speaking.isEmpty ? speaking : asked
    }
}

extension SentenceReading {
    /// Whether it is a bare fact that only names an institution ("Mødet blev holdt på skolen.").
    fileprivate var isFactOfPlace: Bool {
        words.count <= OthersReading.mostWordsOfFact && view != .others
            && !traits.has(anyOf: [.namesSource, .quotation])
    }
}

extension Speaker {
    /// Whether it is someone outside the family and the caseworker.
    var isOtherActor: Bool {
        switch self {
        case .school, .dayCare, .healthVisitor, .physician, .psychologist, .police, .fosterFamily, .club, .other: true
        case .child, .mother, .father, .parents, .relatives, .caseworker: false
        }
    }
}
