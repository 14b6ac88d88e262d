/// A document of a case (dokument).
package struct Document: Equatable, Sendable {
    /// `nil` when the export names a kind the format does not know.
    package var kind: DocumentKind?
    package var id: String?
    package var template: DocumentTemplate?
    /// The form number as printed ("BU 125").
    package var form: String?
    /// The day the document was finished; an assessment: concluded.
    package var date: CalendarDate?
    package var begun: CalendarDate?
    package var sender: Sender?
    /// On a decision: the intervention granted (foranstaltning), free text or code.
    package var intervention: String?
    package var sections: [Section]

    package init(
        kind: DocumentKind?, id: String? = nil, template: DocumentTemplate? = nil, form: String? = nil,
        date: CalendarDate? = nil, begun: CalendarDate? = nil, sender: Sender? = nil, intervention: String? = nil,
        sections: [Section] = []
    ) {
        self.kind = kind
        self.id = id
        self.template = template
        self.form = form
        self.date = date
        self.begun = begun
        self.sender = sender
        self.intervention = intervention
        self.sections = sections
    }
}

/// What a document is (dokumenttype).
package enum DocumentKind: String, CaseIterable, Sendable {
    case notification = "underretning"
    case screening
    case limitedAssessment = "afdaekning"
    case investigationPlan = "undersoegelsesplan"
    case assessment = "boernefaglig-undersoegelse"
    case statement = "statusudtalelse"
    case decision = "afgoerelse"
    case plan = "handleplan"
    case followUp = "opfoelgning"

    /// Reads a type of the format; `barnets-plan` and `ungeplan` are plans.
    package init?(exportName: String) {
        switch exportName {
        case "barnets-plan", "ungeplan": self = .plan
        default: self.init(rawValue: exportName)
        }
    }
}
