import AuditModel
import YAMLReading

/// `due: {after-months: 3, of: [handleplan, afgoerelse]}`: the first of the documents that exists is at least so old at the reference date; criteria.md, section 5.
struct DueCheck: Sendable, Equatable {
    let months: Int
    let kinds: [DocumentKind]

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("after-months", "of")
        months = try arguments.integer("after-months")
        kinds = try arguments.words("of")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let index = kinds.lazy.compactMap({ reading.documents.index(of: $0) }).first else {
            return CheckOutcome(true, evidence: reading.documentsLookedThrough)
        }
        let due = reading.file.documents[index].date?.adding(months: months)
        // Without a date nothing says that it is too early.
        let isDue = due.map { reading.referenceDay.hasReached($0) } ?? true
        return CheckOutcome(isDue, evidence: [Evidence(document: index)], reason: isDue ? nil : .tooEarlyToFollowUp)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: kinds.map(\.definite.danish).joined(separator: " eller ")
                + " er mindst \(months.of("måned", "måneder")) gammel",
            english: kinds.map(\.definite.english).joined(separator: " or ")
                + " is at least \(months.of("month", "months")) old")
    }
}
