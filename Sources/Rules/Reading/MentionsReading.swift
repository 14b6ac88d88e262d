import AuditModel
import TextFeatures

/// Which word lists occur in the assessment.
package struct MentionsReading: Sendable {
    /// By list, in the order of the standard's vocabulary; `nil` where no word of the list occurs.
    let first: [Evidence?]
    let counts: [Int]
}

extension MentionsReading {
    init(_ sections: [ReadSection], listCount: Int) {
        var first = [Evidence?](repeating: nil, count: listCount)
        var counts = Array(repeating: 0, count: listCount)
        for section in sections {
            for hit in section.text.hits {
                counts[hit.list] += 1
                guard first[hit.list] == nil else { continue }
                let places = section.text.places[hit.words]
                guard let start = places.first, let end = places.last else { continue }
                first[hit.list] = Evidence(
                    document: section.document, section: section.section,
                    range: Int(start.offset)..<Int(end.offset + end.length))
            }
        }
        self.first = first
        self.counts = counts
    }
}
