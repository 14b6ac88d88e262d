package import AuditModel

extension Finding {
    /// The finding, or a fault in its place when what it rests on does not stand in the case: never a ja by mistake.
    package func sound(in file: CaseFile) -> Finding {
        let needsGround = verdict == .no ? !file.documents.isEmpty : verdict.isCounted
        guard evidence.allSatisfy({ $0.stands(in: file) }), !evidence.isEmpty || !needsGround else {
            return Finding(criterion: criterion, verdict: .notAssessable, reason: .faultInRule, evidence: [])
        }
        return self
    }
}

extension Evidence {
    /// Whether document, section and range exist, the range inside its section and on whole characters.
    func stands(in file: CaseFile) -> Bool {
        guard file.documents.indices.contains(document) else { return false }
        guard let section else { return range == nil }
        guard file.documents[document].sections.indices.contains(section) else { return false }
        guard let range else { return true }
        let text = file.documents[document].sections[section].text
        guard text.lowerBound <= range.lowerBound, range.upperBound <= text.upperBound else { return false }
        return [range.lowerBound, range.upperBound].allSatisfy { offset in
            !file.text.indices.contains(offset) || file.text[offset] & 0xC0 != 0x80
        }
    }
}
