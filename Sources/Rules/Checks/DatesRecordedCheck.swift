import AuditModel
import YAMLReading

/// `dates-recorded: boernefaglig-undersoegelse`: both the day the document was begun and the day it was finished are recorded, in that order.
struct DatesRecordedCheck: Sendable, Equatable {
    let kind: DocumentKind

    init(_ arguments: CheckArguments) throws(YAMLError) {
        kind = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let index = reading.documents.index(of: kind) else {
            return CheckOutcome(false, evidence: reading.place(of: kind))
        }
        let document = reading.file.documents[index]
        let isOrdered = document.begun.flatMap { begun in document.date.map { begun <= $0 } } ?? false
        return CheckOutcome(isOrdered, evidence: [Evidence(document: index)], reason: isOrdered ? nil : .dateMissing)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "begge datoer er registreret på \(kind.rawValue)",
            english: "both dates of \(kind.rawValue) are recorded")
    }
}
