import AuditModel
import TextFeatures

/// Which words of the assessment stand earlier in the case (`criteria.md`, sections 6 and 7).
///
/// What is pasted from a document of its own into the assessment is the repetition, wherever the two stand in the
/// export; within the assessment the earlier passage is the first.
struct RepetitionReading {
    let repeatedWords: Int
    /// The repeated runs, in the order of the assessment.
    let places: [Evidence]

    /// - Parameter others: the texts of all other documents.
    init(_ sections: [ReadSection], others: [TextReading], finder: inout RepetitionFinder) {
        let found = finder.find(in: others + sections.map(\.text)).dropFirst(others.count)
        repeatedWords = found.reduce(0) { $0 + $1.repeated }
        var places: [Evidence] = []
        for (section, repetition) in zip(sections, found) {
            for run in repetition.runs {
                guard let first = section.text.places[run.words].first, let last = section.text.places[run.words].last
                else { continue }
                let range = Int(first.offset)..<Int(last.offset + last.length)
                places.append(Evidence(document: section.document, section: section.section, range: range))
            }
        }
        self.places = places
    }
}
