/// Whom a text of a case spoke of last, so that a pronoun that says something is read as that person: "Mor er syg. Hun
/// fortæller, at …" is what the mother tells.
///
/// By itself such a pronoun is mostly taken for the child. Only one that begins a sentence and says something counts, since
/// behind "Mor siger, at Ida sover dårligt" a plain "Hun vågner tit" is the child.
struct SpokenOf: Sendable {
    private struct Pronoun {
        let word: String
        let stem: UInt32
    }

    private let roles: PersonRoles
    private var pronouns: [Pronoun] = []
    /// The index of the role of the person spoken of last; `nil` for the child, and for nobody.
    private var last: Int?
    /// Whether a case is being read; other texts are read sentence by sentence.
    var isInCase = false

    init(_ roles: PersonRoles = PersonRoles()) { self.roles = roles }

    init(_ roles: PersonRoles, stemmer: inout WordStemmer) {
        self.roles = roles
        pronouns = ["hun", "han", "de"].map { Pronoun(word: $0, stem: stemmer.stem(of: $0)) }
    }

    /// Forgets whom the text before spoke of.
    mutating func beginText() { last = nil }

    /// Takes note of the person with this number, whom a sentence names first; 0 for a sentence that names nobody.
    mutating func meet(person: Int) {
        guard person > 0, isInCase else { return }
        last = roles.index(ofPerson: person)
    }

    /// The index of the role that the first word of a sentence stands for, if it is a pronoun that says something.
    func roleOfFirst(_ words: borrowing MutableSpan<ReadWord>, in sentence: Range<Int>, cues: CueWeights) -> Int? {
        guard let last, sentence.count > 1 else { return nil }
        let first = words[sentence.lowerBound]
        guard !first.marks.isPlain,
            let pronoun = pronouns.first(where: {
                $0.stem == first.stem && $0.word.utf8.count == first.end - first.start
            }),
            roles.roles[last].pronouns.contains(pronoun.word)
        else {
            return nil
        }
        for index in sentence.dropFirst().prefix(Self.reach)
        where cues.profiles[words[index].marks.classSet].isSaying {
            return last
        }
        return nil
    }

    /// How many words behind a pronoun say something of it: "Hun har selv fortalt".
    private static let reach = 3
}
