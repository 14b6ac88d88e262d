import AuditModel
package import TextFeatures

/// The word lists of a standard (ordlister): the shipped ones, changed and added to by the standard.
package struct Vocabulary: Sendable, Equatable {
    /// A word list by name; a name of `Concept` first, in their order, then those a standard adds.
    package private(set) var lists: [TermList]
    /// Words that carry no content of their own when texts are compared (småord).
    private(set) var functionWords: [String]
    /// Lines of `overskrifter/<type>.txt`, in the order of `SectionKind`.
    let headingLines: [(role: SectionKind, lines: [String])]
    /// Lines of `dimensioner/<dimension>.txt`, in the order of `Dimension`.
    let dimensionLines: [(dimension: Dimension, lines: [String])]

    /// Whom a conversation may be with who is neither child nor parent, beside those of `Concept.otherActor`.
    private let otherPersons: [String]

    static let functionWordsName = "smaaord"

    /// - Parameter files: the shipped lists by name ("teori", "overskrifter/maal"), their lines without comments.
    init(files: [String: [String]]) {
        lists = Concept.allCases.map {
            TermList(id: $0.rawValue, role: $0.role, terms: files[$0.rawValue] ?? [])
        }
        functionWords = files[Self.functionWordsName] ?? []
        otherPersons = files["overskrifter/andre-end-barnet"] ?? []
        headingLines = SectionKind.allCases.compactMap { kind in
            files["overskrifter/" + kind.rawValue].map { (kind, $0) }
        }
        dimensionLines = Dimension.allCases.compactMap { dimension in
            files["dimensioner/" + dimension.rawValue].map { (dimension, $0) }
        }
    }

    /// Names of the lists a standard can change, and of those it added.
    package var names: [String] { lists.map(\.id) + [Self.functionWordsName] }

    /// Adds words to a list, or replaces them; a name not known makes a new list, for `mentions`.
    mutating func change(_ name: String, to words: [String], adding: Bool) {
        if name == Self.functionWordsName {
            functionWords = adding ? functionWords + words : words
        } else if let index = lists.firstIndex(where: { $0.id == name }) {
            let old = lists[index]
            lists[index] = TermList(id: name, role: old.role, terms: adding ? old.terms + words : words)
        } else {
            lists.append(TermList(id: name, terms: words))
        }
    }

    /// The single words of a list.
    private func words(of concept: Concept) -> [String] { lists[concept.index].terms.filter { !$0.contains(" ") } }

    /// What parents are called, abbreviations of case files among them.
    var parentWords: [String] { words(of: .parents) + Self.furtherParentWords }

    private static let furtherParentWords = [
        "km", "kf", "fmh", "fmi", "forældremyndighedsindehaver", "forældremyndighedsindehaveren",
        "forældremyndighedsindehaverne",
    ]

    /// What the child is called who is not called by name.
    static let childWords = ["barn", "barnet", "dreng", "drengen", "pige", "pigen", "unge"]

    /// What stands in front of whoever says something.
    static let accordingToWords = ["ifølge", "følge", "iflg", "ifgl"]

    /// What others than child and parents are called.
    var otherPersonWords: [String] { words(of: .otherActor) + otherPersons }

    func headings(stem: (String) -> UInt32) -> Headings {
        Headings(
            headingLines.flatMap { role, lines in
                lines.map { line in
                    let isWhole = line.hasPrefix("=")
                    let words = line.drop { $0 == "=" }.split(separator: " ")
                    return Headings.Pattern(
                        role: role, words: words.map { $0 == "*" ? nil : stem(String($0)) }, isWhole: isWhole)
                }
            }, about: stem("om"))
    }

    package static func == (one: Self, other: Self) -> Bool {
        one.lists == other.lists && one.functionWords == other.functionWords
            && one.headingLines.elementsEqual(other.headingLines) { $0.role == $1.role && $0.lines == $1.lines }
            && one.dimensionLines.elementsEqual(other.dimensionLines) {
                $0.dimension == $1.dimension && $0.lines == $1.lines
            }
    }
}
