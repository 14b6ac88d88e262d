internal import Stemming

/// The roles that names and pronouns of a case may stand for, with what the model makes of a word for each. A class so that
/// sharing costs nothing.
final class PersonRoles: Sendable {
    /// Of a person known by role, what the word for it counts as.
    struct Role: Sendable {
        /// A word for the role, folded.
        let word: [UInt8]
        /// Number of the person's class in `CueWeights.Profile.person`.
        let person: Int
        /// Number of the record that holds the word's weights.
        let row: UInt32
        let stem: UInt32
        let classSet: Int
        /// Whether texts introduce such persons by name.
        let hasName: Bool
        let isParent: Bool
        /// The pronoun that may stand for the person, folded; `nil` for none.
        let pronoun: String?

        var asWord: Word { Word(stem: stem, classSet: classSet) }
    }

    /// What a word counts as in pairs and by its classes.
    struct Word {
        let stem: UInt32
        let classSet: Int
    }

    /// A class of persons and a word for it; classes that also hold institutions ("skolen") have no pronoun. Of two words for
    /// a class names are read as the first.
    private static let words: [(personClass: String, word: String, hasName: Bool, pronoun: String?)] = [
        ("p-mor", "mor", true, "hun"), ("p-far", "far", true, "han"), ("p-slaegt", "mormor", true, "hun"),
        ("p-slaegt", "morfar", true, "han"), ("p-dagtilbud", "pædagog", true, nil),
        ("p-stedforaelder", "stedmor", true, "hun"), ("p-stedforaelder", "stedfar", true, "han"),
        ("p-soeskende", "søster", true, "hun"), ("p-soeskende", "bror", true, "han"),
        ("p-sundhedspleje", "sundhedsplejerske", true, "hun"), ("p-foraeldre", "forældrene", false, "de"),
        ("p-skole", "lærer", true, nil), ("p-psykolog", "psykolog", true, nil), ("p-laege", "læge", true, nil),
        ("p-pleje", "plejemor", true, nil), ("p-stoetteperson", "kontaktperson", true, nil),
        ("p-klub", "klubmedarbejder", true, nil), ("p-sagsbehandler", "rådgiver", true, nil),
    ]

    let roles: [Role]
    /// What the words for the roles weigh, in the order of `roles`; their records have the rows of the roles.
    let weights: [WordWeights]
    /// By person's number, the index of its first role plus 1.
    private let byPerson: [UInt8]

    /// No roles.
    init() { (roles, weights, byPerson) = ([], [], []) }

    /// The roles whose classes the model has, their rows from `firstRow` on.
    init(_ model: SentenceModel, firstRow: Int, stemmer: inout WordStemmer) {
        var roles: [Role] = []
        var weights: [WordWeights] = []
        var groups = GroupScratch()
        for (name, word, hasName, pronoun) in Self.words {
            guard let id = model.lexicon.classNames.firstIndex(of: name) else { continue }
            var folded: [UInt8] = []
            _ = WordFolding.read(Array(word.utf8).span, from: 0, into: &folded)
            let stem = stemmer.stem(ofFolded: folded.span)
            let letters = stemmer.stem
            let set = model.lexicon.classSet(of: folded.span, stem: letters.span)
            guard model.lexicon.classSets[set].contains(UInt8(id)) else { continue }
            roles.append(
                Role(
                    word: folded, person: model.cues.profiles[set].person, row: UInt32(firstRow + roles.count),
                    stem: stem, classSet: set, hasName: hasName,
                    isParent: name == "p-mor" || name == "p-far", pronoun: pronoun))
            weights.append(
                model.wordWeights(
                    folded.span, stem: letters.span, stemmer: &stemmer.stemmer, scratch: &stemmer.scratch,
                    groups: &groups))
        }
        var byPerson = [UInt8](repeating: 0, count: (roles.map(\.person).max() ?? -1) + 1)
        for (index, role) in roles.enumerated() where byPerson[role.person] == 0 {
            byPerson[role.person] = UInt8(index + 1)
        }
        (self.roles, self.weights, self.byPerson) = (roles, weights, byPerson)
    }

    /// The index of the role of the person with this number; `nil` for persons without one.
    func index(ofPerson person: Int) -> Int? {
        guard person < byPerson.count, byPerson[person] > 0 else { return nil }
        return Int(byPerson[person]) - 1
    }

    /// The index of that role of the person which the pronoun may stand for.
    func index(ofPerson person: Int, pronoun: String) -> Int? {
        roles.firstIndex { $0.person == person && $0.pronoun == pronoun }
    }

    /// The index of the first role that the pronoun may stand for: of "hun" the mother.
    func index(pronoun: String) -> Int? { roles.firstIndex { $0.pronoun == pronoun } }
}
