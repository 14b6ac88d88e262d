import AuditModel
import YAMLReading

/// `duration: {document: boernefaglig-undersoegelse, months-at-most: 4}`: the document was finished within so many months of being begun; for criteria a municipality adds.
struct DurationCheck: Sendable, Equatable {
    let kind: DocumentKind
    let months: Int

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("document", "months-at-most")
        kind = try arguments.word("document")
        months = try arguments.integer("months-at-most")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let index = reading.documents.index(of: kind), let begun = reading.file.documents[index].begun,
            let date = reading.file.documents[index].date, let limit = begun.adding(months: months)
        else { return CheckOutcome(false, evidence: reading.place(of: kind)) }
        return CheckOutcome(date <= limit, evidence: [Evidence(document: index)])
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "\(kind.definite.danish) er afsluttet senest \(months.of("måned", "måneder")) efter påbegyndelsen",
            english: "\(kind.definite.english) is finished within \(months.of("month", "months")) of being begun")
    }
}
