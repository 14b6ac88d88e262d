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
        /// Where a sentence begins with the term, a template asks for what follows ("beskriv barnets", "hvis nej").
        case prompt
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
    private typealias Member = (list: Int, term: Int, rest: ArraySlice<UInt32>)

    /// One term: where its further stems stand, 0 for a gap.
    private struct Term: Sendable {
        let list: Int
        let term: Int
        let rest: Range<Int>
        /// The stem that must come next; 0 for any.
        let next: UInt32
    }

    /// The terms that begin with one stem.
    private struct Group: Sendable {
        let terms: Range<Int>
    }

    static let longestGap = 4
    /// How many lists there can be: those a sentence has terms of are bits of 64.
    package static let mostLists = 64

    package let lists: [TermList]
    /// The terms of one group after those of another.
    private var terms: [Term] = []
    private var stems: [UInt32] = []
    private var groups: [Group] = []
    /// By number of a group plus 1, its seconds; so that a look tells most words off.
    private(set) var seconds: [UInt64] = [0]
    private var groupByStem: KeyTable

    package init(_ lists: [TermList], stemmer: inout WordStemmer) {
        precondition(lists.count <= Self.mostLists, "the lists a sentence has terms of are bits of 64")
        self.lists = lists
        var firsts: [UInt32] = []
        var members: [UInt32: [Member]] = [:]
        for (list, terms) in lists.enumerated() {
            for (index, term) in terms.terms.enumerated() {
                let stems = stemmer.stems(of: term, gap: "…")
                guard let first = stems.first, first != 0 else { continue }
                if members[first] == nil { firsts.append(first) }
                members[first, default: []].append((list, index, stems.dropFirst()))
            }
        }
        groupByStem = KeyTable(count: firsts.count)
        for first in firsts {
            let start = terms.count
            for member in members[first] ?? [] {
                terms.append(
                    Term(
                        list: member.list, term: member.term, rest: stems.count..<stems.count + member.rest.count,
                        next: member.rest.first ?? 0))
                stems += member.rest
            }
            groups.append(Group(terms: start..<terms.count))
            seconds.append(Self.seconds(members[first] ?? []))
            _ = groupByStem.insert(UInt64(first), UInt32(groups.count))
        }
    }

    /// One bit for each second stem by its lowest six bits; all when a term asks for no certain one.
    private static func seconds(_ members: [Member]) -> UInt64 {
        members.reduce(0) { bits, member in
            guard let second = member.rest.first, second != 0 else { return .max }
            return bits | 1 << UInt64(second & 63)
        }
    }

    /// Number of the terms that begin with the stem, plus 1; 0 for none.
    func group(of stem: UInt32) -> UInt32 { groupByStem[UInt64(stem)] ?? 0 }

    /// Whether a term may begin at `start`, by the stem behind it.
    @inline(__always)
    static func mayBegin(_ seconds: Span<UInt64>, in words: Span<ReadWord>, at start: Int, to end: Int) -> Bool {
        let group = words[start].terms
        guard group > 0 else { return false }
        let bits = seconds[Int(group)]
        return bits == .max || start &+ 1 < end && bits &>> UInt64(words[start &+ 1].stem & 63) & 1 == 1
    }

    /// Appends the terms that begin at `start`; every one looks at most at its own length, gaps included.
    func find(in words: Span<ReadWord>, from start: Int, to end: Int, into hits: inout [TermHit]) {
        let group = words[start].terms
        guard group > 0 else { return }
        let found = groups[Int(group) - 1]
        let terms = terms.span
        let stems = stems.span
        let next = start + 1 < end ? words[start + 1].stem : 0
        for index in found.terms {
            let asked = terms[index].next
            guard asked == 0 || asked == next else { continue }
            if let last = Self.match(stems.extracting(terms[index].rest), in: words, from: start + 1, to: end) {
                hits.append(TermHit(list: terms[index].list, term: terms[index].term, words: start..<last))
            }
        }
    }

    private static func match(_ stems: Span<UInt32>, in words: Span<ReadWord>, from start: Int, to end: Int) -> Int? {
        var position = start
        var gap = false
        for index in stems.indices {
            let stem = stems[index]
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
