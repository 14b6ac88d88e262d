package import AuditModel
package import YAMLReading

/// A case written in short form, as examples of criteria hold it, with the evidence marked by ⟦ ⟧.
///
/// The names are those of the export format. A document stands under its type, a section under its type with its text
/// as the value, further attributes beside it; or both as in JSON, with `dokumenter`, `afsnit`, `type` and `tekst`:
/// ```yaml
/// case:
///   foedselsaar: 2004
///   boernefaglig-undersoegelse:
///     skabelon: dubu
///     afsnit:
///       - {beskrivelse: Far kører lastbil., dimension: beskaeftigelse}
///       - boernesamtale: ⟦Samtalen er holdt på skolen.⟧
/// ```
/// `gentag` beside a section repeats its text so many times.
package struct ExampleCase: Sendable {
    package private(set) var file: CaseFile
    /// What is marked, in the order of the text.
    package private(set) var marked: [Evidence] = []

    private static let fileKeys = [
        "version", "id", "kommune", "kommunenavn", "team", "sagsbehandler", "maalgruppe", "foedselsdato",
        "foedselsaar", "oprettet", "lukket", "leverance", "lovkrav", "dokumenter",
    ]
    private static let documentKeys = [
        "type", "id", "skabelon", "blanket", "dato", "paabegyndt", "afsender", "foranstaltning", "afsnit",
    ]
    private static let sectionKeys = [
        "type", "tekst", "id", "domaene", "dimension", "kilde", "fokus", "behov", "maal", "slags", "part", "afholdt",
        "dato", "aendring", "overskrift", "gentag",
    ]

    private let spelling: TextSpelling

    package init(_ node: YAMLNode, spelled spelling: TextSpelling = .asWritten) throws(YAMLError) {
        self.spelling = spelling
        guard let municipality = MunicipalityCode("147") else { preconditionFailure("147 is a municipality") }
        file = CaseFile(id: "eksempel", municipality: municipality)
        let kinds = DocumentKind.allCases.map(\.rawValue) + ["barnets-plan", "ungeplan"]
        try node.allowOnly(Self.fileKeys + kinds)
        file.targetGroup = try Self.word(node["maalgruppe"])
        file.birthDate = try Self.date(node["foedselsdato"])
        file.birthYear = try node["foedselsaar"].map { (node) throws(YAMLError) in
            guard let year = Int(try node.text()) else {
                throw YAMLError(.expected(.integer, found: "a text"), at: node.position)
            }
            return year
        }
        file.created = try Self.date(node["oprettet"])
        file.closed = try Self.date(node["lukket"])
        file.delivery = try Self.word(node["leverance"]) ?? .full
        file.legalDemand = try Self.word(node["lovkrav"]) ?? .demanded
        for entry in try node.entries() {
            if entry.key == "dokumenter" {
                for item in try entry.value.list() {
                    let type = try item.required("type")
                    try addDocument(item, kind: DocumentKind(exportName: try type.text()), at: type.position)
                }
            } else if kinds.contains(entry.key) {
                let kind = DocumentKind(exportName: entry.key)
                for item in entry.value.listOrSingle() { try addDocument(item, kind: kind, at: entry.keyPosition) }
            }
        }
    }

    private mutating func addDocument(
        _ node: YAMLNode, kind: DocumentKind?, at position: YAMLPosition
    ) throws(YAMLError) {
        guard let kind else {
            let known = DocumentKind.allCases.map(\.rawValue)
            throw YAMLError(.unknownValue("type", nearest: nil, known: known), at: position)
        }
        try node.allowOnly(Self.documentKeys)
        file.documents.append(
            Document(
                kind: kind, id: try node["id"]?.text(), template: try Self.word(node["skabelon"]),
                form: try node["blanket"]?.text(), date: try Self.date(node["dato"]),
                begun: try Self.date(node["paabegyndt"]), sender: try Self.word(node["afsender"]),
                intervention: try node["foranstaltning"]?.text()))
        for item in try node["afsnit"]?.list() ?? [] { try addSection(item) }
    }

    private mutating func addSection(_ node: YAMLNode) throws(YAMLError) {
        let kinds = SectionKind.allCases.map(\.rawValue)
        // "maal" is both a section and an attribute of others: the first key says which section it is.
        guard let first = try node.entries().first else { throw YAMLError(.missingKey("type"), at: node.position) }
        let kind: SectionKind
        let text: YAMLNode
        if let type = node["type"] {
            kind = try type.word()
            text = try node.required("tekst")
            try node.allowOnly(Self.sectionKeys)
        } else {
            guard let named = SectionKind(rawValue: first.key) else {
                let nearest = nearestWord(to: first.key, among: kinds)
                throw YAMLError(.unknownKey(first.key, nearest: nearest, known: kinds), at: first.keyPosition)
            }
            kind = named
            text = first.value
            try node.allowOnly(Self.sectionKeys + [first.key])
        }
        var section = Section(kind: kind)
        section.text = try addText(text, times: try node["gentag"]?.integer() ?? 1)
        section.id = try node["id"]?.text()
        section.dimension = try Self.word(node["dimension"])
        section.domain = try Self.word(node["domaene"])
        section.source = try node["kilde"]?.text()
        section.focus = DimensionSet(try Self.words(node["fokus"]).compactMap(Dimension.init(rawValue:)))
        section.needs = try Self.words(node["behov"])
        section.goals = kind == .goal ? [] : try Self.words(node["maal"])
        section.party = try Self.word(node["part"])
        section.held = try Self.word(node["afholdt"])
        section.planChange = try Self.word(node["aendring"])
        section.date = try Self.date(node["dato"])
        section.interventionKind = try node["slags"]?.text()
        section.heading = try node["overskrift"]?.text()
        file.documents[file.documents.count - 1].sections.append(section)
    }

    /// Takes the marks out of the text and notes where they stood; repeats it to make a long one.
    private mutating func addText(_ node: YAMLNode, times: Int) throws(YAMLError) -> Range<Int> {
        guard (1...5000).contains(times) else {
            throw YAMLError(.other("'gentag' repeats a text 1 to 5000 times"), at: node.position)
        }
        let start = file.text.count
        var open: Int?
        let document = file.documents.count - 1
        let section = file.documents[document].sections.count
        for scalar in (node.isNull ? "" : try node.text()).unicodeScalars {
            switch scalar {
            case "⟦": open = file.text.count
            case "⟧":
                guard let from = open else { throw YAMLError(.other("a ⟧ without its ⟦"), at: node.position) }
                marked.append(Evidence(document: document, section: section, range: from..<file.text.count))
                open = nil
            default: file.text.append(contentsOf: Array(spelling.spelling(of: scalar).utf8))
            }
        }
        guard open == nil else { throw YAMLError(.other("a ⟦ without its ⟧"), at: node.position) }
        let once = Array(file.text[start...])
        for _ in 1..<times { file.text.append(contentsOf: once) }
        let range = start..<file.text.count
        file.text.append(0)
        return range
    }

    private static func word<Value: RawRepresentable & CaseIterable>(
        _ node: YAMLNode?
    ) throws(YAMLError) -> Value? where Value.RawValue == String {
        guard let node else { return nil }
        return try node.word()
    }

    private static func words(_ node: YAMLNode?) throws(YAMLError) -> [String] {
        guard let node else { return [] }
        return try node.text().split(separator: " ").map(String.init)
    }

    private static func date(_ node: YAMLNode?) throws(YAMLError) -> CalendarDate? {
        guard let node else { return nil }
        guard let date = CalendarDate(iso: try node.text()) else {
            throw YAMLError(.expected(.date, found: node.shape), at: node.position)
        }
        return date
    }
}
