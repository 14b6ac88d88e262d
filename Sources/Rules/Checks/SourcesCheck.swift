import AuditModel
import YAMLReading

/// `sources: {at-least: 0.80}`: at least this share of the descriptions names its source; criteria.md, sections 6 and 7.
struct SourcesCheck: Sendable, Equatable {
    let least: Double

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("at-least")
        least = try arguments.number("at-least")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let sources = reading.sources
        guard sources.paragraphs > 0 else {
            return CheckOutcome(false, evidence: reading.place(of: .assessment), reason: .noDescriptions)
        }
        let holds = sources.share >= least
        return CheckOutcome(holds, evidence: holds ? sources.namedPlaces + sources.unnamed : sources.unnamed)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "mindst \(NumberInWords.percent(least).danish) % af beskrivelserne nævner deres kilde",
            english: "at least \(NumberInWords.percent(least).english)% of the descriptions name their source")
    }
}
