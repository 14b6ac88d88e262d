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

    init(_ sections: [ReadSection], of file: CaseFile, labels: SourceLabels) {
        var paragraphs = 0
        var unnamed: [Evidence] = []
        var namedPlaces: [Evidence] = []
        for section in sections where section.role == .description && !section.isEmpty {
            let recorded = file.documents[section.document].sections[section.section].source
            let isRecorded = recorded?.isEmpty == false || section.headingNamesSource
            // Whether a heading within the section names a source for what follows.
            var isHeaded = isRecorded
            // The first sentence that describes something.
            var first: SentenceReading?
            var paragraph: Int?
            var isNamed = false
            func endParagraph() {
                guard let first else { return }
                paragraphs += 1
                if isNamed {
                    namedPlaces.append(section.place(of: first))
                } else {
                    unnamed.append(section.place(of: first))
                }
            }
            // Sentences stand in the order of their paragraphs.
            for sentence in section.text.sentences {
                if sentence.paragraph != paragraph {
                    endParagraph()
                    (first, paragraph, isNamed) = (nil, sentence.paragraph, isHeaded)
                }
                if !isNamed || sentence.traits.has(anyOf: .heading),
                    let lead = SentenceLead(of: sentence, in: section.text, file.text)
                {
                    let isSource = labels.nameSource(lead.words, of: section.text, file.text)
                    if lead.headsSection { isHeaded = isRecorded || isSource }
                    isNamed = isNamed || isSource
                }
                guard sentence.describesSomething else { continue }
                first = first ?? sentence
                isNamed =
                    isNamed || sentence.speaker != nil || sentence.view != nil
                    || sentence.traits.has(anyOf: .namesSource)
            }
            endParagraph()
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
