package import AuditModel
import TextFeatures

/// How many paragraphs of description say who says it (kildeangivelse; `criteria.md`, sections 6 and 7).
package struct SourcesReading: Sendable {
    package let paragraphs: Int
    package let named: Int
    /// Where a source is missing.
    package let unnamed: [Evidence]
    package let namedPlaces: [Evidence]

    /// 0…1; 0 without descriptions.
    package var share: Double { paragraphs == 0 ? 0 : Double(named) / Double(paragraphs) }

    init(_ sections: [ReadSection], of file: CaseFile) {
        var paragraphs = 0
        var unnamed: [Evidence] = []
        var namedPlaces: [Evidence] = []
        for section in sections where section.role == .description && !section.isEmpty {
            let recorded = file.documents[section.document].sections[section.section].source
            for paragraph in 0..<max(section.text.paragraphs, 1) {
                let sentences = section.text.sentences.filter { $0.paragraph == paragraph && $0.describesSomething }
                guard let first = sentences.first else { continue }
                paragraphs += 1
                let isNamed =
                    recorded?.isEmpty == false
                    || sentences.contains { $0.speaker != nil || $0.traits.contains(.namesSource) }
                if isNamed {
                    namedPlaces.append(section.place(of: first))
                } else {
                    unnamed.append(section.place(of: first))
                }
            }
        }
        self.paragraphs = paragraphs
        self.unnamed = unnamed
        self.namedPlaces = namedPlaces
        named = namedPlaces.count
    }
}

extension SentenceReading {
    fileprivate var describesSomething: Bool {
        guard isContent else { return false }
        switch kind {
        case .omissionWithReason, .omissionWithoutReason, .administrative: return false
        default: return true
        }
    }
}
