import AuditModel
import YAMLReading

/// `sections: {role: perspektiv, at-least: 1}`: the assessment has so many sections of a kind with text; for criteria a municipality adds.
struct SectionsCheck: Sendable, Equatable {
    let role: SectionKind
    let least: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("role", "at-least")
        role = try arguments.word("role")
        least = try arguments.integer("at-least")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let sections = reading.assessmentSections.filter { $0.role == role && !$0.isEmpty }
        return CheckOutcome(
            sections.count >= least, evidence: sections.isEmpty ? reading.places(of: role) : sections.map(\.place))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "undersøgelsen har mindst \(least) afsnit med tekst af typen \(role.name.danish.lowercased())",
            english:
                "the assessment has at least \(least.of("section", "sections")) with text of the kind "
                + role.name.english.lowercased())
    }
}
