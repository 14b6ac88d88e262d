import AuditModel
import YAMLReading

/// `repetition: {below: 0.10}`: less than this share of the assessment's words repeats other passages of the case; criteria.md, sections 6 and 7.
struct RepetitionCheck: Sendable, Equatable {
    let limit: Double

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("below")
        limit = try arguments.number("below")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        let repeated = reading.extent.repeated
        let evidence = repeated.isEmpty ? reading.place(of: .assessment) : repeated
        return CheckOutcome(reading.extent.repeatedShare < limit, evidence: evidence)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "under \(NumberInWords.percent(limit).danish) % af undersøgelsens ord gentager en anden passage",
            english:
                "less than \(NumberInWords.percent(limit).english)% of the words of the assessment repeat another passage"
        )
    }
}
