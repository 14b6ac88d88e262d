/// A section of a document (afsnit): a typed piece of Danish text.
package struct Section: Equatable, Sendable {
    /// `nil` when the export names a type the format does not know.
    package var kind: SectionKind?
    /// UTF-8 offsets into `CaseFile.text`; paragraphs are separated by `\n`.
    package var text: Range<Int>
    package var id: String?
    /// The dimension named by the export; on a goal or a need the one it belongs to.
    package var dimension: Dimension?
    package var domain: Domain?
    /// Who says it (kilde), as written.
    package var source: String?
    /// Dimensions an initial assessment says are to be examined (fokus).
    package var focus: DimensionSet
    /// Ids of the unmet needs a goal answers (behov).
    package var needs: [String]
    /// Ids of the goals an intervention or a follow-up belongs to (mål).
    package var goals: [String]
    package var party: Party?
    package var held: Held?
    package var planChange: PlanChange?
    package var date: CalendarDate?
    /// The kind of intervention (slags), as written.
    package var interventionKind: String?
    /// The heading of an untyped section (overskrift).
    package var heading: String?

    package init(
        kind: SectionKind?, text: Range<Int> = 0..<0, id: String? = nil, dimension: Dimension? = nil,
        domain: Domain? = nil, source: String? = nil, focus: DimensionSet = [], needs: [String] = [],
        goals: [String] = [], party: Party? = nil, held: Held? = nil, planChange: PlanChange? = nil,
        date: CalendarDate? = nil, interventionKind: String? = nil, heading: String? = nil
    ) {
        self.kind = kind
        self.text = text
        self.id = id
        self.dimension = dimension
        self.domain = domain
        self.source = source
        self.focus = focus
        self.needs = needs
        self.goals = goals
        self.party = party
        self.held = held
        self.planChange = planChange
        self.date = date
        self.interventionKind = interventionKind
        self.heading = heading
    }
}

/// What a section is (afsnitstype).
package enum SectionKind: String, CaseIterable, Sendable {
    case initialAssessment = "indledende-vurdering"
    case description = "beskrivelse"
    case reasonedOmission = "fravalg"
    case unmetNeed = "udaekket-behov"
    case conversationWithChild = "boernesamtale"
    case perspective = "perspektiv"
    case overallAnalysis = "samlet-analyse"
    case professionalAssessment = "faglig-vurdering"
    case viewOnAssessment = "perspektiv-paa-vurdering"
    case hearing = "partshoering"
    case goal = "maal"
    case intervention = "indsats"
    case goalFollowUp = "maalopfoelgning"
    case conclusion = "konklusion"
    case statement = "udtalelse"
    case other = "andet"
}
