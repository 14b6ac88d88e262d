import AuditModel
import TextFeatures

/// What the sentences of a section are expected to be, by what the section serves as.
///
/// Priors of the material and not of a municipality, so no thresholds of a standard: the kinds came about evenly in the
/// training sentences, whereas a description mostly describes and a placeholder is rare. Chosen on the labelled cases, in
/// steps of a half.
struct SectionExpectations: Sendable {
    private let general: SentenceExpectation
    private var byRole: [SectionKind: SentenceExpectation]

    private static let everywhere: [String: Float] = [
        "kind:pladsholder": -1, "kind:ikke-belyst": -1,
    ]
    private static let shifts: [SectionKind: [String: Float]] = [
        .hearing: ["kind:hoering-afholdt": 1, "kind:hoering-sendt": 1, "kind:hoering-planlagt": 1],
        .description: ["kind:beskrivelse": 0.5, "kind:maal": -0.5, "kind:indsats": -0.5],
        .unmetNeed: ["kind:behov": 1],
        .professionalAssessment: ["kind:vurdering-begrundet": 1, "kind:vurdering-uden-grund": 0.5],
        .viewOnAssessment: ["kind:perspektiv-vurdering": 1],
        .reasonedOmission: ["kind:fravalg-grund": 1],
        .goalFollowUp: ["kind:status": 1],
    ]

    init(_ model: SentenceModel) {
        general = SentenceExpectation(Self.everywhere, for: model)
        byRole = Self.shifts.mapValues { shifts in
            SentenceExpectation(Self.everywhere.merging(shifts) { $1 }, for: model)
        }
        byRole[.conversationWithChild] = SentenceExpectation(
            Self.everywhere, for: model, pronounsAreTheChilds: true)
    }

    subscript(role: SectionKind?) -> SentenceExpectation {
        role.flatMap { byRole[$0] } ?? general
    }
}
