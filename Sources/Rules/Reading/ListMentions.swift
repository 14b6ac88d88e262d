import AuditModel
import TextFeatures

/// Where words of the lists a standard adds stand in the documents of a case: in texts that count, in headings, and in
/// the intervention a decision names. Words that are denied ("der er ikke tale om en anbringelse") are left out.
package struct ListMentions: Sendable {
    private struct Key: Hashable {
        let list: Int
        let document: Int
    }

    /// Numbers of the lists looked for.
    let lists: Range<Int>
    private let negations: Negations
    private var places: [Key: [Evidence]] = [:]

    init(firstList: Int, listCount: Int, negations: Negations) {
        lists = firstList..<max(firstList, listCount)
        self.negations = negations
    }

    /// - Parameter bytes: what the offsets of the reading are offsets into.
    mutating func add(_ text: TextReading, of bytes: [UInt8], at place: (SentenceReading) -> Evidence) {
        var next = text.hits.startIndex
        for sentence in text.sentences {
            var found: UInt64 = 0
            while next < text.hits.endIndex, text.hits[next].words.lowerBound < sentence.words.upperBound {
                let hit = text.hits[next]
                next += 1
                guard lists.contains(hit.list), found & 1 << UInt64(hit.list) == 0,
                    !negations.deny(hit, in: sentence, of: text, bytes)
                else { continue }
                found |= 1 << UInt64(hit.list)
            }
            guard found != 0 else { continue }
            let place = place(sentence)
            for list in lists where found & 1 << UInt64(list) != 0 {
                places[Key(list: list, document: place.document), default: []].append(place)
            }
        }
    }

    /// In the order of the export; those without a section stand in the intervention named.
    func places(of list: Int, in document: Int) -> [Evidence] { places[Key(list: list, document: document)] ?? [] }
}
