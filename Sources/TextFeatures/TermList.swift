/// Words and phrases that stand for one thing in a text; a value, so that a standard can change it.
package struct TermList: Sendable, Equatable {
    /// What finding one of its terms means for a sentence, beyond being found.
    package enum Role: Sendable {
        /// The term stands for text that is not there ("se ovenfor", "udfyldes senere").
        case placeholder
        /// The term says that something is not examined, not known or not made ("ikke … belyst").
        case denial
        /// The term gives a reason ("fordi", "idet"), so that a placeholder beside it is none.
        case reason
        /// The term names a source ("ifølge", "oplyser").
        case source
        /// Found, and no more.
        case plain
    }

    package let id: String
    package let role: Role
    /// Words separated by spaces; `…` stands for at most four other words. Compared by stems, so any ending will do.
    package let terms: [String]

    package init(id: String, role: Role = .plain, terms: [String]) {
        self.id = id
        self.role = role
        self.terms = terms
    }
}

/// A term found in a sentence.
package struct TermHit: Sendable, Equatable {
    /// Index of the list among those the reader was given.
    package let list: Int
    /// Index of the term in its list.
    package let term: Int
    /// Indexes into `TextReading.stems`, gaps included.
    package let words: Range<Int>

    package init(list: Int, term: Int, words: Range<Int>) {
        self.list = list
        self.term = term
        self.words = words
    }
}

/// Term lists made ready for finding: the terms in groups by their first stem.
package struct TermTable: Sendable {
    /// One term: its further stems, 0 for a gap.
    struct Term: Sendable {
        let list: Int
        let term: Int
        let rest: [UInt32]
    }

    static let longestGap = 4

    package let lists: [TermList]
    private(set) var groups: [[Term]] = []
    private var groupByStem: [UInt32: UInt32] = [:]

    package init(_ lists: [TermList], stemmer: inout WordStemmer) {
        precondition(lists.count <= 64, "the lists a sentence has terms of are bits of 64")
        self.lists = lists
        for (list, terms) in lists.enumerated() {
            for (index, term) in terms.terms.enumerated() {
                let stems = stemmer.stems(of: term, gap: "…")
                guard let first = stems.first, first != 0 else { continue }
                let entry = Term(list: list, term: index, rest: Array(stems.dropFirst()))
                if let group = groupByStem[first] {
                    groups[Int(group) - 1].append(entry)
                } else {
                    groups.append([entry])
                    groupByStem[first] = UInt32(groups.count)
                }
            }
        }
    }

    /// Number of the terms that begin with the stem, plus 1; 0 for none.
    func group(of stem: UInt32) -> UInt32 { groupByStem[stem] ?? 0 }

    /// Appends the terms that begin at `start`; every one looks at most at its own length, gaps included.
    func find(in words: Span<ReadWord>, from start: Int, to end: Int, into hits: inout [TermHit]) {
        let group = words[start].terms
        guard group > 0 else { return }
        for term in groups[Int(group) - 1] {
            if let last = Self.match(term.rest, in: words, from: start + 1, to: end) {
                hits.append(TermHit(list: term.list, term: term.term, words: start..<last))
            }
        }
    }

    private static func match(_ stems: [UInt32], in words: Span<ReadWord>, from start: Int, to end: Int) -> Int? {
        var position = start
        var gap = false
        for stem in stems {
            if stem == 0 {
                gap = true
                continue
            }
            let furthest = min(end, position + (gap ? longestGap : 0) + 1)
            while position < furthest, words[position].stem != stem { position += 1 }
            guard position < furthest else { return nil }
            position += 1
            gap = false
        }
        return position
    }
}
