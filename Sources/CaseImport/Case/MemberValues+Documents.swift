internal import AuditModel

extension MemberValues {
    /// All documents with their sections, in the order of the export.
    mutating func documents() -> [Document] {
        var documents: [Document] = []
        for element in raw.elements.indices.dropFirst() {
            switch raw.elements[element].level {
            case .document: documents.append(document(element))
            case .section: documents[documents.count - 1].sections.append(section(element))
            case .caseFile: preconditionFailure("a raw case is one case")
            }
        }
        return documents
    }

    private mutating func document(_ element: Int) -> Document {
        var kind: DocumentKind?
        if let name = text(.type, of: element) {
            kind = DocumentKind(exportName: name)
            if kind == nil { warn(.unknownValue, .type) }
        }
        return Document(
            kind: kind, id: opaque(.id, of: element), template: coded(.template, of: element),
            form: opaque(.form, of: element), date: date(.date, of: element), begun: date(.begun, of: element),
            sender: coded(.sender, of: element), intervention: opaque(.intervention, of: element))
    }

    private mutating func section(_ element: Int) -> Section {
        Section(
            kind: coded(.type, of: element), text: raw.elements[element].text, id: opaque(.id, of: element),
            dimension: dimension(.dimension, of: element), domain: coded(.domain, of: element),
            source: opaque(.source, of: element), focus: dimensions(.focus, of: element),
            needs: ids(.needs, of: element), goals: ids(.goals, of: element), party: coded(.party, of: element),
            held: coded(.held, of: element), planChange: coded(.planChange, of: element),
            date: date(.date, of: element), interventionKind: opaque(.interventionKind, of: element),
            heading: opaque(.heading, of: element))
    }

    /// Takes out references to needs and goals that stand nowhere in the case, with a warning.
    mutating func dropDanglingReferences(in documents: inout [Document]) {
        let sections = documents.flatMap(\.sections)
        let needs = Set(sections.filter { $0.kind == .unmetNeed }.compactMap(\.id))
        let goals = Set(sections.filter { $0.kind == .goal }.compactMap(\.id))
        for document in documents.indices {
            for section in documents[document].sections.indices {
                if !documents[document].sections[section].needs.allSatisfy(needs.contains) {
                    documents[document].sections[section].needs.removeAll { !needs.contains($0) }
                    warn(.danglingReference, .needs)
                }
                if !documents[document].sections[section].goals.allSatisfy(goals.contains) {
                    documents[document].sections[section].goals.removeAll { !goals.contains($0) }
                    warn(.danglingReference, .goals)
                }
            }
        }
    }
}
