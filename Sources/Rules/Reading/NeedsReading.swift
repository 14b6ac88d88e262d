package import AuditModel
import TextFeatures

/// The unmet needs (udækkede behov) the assessment names, and which of them its analysis takes up.
package struct NeedsReading: Sendable {
    package struct Need: Sendable {
        package let id: String?
        package let place: Evidence
        let stems: [UInt32]
        let range: Range<Int>
        /// Topics of the dimension recorded.
        let recordedTopics: UInt32

        var piece: RedThreadTexts.Piece { RedThreadTexts.Piece(range: range, topics: recordedTopics) }
    }

    package let needs: [Need]
}

extension NeedsReading {
    /// Typed sections are one need each; under a heading for needs each sentence is one. Where there are neither,
    /// sentences that state a need count wherever they stand in the assessment.
    init(_ sections: [ReadSection], of file: CaseFile, topics: TopicMap) {
        var needs: [Need] = []
        for section in sections where section.role == .unmetNeed && !section.isEmpty {
            let exported = file.documents[section.document].sections[section.section]
            let named = topics.bits(of: exported.dimension?.heldUntil2018 ?? [])
            let contents = section.text.sentences.filter { $0.isContent && !section.namesOnlyServices($0) }
            if contents.isEmpty { continue }
            if section.isRoleInferred {
                for sentence in contents {
                    needs.append(
                        Need(
                            id: nil, place: section.place(of: sentence), stems: Array(section.stems(of: sentence)),
                            range: sentence.range, recordedTopics: 0))
                }
            } else {
                needs.append(
                    Need(
                        id: exported.id, place: section.place, stems: section.text.stems, range: exported.text,
                        recordedTopics: named))
            }
        }
        if needs.isEmpty {
            for section in sections {
                for sentence in section.text.sentences
                where sentence.isContent && sentence.kind == .unmetNeed && !section.namesOnlyServices(sentence) {
                    needs.append(
                        Need(
                            id: nil, place: section.place(of: sentence), stems: Array(section.stems(of: sentence)),
                            range: sentence.range, recordedTopics: 0))
                }
            }
        }
        self.needs = needs
    }
}

extension ReadSection {
    /// Whether a need is a service and no more than that ("Behov for en kontaktperson."): it says nothing of what the child
    /// lacks.
    fileprivate func namesOnlyServices(_ sentence: SentenceReading) -> Bool {
        let services = text.hits(of: sentence).filter { $0.list == Concept.service.index }
        guard let first = services.first, !sentence.concepts.contains(.reason) else { return false }
        let named = services.reduce(0) { $0 + $1.words.count }
        return first.words.lowerBound - sentence.words.lowerBound <= Self.wordsBeforeService
            && sentence.words.count - named <= Self.wordsBesideServices
    }

    /// "Karla Holm har behov for en fast …", and "… og en …" or "… om ugen" beside it.
    private static var wordsBeforeService: Int { 7 }
    private static var wordsBesideServices: Int { 8 }
}
