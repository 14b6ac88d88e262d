import AuditModel
import YAMLReading

/// `focus: fulgt`: there is an initial assessment, it says what is to be examined, and that is described; criteria.md, sections 6 and 7.
struct FocusCheck: Sendable, Equatable {
    let least: Step

    enum Step: String, CaseIterable, Sendable {
        case followed = "fulgt"
        case stated = "angivet"
        case exists = "foreligger"
    }

    init(_ arguments: CheckArguments) throws(YAMLError) {
        least = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let focus = reading.focus
        let evidence = focus.places.isEmpty ? reading.places(of: .initialAssessment) : focus.places
        let missed: Reason? = focus.missing.isEmpty ? nil : .focusNotFollowed
        switch least {
        case .exists:
            return CheckOutcome(focus.exists, evidence: evidence, reason: focus.exists ? missed : .noInitialAssessment)
        case .stated: return CheckOutcome(focus.isStated, evidence: evidence, reason: missed)
        case .followed:
            let lacking = focus.isStated && !focus.missing.isEmpty ? Self.lacking(focus.missing) : nil
            return CheckOutcome(focus.isStated && focus.missing.isEmpty, evidence: evidence, lacking: lacking)
        }
    }

    private static func lacking(_ dimensions: [Dimension]) -> LocalizedText {
        let (danish, english) = (dimensions.map(\.name.danish), dimensions.map(\.name.english))
        return LocalizedText(
            danish: "beskrivelse af det, der skulle undersøges: \(danish.joined(separator: ", "))",
            english: "a description of what was to be examined: \(english.joined(separator: ", "))")
    }

    var demand: LocalizedText {
        switch least {
        case .followed:
            LocalizedText(
                danish: "en indledende vurdering siger, hvad der skal undersøges, og alt det er beskrevet",
                english: "an initial assessment says what is to be examined, and all of that is described")
        case .stated:
            LocalizedText(
                danish: "en indledende vurdering siger, hvad der skal undersøges",
                english: "an initial assessment says what is to be examined")
        case .exists:
            LocalizedText(danish: "der er en indledende vurdering", english: "there is an initial assessment")
        }
    }
}
