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
    /// short remark is a passing one. What others tell of its view is indirect, and so is all that is said of a child
    /// too young to speak.
    init(
        of party: Party, in sections: [ReadSection], file: CaseFile, subjects: ClauseSubjects, passingWords: Int,
        isInfant: Bool = false
    ) {
        let viewpoint: Viewpoint = party == .child ? .child : party == .parents ? .parents : .others
        var own: [Evidence] = []
        var ownWords = 0
        var indirect: [Evidence] = []
        for section in sections where section.role != .viewOnAssessment && section.role != .hearing {
            let recorded = file.documents[section.document].sections[section.section].party
            let told = recorded ?? section.headedParty
            let isForParty =
                section.role == .perspective && told == party
                || party == .child && section.role == .conversationWithChild
            let isForAnother = section.role == .perspective && told != nil && told != party
            // Only a section recorded for a party is all its own: under a heading facts may stand as well.
            let isRecorded = section.role == .perspective && recorded == party
            // Whether the sentence before was the party's, so that a pronoun takes it up.
            var wasHeld = false
            // The paragraph in which the sentence before spoke of somebody else, whom a pronoun takes up likewise.
            var paragraphOfAnother: Int?
            for sentence in section.text.sentences where sentence.isContent {
                // The model takes whoever is called by name, and other children, for the child.
                let isAnother =
                    party == .child
                    && (sentence.speaksOfAnother || subjects.opensWithAnother(sentence, in: section.text, file.text)
                        || paragraphOfAnother == sentence.paragraph
                            && subjects.opensWithPronoun(sentence, in: section.text)
                        // "Jeg synes, det er imponerende": the caseworker, who is nobody else's section.
                        || !isForParty && !sentence.traits.has(anyOf: .quotation)
                            && subjects.opensWithFirstPerson(sentence, in: section.text))
                paragraphOfAnother = isAnother ? sentence.paragraph : nil
                // Most sentences are about nobody's view; looking at each for every party takes time.
                guard
                    isForParty || sentence.view != nil || sentence.speaker != nil
                        || !sentence.concepts.isDisjoint(with: [.stance, .judging, .ownWords])
                else {
                    wasHeld = false
                    continue
                }
                let isTold =
                    sentence.speaker.map { $0.isSomeoneElse(than: party) } ?? false
                    || sentence.speaker == .other && sentence.concepts.contains(.otherActor)
                // Facts told about someone are nobody's view; one's own is said, quoted or attributed.
                let isSaid =
                    section.role != .description
                    || sentence.traits.has(anyOf: .namesSource) || sentence.traits.has(anyOf: .quotation)
                    || sentence.speaker?.viewpoint == viewpoint
                // That they could not be asked is none of it.
                let isUnheard =
                    sentence.concepts.contains(.unresolved)
                    && !sentence.traits.has(anyOf: .namesSource) && !sentence.traits.has(anyOf: .quotation)
                // Whoever "hun" is elsewhere, in the conversation with the child it is the child, and so are the words quoted.
                let isChildsOwn =
                    party == .child && section.role == .conversationWithChild
                    && (sentence.view == nil && sentence.kind == .description && sentence.concepts.contains(.ownWords)
                        || sentence.traits.has(anyOf: .quotation) && !sentence.concepts.contains(.parents))
                    || party == .child && subjects.opensWithInitialSaying(sentence, in: section.text, file.text)
                // "Mor har i telefonen sagt, …": what a parent says, and is said to say.
                let isParentsOwn =
                    !isUnheard && party == .parents && sentence.view == nil && sentence.speaker?.viewpoint == .parents
                    && sentence.concepts.contains(.ownWords)
                // Somebody called by name whom the model takes for the child: another party to the case.
                let isNamedOthers =
                    party == .parents && sentence.view == .child && sentence.speaksOfAnother && !isUnheard
                    && !sentence.traits.has(anyOf: .quotation)
                    && subjects.opensWithNameSaying(sentence, in: section.text, file.text)
                // "Synes, skolen overdriver.", "Jeg savner hende.": whoever is named, the section's party thinks it.
                let isUnnamed =
                    isForParty
                    && ((sentence.mayTellStance || sentence.judges)
                        && subjects.opensWithStance(sentence, in: section.text)
                        || section.role == .perspective && sentence.mayBePartys
                            && subjects.isFirstPerson(sentence, in: section.text))
                // "Mor er frustreret over, at …": told of a parent, who feels or wants it.
                let isHeld =
                    !isUnheard && !isTold && sentence.mayTellStance
                    && (subjects.ownerOfView(in: sentence, of: section.text, file.text) == party
                        || wasHeld && subjects.opensWithPronounAndStance(sentence, in: section.text, file.text)
                        // Where the model knows the words, it is right that they are nobody's view.
                        || (party == .parents && !sentence.concepts.contains(.ownWords) || sentence.view == .child)
                            && subjects.holder(in: sentence, of: section.text, file.text) == party)
                wasHeld = isHeld
                let isOwn =
                    isChildsOwn || isParentsOwn || isNamedOthers || isHeld
                    || !isUnheard
                        && (sentence.view == viewpoint && isSaid && !isAnother
                            || isForParty && sentence.view == nil && !isTold
                                && (isRecorded || sentence.tellsStance)
                            || isUnnamed)
                if isOwn, isChildsOwn || isNamedOthers || isUnnamed || !isTold, !isInfant, !isForAnother {
                    own.append(section.place(of: sentence))
                    ownWords += sentence.words.count
                } else if isOwn || party == .parents && sentence.tellsOfParents
                    || party == .child && (isTold || sentence.speaker == nil && sentence.concepts.contains(.parents))
                        && subjects.childFeels(inWhatIsTold: sentence, of: section.text, file.text)
                    || isForParty && sentence.view != nil && sentence.view != viewpoint
                {
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

extension SentenceReading {
    /// Whether it says how somebody feels or what they want who need not be named, since the section is theirs.
    fileprivate var tellsStance: Bool {
        concepts.contains(.stance) && mayTellStance && (speaker == nil || speaker == .child)
    }

    /// Whether its kind leaves room for what somebody feels or wants; short remarks are taken for several.
    fileprivate var mayTellStance: Bool {
        switch kind {
        case .description, .viewOnAssessment, .enumeration, .unmetNeed, .goal: true
        default: false
        }
    }

    /// Whether its kind is that of someone who judges; without a subject it may be a party that does.
    fileprivate var judges: Bool { kind == .assessmentWithReason || kind == .assessmentWithoutReason }

    /// Whether an "I" in it need not be the caseworker.
    fileprivate var mayBePartys: Bool {
        speaker != .caseworker || !concepts.isDisjoint(with: [.stance, .ownWords])
    }

    /// Whether someone outside the family says how the parents are or see things.
    fileprivate var tellsOfParents: Bool {
        speaker?.isOtherActor == true && concepts.contains(.parents)
    }
}

extension Speaker {
    /// Whether what this speaker says of a party's view is told by another.
    fileprivate func isSomeoneElse(than party: Party) -> Bool {
        switch self {
        case .caseworker, .other: false
        case .child: party != .child
        case .mother, .father, .parents: party != .parents
        default: true
        }
    }
}
