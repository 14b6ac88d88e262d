/// Whom the sentence before spoke of, so that a pronoun that says something is read as that person: "Mor er syg. Hun fortæller,
/// at …" is what the mother tells.
///
/// By itself such a pronoun is mostly taken for the child. Only one that begins a sentence and says something counts, since
/// behind "Mor siger, at Ida sover dårligt" a plain "Hun vågner tit" is the child; and only behind a sentence of the same
/// paragraph that names the person before anybody else.
struct SpokenOf: Sendable {
    private struct Pronoun {
        let word: String
        let length: Int32
        let stem: UInt32
    }

    /// What stands in for a person's number where a sentence speaks of somebody unknown first.
    static let somebody = -1

    private let roles: PersonRoles
    private var pronouns: [Pronoun] = []
    /// The person's number, whether the sentence named nobody else, and its paragraph; `nil` for the child, and for nobody.
    private var last: (person: Int, isAlone: Bool, paragraph: Int)?
    /// Whether pronouns are read as persons: in texts of cases, but not where they are the child's.
    private var isReading = false
    /// Whether a case is being read; other texts are read sentence by sentence.
    var isInCase = false
    /// The stem of the child's name, where it is known.
    var child: UInt32?

    init(_ roles: PersonRoles = PersonRoles()) { self.roles = roles }

    init(_ roles: PersonRoles, stemmer: inout WordStemmer) {
        self.roles = roles
        pronouns = ["hun", "han", "de"].map {
            Pronoun(word: $0, length: Int32($0.utf8.count), stem: stemmer.stem(of: $0))
        }
    }

    /// Begins a text, in which pronouns may be the child's.
    mutating func beginText(pronounsAreTheChilds: Bool) {
        last = nil
        isReading = isInCase && !pronounsAreTheChilds
    }

    /// Takes note of the person with this number, whom a sentence names first.
    mutating func meet(person: Int, isAlone: Bool, paragraph: Int) {
        guard isReading else { return }
        last = person > 0 ? (person, isAlone, paragraph) : nil
    }

    /// The index of the role that the first word of a sentence stands for, if it is a pronoun that says something.
    func roleOfFirst(
        _ words: borrowing MutableSpan<ReadWord>, of sentence: borrowing SentenceReading, cues: CueWeights
    ) -> Int? {
        guard isReading, sentence.words.count > 1, last?.paragraph == sentence.paragraph || child != nil else {
            return nil
        }
        let first = words[sentence.words.lowerBound]
        guard !first.marks.isPlain,
            let pronoun = pronouns.first(where: { $0.stem == first.stem && $0.length == first.end - first.start })
        else {
            return nil
        }
        var role: Int?
        if let last, last.paragraph == sentence.paragraph {
            role = roles.index(ofPerson: last.person, pronoun: pronoun.word)
        }
        if pronoun.word != "de", namesChild(words, sentence.words) {
            return role ?? roles.index(pronoun: pronoun.word)
        }
        guard let role, let last else { return nil }
        for index in sentence.words.dropFirst().prefix(Self.reach) {
            let profile = cues.profiles[words[index].marks.classSet]
            if profile.isSaying || last.isAlone && profile.isMeaning { return role }
        }
        return nil
    }

    private func namesChild(_ words: borrowing MutableSpan<ReadWord>, _ range: Range<Int>) -> Bool {
        guard let child else { return false }
        for index in range where words[index].stem == child { return true }
        return false
    }

    /// How many words behind a pronoun say something of it: "Hun har selv fortalt".
    private static let reach = 3
}
