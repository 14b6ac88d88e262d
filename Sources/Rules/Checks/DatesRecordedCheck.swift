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
        let evidence = [Evidence(document: index)]
        guard let begun = document.begun, let date = document.date else {
            return CheckOutcome(false, evidence: evidence, reason: .dateMissing)
        }
        let isOrdered = begun <= date
        return CheckOutcome(isOrdered, evidence: evidence, reason: isOrdered ? nil : .datesOutOfOrder)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "begge datoer er registreret på \(kind.definite.danish)",
            english: "both dates of \(kind.definite.english) are recorded")
    }
}
