internal import AuditModel

/// Which names of an export mean what: the format's own (`docs/format.md`), and those a dialect adds.
///
/// Both readers ask here and nowhere else, so a dialect holds for XML and JSON alike.
package struct ExportNames: Sendable, Equatable {
    /// A part of an export that has parts or running text of its own: an element in XML, a list or `tekst` in JSON.
    package enum Part: String, CaseIterable, Sendable {
        /// Any number of cases.
        case cases = "sager"
        /// One case; only in XML.
        case caseFile = "sag"
        /// One document; only in XML.
        case document = "dokument"
        /// The documents of a case; only in JSON.
        case documents = "dokumenter"
        /// One section in XML; in JSON the sections of a document.
        case section = "afsnit"
        /// The running text of a section; only in JSON.
        case text = "tekst"
    }

    /// Names of elements in XML; in JSON of the members that hold them.
    private var parts: [ExactText: Part]
    private var scalars: [RawCase.Level: [ExactText: CaseMember]]

    /// The names of the format itself.
    package init() {
        parts = Dictionary(uniqueKeysWithValues: Part.allCases.map { (ExactText($0.rawValue), $0) })
        scalars = [:]
        for level in RawCase.Level.allCases {
            scalars[level] = Dictionary(
                uniqueKeysWithValues: CaseMember.scalars(of: level).map { (ExactText($0.rawValue), $0) })
        }
    }

    package func part(named name: String) -> Part? { parts[ExactText(name)] }

    /// What the list of cases may be called, sorted.
    package var casesNames: [String] { parts.filter { $0.value == .cases }.map(\.key).sorted().map(\.text) }

    /// Every name that means something somewhere, sorted.
    package var allNames: [String] {
        Set(parts.keys).union(scalars.values.flatMap(\.keys)).sorted().map(\.text)
    }

    /// What an attribute in XML, or a scalar member in JSON, means at its level; `nil` for an unknown name.
    package func member(named name: String, at level: RawCase.Level) -> CaseMember? {
        scalars[level]?[ExactText(name)]
    }

    /// Whether a name means something somewhere.
    package func knows(_ name: String) -> Bool {
        parts[ExactText(name)] != nil || scalars.values.contains { $0[ExactText(name)] != nil }
    }

    /// Adds a foreign name; the format's own go on to be understood.
    package mutating func add(_ name: String, for part: Part) { parts[ExactText(name)] = part }

    /// Adds a foreign name; one that means something else in the format now means this.
    package mutating func add(_ name: String, for member: CaseMember, at level: RawCase.Level) {
        scalars[level, default: [:]][ExactText(name)] = member
    }
}
