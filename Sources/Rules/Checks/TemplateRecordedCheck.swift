import AuditModel
import YAMLReading

/// `template-recorded: handleplan`: the export says which template the document is in; criteria.md, section 1.
struct TemplateRecordedCheck: Sendable, Equatable {
    let document: DocumentKind

    init(_ arguments: CheckArguments) throws(YAMLError) {
        document = try arguments.node.word()
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let index = reading.documents.index(of: document) else { return CheckOutcome(false) }
        return CheckOutcome(
            reading.file.documents[index].template != nil, evidence: [Evidence(document: index)],
            reason: .templateNotRecorded)
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "det fremgår, hvilken skabelon \(document.definite.danish) er skrevet i",
            english: "it is recorded which template \(document.definite.english) is written in")
    }
}
