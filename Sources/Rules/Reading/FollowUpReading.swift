package import AuditModel
import TextFeatures

/// What the follow-ups say: do they assess, do they change anything, which goals do they take up
/// (`criteria.md`, sections 5 and 7).
package struct FollowUpReading: Sendable {
    package enum Depth: Int, Sendable { case none, sparse, full }

    package let text: [Evidence]
    package let assessment: (depth: Depth, places: [Evidence])
    package let change: (depth: Depth, places: [Evidence])
    /// One for each goal of the plan.
    package let followed: [Bool]
    package let followedPlaces: [Evidence]

    init(
        _ sections: [ReadSection], of file: CaseFile, goals: [PlanReading.Goal], thread: RedThread?,
        labels: PlanLabels, negations: Negations, subjects: ClauseSubjects, limits: ReadingLimits
    ) {
        text = sections.filter { !$0.isEmpty && !$0.tellsOnlyOfNoFollowUp }.map(\.place)
        var assessed: (full: [Evidence], sparse: [Evidence]) = ([], [])
        var changed: (full: [Evidence], sparse: [Evidence]) = ([], [])
        var followed = Array(repeating: false, count: goals.count)
        var followedPlaces: [Evidence] = []
        let namesGoals = Set(
            sections.lazy.filter { !file.documents[$0.document].sections[$0.section].goals.isEmpty }.map(\.document))
        let goalsByID = NamedPlaces(goals.map { [$0.id].compactMap(\.self) })
        // Those still to be found in a sentence.
        var goalsByNumber = NamedPlaces(goals.map { [$0.number].compactMap(\.self) })
        var goalsBySentence = NamedPlaces((thread?.goals ?? []).map { [$0.followUp].compactMap(\.self) })
        for section in sections where !section.isEmpty {
            let exported = file.documents[section.document].sections[section.section]
            for index in goalsByID.places(of: exported.goals) {
                followed[index] = true
                followedPlaces.append(section.place)
            }
            for sentence in section.text.sentences where sentence.isContent {
                let place = section.place(of: sentence)
                let concepts = sentence.concepts
                let hasReason = concepts.contains(.reason) || section.hasClauseWithFor(sentence, in: file.text)
                switch Self.assessment(
                    in: sentence, isOwnSection: section.role == .professionalAssessment,
                    opensWithFamily: subjects.opensWithFamilySaying(sentence, in: section.text, file.text),
                    limits.sparseWords)
                {
                case .full: assessed.full.append(place)
                case .sparse: assessed.sparse.append(place)
                case .none: break
                }
                let namesChange = concepts.contains(.change)
                let tellsChange =
                    namesChange && section.tells(.change, in: sentence, negations: negations, of: file.text)
                // "Støtten udvides ikke."
                let continues =
                    concepts.contains(.continuation) || exported.planChange == .unchanged || namesChange && !tellsChange
                let changes = tellsChange || sentence.kind == .planChange || exported.planChange == .changes
                if changes || continues {
                    let isUndecided = concepts.contains(.undecided)
                    if isUndecided || continues && !hasReason && !tellsChange {
                        changed.sparse.append(place)
                    } else {
                        changed.full.append(place)
                    }
                }
                let numbers = labels.goalNumbers(in: section.stems(of: sentence))
                for index in numbers.flatMap({ goalsByNumber.take($0) }).sorted() where !followed[index] {
                    followed[index] = true
                    followedPlaces.append(place)
                }
                // Where goals are named by their ids, "the intervention goes on" takes up none of the others.
                if sentence.kind == .planChange, namesGoals.contains(section.document) { continue }
                for index in goalsBySentence.take(sentence.range) where !followed[index] {
                    followed[index] = true
                    followedPlaces.append(place)
                }
            }
        }
        assessment =
            assessed.full.isEmpty
            ? (assessed.sparse.isEmpty ? .none : .sparse, assessed.sparse) : (.full, assessed.full)
        change =
            changed.full.isEmpty
            ? (changed.sparse.isEmpty ? .none : .sparse, changed.sparse) : (.full, changed.full)
        self.followed = followed
        self.followedPlaces = followedPlaces
    }

    /// Words up to which praise or blame is all a sentence says ("God effekt.", "Det er uheldigt.").
    private static let fewWords = 5

    /// How far a sentence assesses: with a reason or at some length in full, else sparsely ("Det går fint.").
    private static func assessment(
        in sentence: SentenceReading, isOwnSection: Bool, opensWithFamily: Bool, _ sparseWords: Int
    ) -> Depth {
        let concepts = sentence.concepts
        let isByOthers = sentence.speaker?.isOtherActor == true
        // "Mor synes, at støtten virker, da …"
        let isByFamily =
            opensWithFamily
            || sentence.speaker.map { $0 != .caseworker && !$0.isOtherActor } == true
                && (concepts.contains(.ownWords) || sentence.traits.has(anyOf: .namesSource))
        let judges =
            sentence.kind.isProfessionalAssessment || sentence.kind == .analysis
            || concepts.contains(.judging) && !isByOthers
        let assesses = judges && !isByFamily || isOwnSection
        let isRemark = sentence.words.count <= fewWords && concepts.contains(.praiseOrBlame)
        let isFaint = concepts.contains(.faintPraise) || isRemark
        let isLong = sentence.words.count > (isFaint ? 2 * sparseWords : sparseWords)
        if assesses, concepts.contains(.reason) || isLong { return .full }
        return assesses || isFaint && !isByOthers && !isByFamily && sentence.words.count <= sparseWords
            ? .sparse : .none
    }
}

extension SentenceReading {
    /// Words up to which it may say no more than that there was no follow-up; where it does not name one it must be a remark.
    private static let (mostOfNoFollowUp, mostOfRemark) = (12, 4)

    /// Whether it says that there was no follow-up, and no more.
    fileprivate var tellsOfNoFollowUp: Bool {
        concepts.contains(.noFollowUp)
            && words.count <= (concepts.contains(.followUp) ? Self.mostOfNoFollowUp : Self.mostOfRemark)
    }
}

extension ReadSection {
    /// Whether all it says is that there was no follow-up ("Mødet blev aflyst.").
    fileprivate var tellsOnlyOfNoFollowUp: Bool {
        text.sentences.allSatisfy { !$0.isContent || $0.tellsOfNoFollowUp }
    }

    /// Whether a clause begins with "for", and so gives a reason: "der ændres ikke i planen, for hun er på vej".
    fileprivate func hasClauseWithFor(_ sentence: SentenceReading, in bytes: [UInt8]) -> Bool {
        sentence.words.dropFirst().contains { index in
            let (previous, word) = (text.places[index - 1], text.places[index])
            let (end, start) = (Int(previous.offset + previous.length), Int(word.offset))
            return word.length == 3 && bytes[start..<start + 3].elementsEqual("for".utf8)
                && bytes[end..<max(end, start)].contains(UInt8(ascii: ","))
        }
    }

    /// Whether a sentence has a term of the list that its clause does not deny.
    fileprivate func tells(
        _ concept: Concept, in sentence: SentenceReading, negations: Negations, of bytes: [UInt8]
    ) -> Bool {
        text.hits.contains { hit in
            hit.list == concept.index && sentence.words.contains(hit.words.lowerBound)
                && !negations.denyAround(hit, in: sentence, of: text, bytes)
        }
    }
}
