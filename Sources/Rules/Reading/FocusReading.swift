package import AuditModel
import TextFeatures

/// What the initial assessment says is to be examined, and whether that was described (`criteria.md`, section 6).
package struct FocusReading: Sendable {
    package let exists: Bool
    package let isStated: Bool
    package let places: [Evidence]
    /// Dimensions to be examined that are not described.
    package let missing: [Dimension]

    /// An assessment says what it is to examine at its beginning.
    private static let firstSections = 2
    /// By how much a sentence outside a section for it must read like a focus rather than like something else.
    private static let leastMargin: Float = 0.2
    /// The same where it names nothing to look at ("Der laves undersøgelse på Karla.").
    private static let leastMarginOfNothing: Float = 0.5

    /// - Parameter names: of the dimensions, as headings have them.
    init(
        _ sections: [ReadSection], of file: CaseFile, coverage: CoverageReading, topics: TopicMap,
        names: DimensionHeadings
    ) {
        var dimensions: DimensionSet = []
        var stated: [Evidence] = []
        var existing: [Evidence] = []
        for section in sections where !section.isEmpty {
            let exported = file.documents[section.document].sections[section.section]
            let isInitial = section.role == .initialAssessment
            if isInitial, !section.isRoleInferred { existing.append(section.place) }
            if isInitial, !exported.focus.isEmpty {
                stated.append(section.place)
                for dimension in exported.focus.dimensions { dimensions.formUnion(dimension.heldUntil2018) }
                continue
            }
            let headsFocus = isInitial && exported.heading?.lowercased().contains("fokus") == true
            let isFirst =
                section.section < Self.firstSections
                && section.part.map { $0.lowerBound == exported.text.lowerBound } ?? true
            let mayState = isInitial || section.documentKind == .investigationPlan || isFirst
            for (index, sentence) in section.text.sentences.enumerated()
            where mayState && sentence.isContent && (isInitial || sentence.kind == .focus) {
                let named = sentence.described | section.topicsNamed(inSentence: index) | sentence.hinted
                // "Hvordan har hun det i skolen?" is what is to be found out, where that is said; under "Fokus" all is that is named.
                let isAsked = isInitial && named != 0 && (headsFocus || sentence.traits.has(anyOf: .question))
                guard sentence.kind == .focus || isAsked else { continue }
                // Elsewhere what is to be done about the case reads like it.
                let leastMargin = named == 0 ? Self.leastMarginOfNothing : Self.leastMargin
                if !isInitial, sentence.kindMargin < leastMargin { continue }
                stated.append(section.place(of: sentence))
                dimensions.formUnion(DimensionSet(topics.dimensions(of: named)))
                dimensions.formUnion(Self.listed(sentence, in: section, file.text, names))
            }
            if isInitial, section.isRoleInferred { existing.append(section.place) }
        }
        exists = !existing.isEmpty || !stated.isEmpty
        isStated = !stated.isEmpty
        missing = dimensions.dimensions.filter { coverage[$0].level < .described }
        places = stated + existing.filter { !stated.contains($0) }
    }

    /// The dimensions that a list to be looked at names as such: "… Sofies fritid, hendes helbred og familiens bolig."
    private static func listed(
        _ sentence: SentenceReading, in section: ReadSection, _ bytes: [UInt8], _ names: DimensionHeadings
    ) -> DimensionSet {
        var listed: DimensionSet = []
        var first = sentence.words.lowerBound
        for index in sentence.words {
            let isLast = index + 1 == sentence.words.upperBound
            guard isLast || section.endsItem(behind: index, bytes) else { continue }
            if let named = names.dimension(of: section.text.stems[first...index]) {
                listed.formUnion(named.heldUntil2018)
            }
            first = index + 1
        }
        return listed
    }
}

extension ReadSection {
    /// Whether an item of a list ends with the word at `index`: a sign or a word that joins stands behind it.
    fileprivate func endsItem(behind index: Int, _ bytes: [UInt8]) -> Bool {
        let (word, next) = (text.places[index], text.places[index + 1])
        let gap = bytes[Int(word.offset + word.length)..<Int(next.offset)]
        return gap.contains { ",;:()-".utf8.contains($0) } || Self.joins(bytes, next) || Self.joins(bytes, word)
    }

    private static func joins(_ bytes: [UInt8], _ word: WordPlace) -> Bool {
        let word = bytes[Int(word.offset)..<Int(word.offset + word.length)]
        return ["og", "samt", "på", "mod", "af", "om"].contains { word.elementsEqual($0.utf8) }
    }
}
