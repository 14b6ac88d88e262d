package import AuditModel
import TextFeatures

/// How the assessment covers the dimensions of the triangle until 2018 (`criteria.md`, sections 2 and 7).
package struct CoverageReading: Sendable {
    package enum Level: Int, Comparable, Sendable {
        case missing, touched, described
        /// Left out with a reason: counts as described.
        case omittedWithReason

        package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    package struct Entry: Sendable {
        package var level = Level.missing
        /// The first place that has the level, or the one that tells most; at `missing` the place that shows it missing, if one does.
        package var place: Evidence?
        /// Why a missing dimension is missing, where the text shows it.
        package var missingBecause: Reason?
    }

    /// One entry a dimension, in the order of `Dimension.allCases`; the ten of 2019 follow from those they hold.
    private var entries: [Entry]
    /// The same by what stands under a dimension's own heading alone.
    private var headed: [Entry]
    /// What the sentences tell, by topic of the model.
    private var told: [Told]

    /// What the sentences tell of a dimension, and the places that describe it and touch it most.
    private struct Told: Sendable {
        let dimension: Dimension?
        var evidence = TopicEvidence()
        var describing: Evidence?
        var touching: Evidence?

        /// - Parameter scores: of a sentence at `place`: that it describes each topic, then of each as touched.
        static func add(_ scores: Span<Float>, at place: Evidence, to told: inout MutableSpan<Told>) {
            guard !scores.isEmpty else { return }
            for topic in told.indices {
                let most = told[topic].evidence.add(
                    likelihood: scores[topic], touchScore: scores[told.count + topic])
                if most.describes { told[topic].describing = place }
                if most.touches { told[topic].touching = place }
            }
        }
    }

    /// A heading that names more dimensions heads a domain, and a sentence under it leaves out no whole domain.
    private static let mostOfHeading = 2

    /// How likely a sentence under a dimension's own heading must be to describe it; the model knows no heading.
    private static let leastUnderHeading: Float = 0.1

    package subscript(dimension: Dimension) -> Entry {
        let held = dimension.heldUntil2018
        guard held != DimensionSet(dimension) else { return entries[dimension.index] }
        return held.dimensions.map { entries[$0.index] }.max { $0.level < $1.level } ?? Entry()
    }

    init(_ sections: [ReadSection], of file: CaseFile, topics: TopicMap, model: SentenceModel) {
        entries = Array(repeating: Entry(), count: Dimension.allCases.count)
        // Not a copy of `entries`: optimised code wrote the first entry to both.
        headed = Array(repeating: Entry(), count: Dimension.allCases.count)
        told = (0..<topics.count).map { Told(dimension: topics.dimension(of: $0)) }
        func recorded(_ section: ReadSection) -> DimensionSet {
            file.documents[section.document].sections[section.section].dimension?.heldUntil2018 ?? []
        }
        let named: DimensionSet = sections.reduce(into: []) { named, section in
            switch section.role {
            case .description, .reasonedOmission: named.formUnion(recorded(section))
            default: break
            }
        }
        for section in sections {
            var own = recorded(section)
            let elsewhere = named.subtracting(own)
            if section.role == .reasonedOmission {
                readOmission(section, of: file.text, named: own, elsewhere: elsewhere, topics: topics)
            } else if Self.describes(section.role) {
                readDescriptions(section, of: file.text, named: own, elsewhere: elsewhere, topics: topics)
            }
            own.formUnion(section.headedDimensions)
            if section.isEmpty, section.role == .description || section.role == .reasonedOmission {
                for dimension in own.dimensions { noteMissing(dimension, section) }
            }
        }
        for topic in told.indices {
            guard let dimension = told[topic].dimension, !named.contains(dimension) else { continue }
            weigh(dimension, told[topic], model.coverage(of: topic, told[topic].evidence))
        }
    }

    /// A dimension that no section is recorded for is covered as far as all that is told of it makes likely: one sentence that
    /// the model is sure of is enough, of others it takes more. What stands under its own heading counts as if recorded.
    private mutating func weigh(_ dimension: Dimension, _ told: Told, _ coverage: TopicCoverage?) {
        guard let coverage, entries[dimension.index].level != .omittedWithReason else { return }
        let weighed =
            switch coverage {
            case .described: Entry(level: .described, place: told.describing)
            case .touched: Entry(level: .touched, place: told.touching ?? told.describing)
            case .missing: Entry()
            }
        let headed = headed[dimension.index]
        entries[dimension.index] = headed.level < weighed.level ? weighed : headed
    }

    /// What dimensions that are not left out for a reason are judged by, unless recorded: `TopicEvidence.names`; for the training.
    package var numbers: [(dimension: Dimension, numbers: [Float])] {
        told.compactMap { told in
            guard let dimension = told.dimension, entries[dimension.index].level != .omittedWithReason else {
                return nil
            }
            return (dimension, told.evidence.numbers)
        }
    }

    /// Whether a section can describe child and family: any but those that ask, plan or report on the paper's way.
    private static func describes(_ role: SectionKind) -> Bool {
        switch role {
        case .initialAssessment, .unmetNeed, .hearing, .goal, .intervention: false
        default: true
        }
    }

    /// - Parameter elsewhere: dimensions that other sections are recorded for; here it takes a sentence the model is sure of
    ///   to describe them.
    private mutating func readDescriptions(
        _ section: ReadSection, of bytes: [UInt8], named: DimensionSet, elsewhere: DimensionSet, topics: TopicMap
    ) {
        var heading = section.headingTopics
        for (index, sentence) in section.text.sentences.enumerated() {
            if sentence.traits.has(anyOf: .heading) { heading = section.topicsNamed(inSentence: index) }
            let headed = section.headedDimension(ofSentence: index)
            let named = headed?.heldUntil2018 ?? named
            if sentence.isOmission(in: section.role, ofNamed: !named.isEmpty) {
                readOmission(of: index, in: section, bytes, named: named, under: heading, topics: topics)
                continue
            }
            guard sentence.isContent, Self.describes(sentence.kind) else { continue }
            let place = section.place(of: sentence)
            let scores = section.text.topicScores(inSentence: index)
            for topic in told.indices where sentence.described & 1 << UInt32(topic) != 0 {
                guard let dimension = told[topic].dimension else { continue }
                let isSure = !elsewhere.contains(dimension) || scores[scores.startIndex + topic] >= TopicEvidence.sure
                raise(dimension, isSure ? .described : .touched, place)
            }
            var numbers = told.mutableSpan
            Told.add(scores.span, at: place, to: &numbers)
            for dimension in topics.dimensions(of: sentence.touched) { raise(dimension, .touched, place) }
            guard section.role == .description, !named.isEmpty, sentence.tells(of: topics.bits(of: named)) else {
                continue
            }
            if let own = named.only {
                let level = Self.describes(own, sentence, scores, topics: topics) ? Level.described : .touched
                raise(own, level, place, isHeaded: headed != nil)
            } else {
                for dimension in named.dimensions { raise(dimension, .touched, place, isHeaded: headed != nil) }
            }
        }
    }

    /// What is told under one dimension's own heading is told of it, whatever words it is told in.
    /// - Parameter scores: how likely the sentence describes each topic, and more; empty where sentences are not judged.
    private static func describes(
        _ own: Dimension, _ sentence: SentenceReading, _ scores: ArraySlice<Float>, topics: TopicMap
    ) -> Bool {
        if sentence.described != 0 { return true }
        let topic = topics.topic(of: own)
        if let topic, !scores.isEmpty, scores[scores.startIndex + topic] > leastUnderHeading { return true }
        return sentence.isPlainTelling && topic.map { sentence.touched & 1 << UInt32($0) == 0 } ?? true
    }

    private static func describes(_ kind: SentenceKind) -> Bool {
        switch kind {
        case .focus, .placeholder, .notExamined, .administrative, .hearingCompleted, .hearingSent, .hearingPlanned,
            .omissionWithReason, .omissionWithoutReason:
            false
        default: true
        }
    }

    /// A section that says why a dimension is left out; without a reason it leaves the dimension missing.
    private mutating func readOmission(
        _ section: ReadSection, of bytes: [UInt8], named: DimensionSet, elsewhere: DimensionSet, topics: TopicMap
    ) {
        let reasoned = section.text.sentences.first(where: \.givesReasonForOmission)
        for dimension in named.dimensions {
            if let reasoned {
                raise(dimension, .omittedWithReason, section.place(of: reasoned))
            } else {
                noteMissing(dimension, section, because: .omittedWithoutReason)
            }
        }
        readDescriptions(section, of: bytes, named: named, elsewhere: elsewhere, topics: topics)
    }

    private mutating func readOmission(
        of index: Int, in section: ReadSection, _ bytes: [UInt8], named: DimensionSet, under heading: UInt32,
        topics: TopicMap
    ) {
        let sentence = section.text.sentences[index]
        // That it could not be found out is no reason why it does not matter.
        guard
            sentence.kind != .omissionWithoutReason
                && (section.role == .reasonedOmission || !sentence.onlyLeavesOut(section.text, bytes))
                || !named.isEmpty && sentence.leavesOutForReason,
            !sentence.concepts.contains(.unresolved)
        else { return }
        // A section that leaves out what it names leaves out nothing else, whatever its reason is about; under the heading of one
        // dimension that one is left out, whatever else is.
        var dimensions: [Dimension] = []
        if section.role != .reasonedOmission || named.isEmpty {
            // "Området er ikke uddybet på grund af hendes alder." is about what the heading names.
            let isOfHeading =
                sentence.described | sentence.touched == 0 && heading.nonzeroBitCount <= Self.mostOfHeading
            let ofHeading = isOfHeading ? heading : 0
            dimensions = topics.dimensions(
                of: sentence.described | section.topicsNamed(inSentence: index) | ofHeading)
        }
        if dimensions.isEmpty || named.only != nil { dimensions += named.dimensions }
        for dimension in dimensions { raise(dimension, .omittedWithReason, section.place(of: sentence)) }
    }

    private mutating func raise(
        _ dimension: Dimension, _ level: Level, _ place: Evidence, isHeaded: Bool = false
    ) {
        let entry = Entry(level: level, place: place)
        if level > entries[dimension.index].level { entries[dimension.index] = entry }
        if isHeaded, level > headed[dimension.index].level { headed[dimension.index] = entry }
    }

    private mutating func noteMissing(_ dimension: Dimension, _ section: ReadSection, because: Reason? = nil) {
        guard entries[dimension.index].level == .missing, entries[dimension.index].place == nil else { return }
        let denied = section.text.sentences.contains {
            $0.traits.has(anyOf: .deniesCoverage) || $0.kind == .notExamined
        }
        entries[dimension.index].place = section.place
        entries[dimension.index].missingBecause = because ?? (denied ? .saidToBeUnexamined : .onlyPlaceholder)
    }
}

extension SentenceReading {
    /// In a section for it all that says something gives the reason, but a bare "Fravalgt." or that it was not asked.
    fileprivate var givesReasonForOmission: Bool {
        guard !concepts.contains(.unresolved) else { return false }
        return switch kind {
        case .omissionWithReason: !traits.has(anyOf: .placeholder)
        case .omissionWithoutReason: concepts.contains(.reason)
        case .placeholder, .notExamined: false
        default: words.count > 4 && !traits.has(anyOf: .placeholder) && !traits.has(anyOf: .deniesCoverage)
        }
    }

    /// Whether it tells something at some length, as opposed to a remark, or that it goes well or badly.
    fileprivate var isPlainTelling: Bool {
        kind == .description && words.count > 7 && !traits.has(anyOf: .question)
            && concepts.isDisjoint(with: [.faintPraise, .praiseOrBlame])
    }

    /// Whether it tells anything of what its heading names, as opposed to what was or is to be done about the case, or that
    /// nothing could be found out.
    fileprivate func tells(of headed: UInt32) -> Bool {
        described | (touched & headed) != 0
            || kind != .administrative
                && concepts.isDisjoint(with: [.unresolved, .postponed, .plannedConversation, .caseHandling])
    }

    /// Whether it may leave a dimension out.
    var leavesOut: Bool {
        switch kind {
        case .omissionWithReason, .omissionWithoutReason: true
        default: false
        }
    }

    /// Whether it says in few words that something is left out, and nothing that could be the reason: "Økonomien er ikke
    /// nærmere undersøgt."
    fileprivate func onlyLeavesOut(_ text: TextReading, _ bytes: [UInt8]) -> Bool {
        guard leavesOut, words.count <= 8, !concepts.contains(.reason), let first = words.first, let last = words.last
        else { return false }
        let inside = bytes[Int(text.places[first].offset)..<Int(text.places[last].offset)]
        return !inside.contains { $0 < 0x80 && ",.:;(".utf8.contains($0) }
    }

    /// Whether it leaves a dimension out, which the family does not; what reads like a conversation left out for the child is
    /// that of a dimension where descriptions stand, and so is what is not relevant for a reason under a dimension's name.
    fileprivate func isOmission(in role: SectionKind, ofNamed isNamed: Bool) -> Bool {
        switch kind {
        case _ where leavesOut: role != .perspective && role != .viewOnAssessment
        case .conversationOmittedForChild: role == .description && (isNamed || described | touched != 0)
        default: isNamed && leavesOutForReason
        }
    }

    /// Whether it is left out on purpose, by a word for it and one for the reason.
    fileprivate var leavesOutForReason: Bool { concepts.isSuperset(of: [.leavingOut, .reason]) }
}
