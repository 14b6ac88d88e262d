package import AuditModel
import TextFeatures

/// How far the view of one party is taken in (`criteria.md`, sections 3, 4 and 7).
package struct PerspectiveReading: Sendable {
    package enum Depth: Int, Comparable, Sendable {
        case none
        /// Only what others think of it, or one passing remark.
        case indirect
        /// What they themselves say, think or want.
        case own

        package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    package let depth: Depth
    package let places: [Evidence]

    /// Reads the assessment for the view of a party.
    ///
    /// Several sentences that give the party's own view, or one of them that says something, are its own words; one
    /// short remark is a passing one. What others say of it inside a section for its perspective is indirect.
    init(of party: Party, in sections: [ReadSection], file: CaseFile, passingWords: Int) {
        let viewpoint: Viewpoint = party == .child ? .child : party == .parents ? .parents : .others
        var own: [Evidence] = []
        var ownWords = 0
        var indirect: [Evidence] = []
        for section in sections where section.role != .viewOnAssessment && section.role != .hearing {
            let recorded = file.documents[section.document].sections[section.section].party
            for sentence in section.text.sentences where sentence.isContent {
                if sentence.view == viewpoint {
                    own.append(section.place(of: sentence))
                    ownWords += sentence.words.count
                } else if recorded == party, section.role == .perspective {
                    indirect.append(section.place(of: sentence))
                }
            }
        }
        if own.count > 1 || ownWords > passingWords {
            depth = .own
            places = own
        } else if !own.isEmpty || !indirect.isEmpty {
            depth = .indirect
            places = own + indirect
        } else {
            depth = .none
            places = []
        }
    }
}
