import AuditModel
import YAMLReading

/// `follow-up-text: true`: there is a follow-up with text; criteria.md, section 5.
struct FollowUpTextCheck: Sendable, Equatable {
    let expected: Bool

    init(_ arguments: CheckArguments) throws(YAMLError) {
        expected = try arguments.node.truthValue()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let text = reading.followUp.text
        return CheckOutcome(!text.isEmpty == expected, evidence: text.isEmpty ? reading.place(of: .followUp) : text)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "der er \(expected ? "en" : "ingen") opfølgning med tekst",
            english: "there is \(expected ? "a" : "no") follow-up with text")
    }
}
