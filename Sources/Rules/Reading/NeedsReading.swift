package import AuditModel
import TextFeatures

/// The unmet needs (udækkede behov) the assessment names, and which of them its analysis takes up.
package struct NeedsReading: Sendable {
    package struct Need: Sendable {
        package let id: String?
        package let place: Evidence
        /// Topics of the sentence model it is about.
        let topics: UInt32
        let stems: [UInt32]
        let range: Range<Int>
        /// Topics of the dimension recorded.
        let recordedTopics: UInt32
    }

    package let needs: [Need]

    /// Typed sections are one need each; under a heading for needs each sentence is one. Where there are neither,
    /// sentences that state a need count wherever they stand in the assessment.
    init(_ sections: [ReadSection], of file: CaseFile, topics: TopicMap) {
        var needs: [Need] = []
        for section in sections where section.role == .unmetNeed && !section.isEmpty {
            let exported = file.documents[section.document].sections[section.section]
            let named = topics.bits(of: exported.dimension?.heldUntil2018 ?? [])
            let contents = section.text.sentences.filter(\.isContent)
            if section.isRoleInferred {
                for sentence in contents {
                    needs.append(
                        Need(
                            id: nil, place: section.place(of: sentence), topics: sentence.described | sentence.touched,
                            stems: Array(section.stems(of: sentence)), range: sentence.range, recordedTopics: 0))
                }
            } else {
                let topics = contents.reduce(named) { $0 | $1.described | $1.touched }
                needs.append(
                    Need(
                        id: exported.id, place: section.place, topics: topics, stems: section.text.stems,
                        range: exported.text, recordedTopics: named))
            }
        }
        if needs.isEmpty {
            for section in sections {
                for sentence in section.text.sentences where sentence.isContent && sentence.kind == .unmetNeed {
                    needs.append(
                        Need(
                            id: nil, place: section.place(of: sentence), topics: sentence.described | sentence.touched,
                            stems: Array(section.stems(of: sentence)), range: sentence.range, recordedTopics: 0))
                }
            }
        }
        self.needs = needs
    }
}
