package import AuditModel
import TextFeatures

/// Whose view on the professional assessment is recorded (`criteria.md`, sections 3 and 7): in a section for it, in
/// the hearing, or as a wish about the proposed intervention.
package struct ViewsOnAssessment: Sendable {
    package private(set) var child: Evidence?
    package private(set) var parents: Evidence?

    /// - Parameter childIsInfant: under one year or unborn; then a word on why its view cannot be had stands for it.
    init(_ sections: [ReadSection], of file: CaseFile, subjects: ClauseSubjects, childIsInfant: Bool) {
        for section in sections {
            let recorded = file.documents[section.document].sections[section.section].party
            for sentence in section.text.sentences where childIsInfant && sentence.kind == .conversationOmittedForChild
            {
                child = child ?? section.place(of: sentence)
            }
            for sentence in section.text.sentences where sentence.isContent {
                let place = section.place(of: sentence)
                let isOwnSection = section.role == .viewOnAssessment
                let counts = isOwnSection || section.role == .hearing || sentence.kind.isViewOnAssessment
                guard counts, !sentence.kind.isHearingWithoutView || sentence.view != nil else { continue }
                let joined = subjects.joined(in: sentence, of: section.text, file.text)
                if joined.contains(.child) { child = child ?? place }
                if joined.contains(.parents) { parents = parents ?? place }
                func held() -> Party? {
                    let holder =
                        sentence.concepts.contains(.caseHandling)
                        ? nil : subjects.holder(in: sentence, of: section.text, file.text)
                    return holder ?? (sentence.mayBeAnswer ? section.headedParty : nil)
                }
                switch sentence.view ?? sentence.speaker?.viewpoint
                    ?? (isOwnSection ? recorded ?? held() : nil)?.viewpoint
                {
                // A person called by name whom the model takes for the child: another party to the case.
                case .child where sentence.speaksOfAnother: parents = parents ?? place
                case .child: child = child ?? place
                case .parents: parents = parents ?? place
                case .others, nil: break
                }
            }
        }
    }
}

extension SentenceReading {
    /// Whether it says what somebody wants, thinks or says who need not be named, since the section is theirs.
    fileprivate var mayBeAnswer: Bool {
        !concepts.isDisjoint(with: [.stance, .ownWords]) || traits.has(anyOf: .quotation)
    }
}

extension SentenceKind {
    fileprivate var isHearingWithoutView: Bool { self == .hearingSent || self == .hearingPlanned }

    /// A switch, since this is asked of every sentence.
    fileprivate var isViewOnAssessment: Bool {
        switch self {
        case .viewOnAssessment: true
        default: false
        }
    }
}

extension Speaker {
    /// Whose view a statement of this speaker on the assessment is.
    var viewpoint: Viewpoint? {
        switch self {
        case .child: .child
        case .mother, .father, .parents: .parents
        default: nil
        }
    }
}

extension Party {
    var viewpoint: Viewpoint {
        switch self {
        case .child: .child
        case .parents: .parents
        case .others: .others
        }
    }
}
