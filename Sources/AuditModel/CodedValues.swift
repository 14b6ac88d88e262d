// The closed vocabularies of the case export format; raw values are the words of the format (docs/format.md).

/// Whom the case is about (målgruppe).
package enum TargetGroup: String, CaseIterable, Sendable {
    case sociallyExposed = "udsat"
    case disability = "handicap"
}

/// What the municipality delivered of the case (leverance).
package enum Delivery: String, CaseIterable, Sendable {
    case full = "fuld"
    case assessmentOnly = "kun-undersoegelse"
}

/// Whether the law demands an assessment (lovkrav): § 50 serviceloven, § 20 barnets lov.
package enum LegalDemand: String, CaseIterable, Sendable {
    case demanded = "ja"
    case notDemanded = "nej"
}

/// The template a document was written in (skabelon).
package enum DocumentTemplate: String, CaseIterable, Sendable {
    case ics, dubu
    case reworkedLocally = "tilpasset"
    case other = "anden"
    case none = "ingen"
}

/// Who wrote a statement or a notification (afsender).
package enum Sender: String, CaseIterable, Sendable {
    case school = "skole"
    case dayCare = "dagtilbud"
    case healthVisitor = "sundhedspleje"
    case physician = "laege"
    case placement = "anbringelsessted"
    case other = "andet"
}

/// Whose perspective a section records (part).
package enum Party: String, CaseIterable, Sendable {
    case child = "barn"
    case parents = "foraeldre"
    case others = "andre"
}

/// Whether the conversation with the child was held (afholdt).
package enum Held: String, CaseIterable, Sendable {
    case held = "ja"
    case inPart = "delvist"
    case notHeld = "nej"
}

/// Whether a follow-up changes plan or intervention (ændring).
package enum PlanChange: String, CaseIterable, Sendable {
    case changes = "ja"
    case unchanged = "nej"
}
