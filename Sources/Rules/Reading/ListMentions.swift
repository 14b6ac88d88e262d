import AuditModel
import TextFeatures

/// Where words of the lists a standard adds stand in the documents of a case: in texts that count, in headings, and in
/// the intervention a decision names.
package struct ListMentions: Sendable {
    /// Numbers of the lists looked for.
    let lists: Range<Int>
    private var places: [(list: Int, place: Evidence)] = []

    init(firstList: Int, listCount: Int) {
        lists = firstList..<max(firstList, listCount)
    }

    mutating func add(_ sentences: [SentenceReading], at place: (SentenceReading) -> Evidence) {
        for sentence in sentences where sentence.terms >> UInt64(lists.lowerBound) != 0 {
            for list in lists where sentence.terms & 1 << UInt64(list) != 0 { places.append((list, place(sentence))) }
        }
    }

    /// In the order of the export; those without a section stand in the intervention named.
    func places(of list: Int, in document: Int) -> [Evidence] {
        places.filter { $0.list == list && $0.place.document == document }.map(\.place)
    }
}
