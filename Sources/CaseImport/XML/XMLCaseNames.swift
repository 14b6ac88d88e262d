internal import XMLReading

/// The names of an export as XML elements and attributes, looked up by index (`XMLShape.names`).
struct XMLCaseNames {
    let shape: XMLShape
    private let isDocument: [Bool]
    private let isSection: [Bool]
    private let caseMembers: [CaseMember?]
    private let documentMembers: [CaseMember?]
    private let sectionMembers: [CaseMember?]

    init(_ names: ExportNames) {
        let known = names.allNames
        func elements(_ part: ExportNames.Part) -> [String] { known.filter { names.part(named: $0) == part } }
        shape = XMLShape(
            records: elements(.caseFile), collections: elements(.cases), textElements: elements(.section),
            paragraphElements: ["p", "br"], names: known)
        isDocument = known.map { names.part(named: $0) == .document }
        isSection = known.map { names.part(named: $0) == .section }
        caseMembers = known.map { names.member(named: $0, at: .caseFile) }
        documentMembers = known.map { names.member(named: $0, at: .document) }
        sectionMembers = known.map { names.member(named: $0, at: .section) }
    }

    /// What an element is; `nil` when the format knows no such element there.
    func level(of element: XMLRecord.Element) -> RawCase.Level? {
        guard element.depth > 0 else { return .caseFile }
        guard let name = element.name else { return nil }
        if element.depth == 1, isDocument[name] { return .document }
        if element.depth == 2, isSection[name] { return .section }
        return nil
    }

    /// What an attribute is; `nil` when the format knows no such attribute there.
    func member(_ name: Int?, at level: RawCase.Level) -> CaseMember? {
        guard let name else { return nil }
        switch level {
        case .caseFile: return caseMembers[name]
        case .document: return documentMembers[name]
        case .section: return sectionMembers[name]
        }
    }
}
