import AuditModel
import YAMLReading

/// `template: {document: handleplan, one-of: [ics, dubu]}`: the document is written in one of the templates; criteria.md, section 1.
struct TemplateCheck: Sendable, Equatable {
    let document: DocumentKind
    let templates: [DocumentTemplate]

    init(_ arguments: CheckArguments) throws(YAMLError) {
        try arguments.allowOnly("document", "one-of")
        document = try arguments.word("document")
        templates = try arguments.words("one-of")
    }

    func outcome(in reading: CaseReading) -> CheckOutcome {
        guard let index = reading.documents.index(of: document) else {
            return DocumentCheck(kind: document).outcome(in: reading)
        }
        let template = reading.file.documents[index].template
        return CheckOutcome(template.map(templates.contains) ?? false, evidence: reading.place(of: document))
    }

    var demand: LocalizedText {
        LocalizedText(
            danish: "\(document.definite.danish) er skrevet i skabelonen "
                + templates.map(\.name.danish).joined(separator: " eller "),
            english: "\(document.definite.english) is written in the template "
                + templates.map(\.name.english).joined(separator: " or "))
    }
}
