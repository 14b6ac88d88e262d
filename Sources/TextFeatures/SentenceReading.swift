/// What the text features say of one sentence: where it stands, what it is about, what it does, who says it.
package struct SentenceReading: Sendable, Equatable {
    /// UTF-8 offsets into the text that was read; without surrounding white space.
    package var range: Range<Int>
    /// Index of the paragraph within the text that was read, from 0.
    package var paragraph: Int
    /// Indexes into `TextReading.stems`.
    package var words: Range<Int>
    /// Topics it concretely describes: one bit for each topic of the model, in the model's order.
    package var described: UInt32
    /// Topics it touches in passing or in a general way; disjoint from `described`.
    package var touched: UInt32
    /// Topics it may well describe but most likely does not; disjoint from `described`.
    package var hinted: UInt32 = 0
    package var kind: SentenceKind
    /// How much likelier its kind is than the next one, in score; 0 when nothing decided.
    package var kindMargin: Float
    /// Whose own perspective it gives; `nil` when nobody's.
    package var view: Viewpoint?
    /// Who says or observes it; `nil` when the text does not show it.
    package var speaker: Speaker?
    package var traits: SentenceTraits
    /// Number of the role of the person that the pronoun it begins with stands for (`PersonRoles`), from 1; 0 for none.
    package internal(set) var pronounRole: UInt8 = 0
    /// Whether it speaks first of somebody by a name that is neither the child's nor that of a person whose role is known.
    package internal(set) var speaksOfAnother = false
    /// The term lists it has a term of: one bit for each list, in the order the reader was given.
    package var terms: UInt64

    package init(
        range: Range<Int>, paragraph: Int, words: Range<Int>, described: UInt32 = 0, touched: UInt32 = 0,
        kind: SentenceKind = .description, kindMargin: Float = 0, view: Viewpoint? = nil, speaker: Speaker? = nil,
        traits: SentenceTraits = [], terms: UInt64 = 0
    ) {
        self.range = range
        self.paragraph = paragraph
        self.words = words
        self.described = described
        self.touched = touched
        self.kind = kind
        self.kindMargin = kindMargin
        self.view = view
        self.speaker = speaker
        self.traits = traits
        self.terms = terms
    }
}

/// Plain marks on a sentence that no model is needed for.
package struct SentenceTraits: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// "se ovenfor", "udfyldes senere", "ikke relevant", "-", "xxx": stands for text that is not there.
    package static let placeholder = SentenceTraits(rawValue: 1 << 0)
    /// Says that something is not examined, not known, not made ("er ikke belyst").
    package static let deniesCoverage = SentenceTraits(rawValue: 1 << 1)
    package static let question = SentenceTraits(rawValue: 1 << 2)
    /// Holds or stands inside quotation marks.
    package static let quotation = SentenceTraits(rawValue: 1 << 3)
    /// Begins as an item of a list ("- ", "• ", "1) ").
    package static let listItem = SentenceTraits(rawValue: 1 << 4)
    /// A short line without a verb-like ending that heads what follows ("Økonomi:").
    package static let heading = SentenceTraits(rawValue: 1 << 5)
    /// Names where it comes from: "ifølge", "oplyser", "siger", "jf.", "undertegnede har observeret".
    package static let namesSource = SentenceTraits(rawValue: 1 << 6)

    /// Those that leave a sentence without content of its own.
    package static let empty = SentenceTraits(
        rawValue: placeholder.rawValue | deniesCoverage.rawValue | heading.rawValue)

    /// Whether any of the others is among them; unlike the methods of option sets cheap from other modules.
    package func has(anyOf others: SentenceTraits) -> Bool { rawValue & others.rawValue != 0 }
}

/// What a sentence does in a case file; raw values are the labels of the training data.
package enum SentenceKind: String, CaseIterable, Sendable {
    case description = "beskrivelse"
    case analysis = "analyse"
    case enumeration = "opremsning"
    case theory = "teori"
    case assessmentWithReason = "vurdering-begrundet"
    case assessmentWithoutReason = "vurdering-uden-grund"
    case unmetNeed = "behov"
    case goal = "maal"
    case intervention = "indsats"
    case goalStatus = "status"
    case planChange = "aendring"
    case conversationHeld = "samtale-holdt"
    case conversationInPart = "samtale-delvist"
    case conversationOmittedForChild = "samtale-undladt-barnet"
    case conversationOmittedOtherwise = "samtale-undladt-andet"
    case viewOnAssessment = "perspektiv-vurdering"
    case hearingCompleted = "hoering-afholdt"
    case hearingSent = "hoering-sendt"
    case hearingPlanned = "hoering-planlagt"
    case focus = "fokus"
    case background = "baggrund"
    case omissionWithReason = "fravalg-grund"
    case omissionWithoutReason = "fravalg-uden-grund"
    case placeholder = "pladsholder"
    case notExamined = "ikke-belyst"
    case administrative = "administrativt"
}

/// Whose own perspective a sentence gives.
package enum Viewpoint: String, CaseIterable, Sendable {
    case child = "barn"
    case parents = "foraeldre"
    case others = "andre"
}

/// Who says or observes what a sentence tells.
package enum Speaker: String, CaseIterable, Sendable {
    case child = "barn"
    case mother = "mor"
    case father = "far"
    case parents = "foraeldre"
    case relatives = "slaegt"
    case school = "skole"
    case dayCare = "dagtilbud"
    case healthVisitor = "sundhedspleje"
    case physician = "laege"
    case psychologist = "psykolog"
    case police = "politi"
    case fosterFamily = "plejefamilie"
    case club = "klub"
    case caseworker = "sagsbehandler"
    case other = "andet"
}
