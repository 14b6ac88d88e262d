import AuditModel
import YAMLReading

/// `pages: {at-most: 25}`: the assessment is no longer than so many standard pages; criteria.md, section 6.
struct PagesCheck: Sendable, Equatable {
    let most: Double

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("at-most")
        most = try arguments.number("at-most")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        CheckOutcome(reading.extent.standardPages <= most, evidence: reading.place(of: .assessment))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "undersøgelsen fylder højst \(NumberInWords(value: most).danish) normalsider",
            english: "the assessment is at most \(NumberInWords(value: most).english) standard pages long")
    }
}
