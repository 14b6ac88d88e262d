internal import AuditModel

/// The members of a raw case as values of the model, and the warnings that came up on the way.
struct MemberValues {
    private(set) var raw: RawCase
    /// Each once, in the order of the export.
    private(set) var warnings: [ImportWarning] = []
    /// What the case declares as its child's number.
    private(set) var declaredNumber: DeclaredNumber?

    init(_ raw: consuming RawCase) {
        self.raw = raw
        declaredNumber = text(.cpr, of: 0).flatMap(DeclaredNumber.init)
    }

    mutating func warn(_ kind: ImportWarning.Kind, _ member: CaseMember) {
        let warning = ImportWarning(kind, name: member.rawValue)
        if !warnings.contains(warning) { warnings.append(warning) }
    }

    /// Hands over the text without a copy; nothing is left of it here.
    mutating func takeText() -> [UInt8] {
        var text: [UInt8] = []
        swap(&text, &raw.text)
        return text
    }

    // MARK: Types

    /// Throws for the first member of a JSON type its name does not allow.
    func checkTypes() throws(ImportError) {
        for element in raw.elements.indices {
            for member in raw.members[raw.elements[element].members] where !Self.allows(member.kind, for: member.name) {
                throw ImportError(.wrongType(member.name), at: raw.position(of: element, member: member.name))
            }
        }
    }

    private static func allows(_ kind: RawCase.Member.Kind, for name: CaseMember) -> Bool {
        switch kind {
        case .text: true
        case .number: name == .version || name == .birthYear
        }
    }

    // MARK: Values

    /// The text of a member without white space at its edges, its own before that of a default or constant; `nil` when all
    /// are absent or empty, as exporters write it for what is not recorded.
    func text(_ name: CaseMember, of element: Int) -> String? {
        for member in raw.members[raw.elements[element].members] where member.name == name {
            let text = String(decoding: raw.values[member.value], as: UTF8.self).trimmed
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// The text of a member of the case; throws when it is there but no text.
    func required(_ name: CaseMember) throws(ImportError) -> String? {
        for member in raw.members[raw.elements[0].members] where member.name == name && member.kind != .text {
            throw ImportError(.wrongType(name), at: raw.position(of: 0, member: name))
        }
        return text(name, of: 0)
    }

    /// Text that is only passed on. CPR numbers are masked here, once and for all.
    func opaque(_ name: CaseMember, of element: Int) -> String? {
        text(name, of: element).map(masked)
    }

    /// The text without the number the case declares and any other CPR number.
    func masked(_ text: String) -> String {
        CPRNumber.masked(text, declared: declaredNumber)
    }

    /// Ids separated by white space.
    func ids(_ name: CaseMember, of element: Int) -> [String] {
        guard let text = text(name, of: element) else { return [] }
        return text.split(whereSeparator: \.isWhitespace).map { masked(String($0)) }
    }

    mutating func coded<Value: RawRepresentable<String>>(_ name: CaseMember, of element: Int) -> Value? {
        guard let text = text(name, of: element) else { return nil }
        if let value = Value(rawValue: text) { return value }
        warn(.unknownValue, name)
        return nil
    }

    mutating func date(_ name: CaseMember, of element: Int) -> CalendarDate? {
        guard let text = text(name, of: element) else { return nil }
        if let date = CalendarDate(iso: text) { return date }
        warn(.impossibleDate, name)
        return nil
    }

    mutating func year(_ name: CaseMember, of element: Int) -> Int? {
        guard let text = text(name, of: element) else { return nil }
        if text.utf8.count == 4, let year = Int(text), CalendarDate(year: year, month: 1, day: 1) != nil { return year }
        warn(.impossibleDate, name)
        return nil
    }

    mutating func dimension(_ name: CaseMember, of element: Int) -> Dimension? {
        guard let text = text(name, of: element) else { return nil }
        if let dimension = Self.dimensions[text] { return dimension }
        warn(.unknownDimension, name)
        return nil
    }

    mutating func dimensions(_ name: CaseMember, of element: Int) -> DimensionSet {
        guard let text = text(name, of: element) else { return [] }
        var found: DimensionSet = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let dimension = Self.dimensions[String(word)] {
                found.formUnion(DimensionSet(dimension))
            } else {
                warn(.unknownDimension, name)
            }
        }
        return found
    }

    // A raw value is searched from the first case on; these are long lists.
    private static let dimensions = Dictionary(
        uniqueKeysWithValues: Dimension.allCases.map { ($0.rawValue, $0) })
}

extension String {
    /// Without the white space at the edges that no value of the format has; a no-break space is a character of its own.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last, first <= 0x20 || last <= 0x20 else { return self }
        let start = utf8.firstIndex { $0 > 0x20 } ?? endIndex
        let end = utf8.lastIndex { $0 > 0x20 }.map { utf8.index(after: $0) } ?? start
        return String(self[start..<end])
    }
}
