package import AuditModel
import TextFeatures

/// What school, day care, health visitor and others say (andre aktører; `criteria.md`, section 3).
package struct OthersReading: Sendable {
    package enum Depth: Int, Sendable { case none, asked, speak }

    package let depth: Depth
    package let places: [Evidence]

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
                let speaks = sentence.speaker?.isOtherActor == true
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

extension Speaker {
    /// Whether it is someone outside the family and the caseworker.
    var isOtherActor: Bool {
        switch self {
        case .school, .dayCare, .healthVisitor, .physician, .psychologist, .police, .fosterFamily, .club, .other: true
        case .child, .mother, .father, .parents, .relatives, .caseworker: false
        }
    }
}
