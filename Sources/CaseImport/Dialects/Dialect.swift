/// How a foreign export says what the format says (dialekt): other names, other values, and what goes without saying.
///
/// Names are recognised while reading; values and constants are put in place on the `RawCase`, so that a dialect holds
/// for XML and JSON alike. `docs/dialects.md` describes the file.
package struct Dialect: Sendable, Equatable {
    /// A member of the format at its level.
    struct Place: Hashable, Sendable {
        var level: RawCase.Level
        var member: CaseMember
    }

    /// A member and the value it gets.
    struct Setting: Equatable, Sendable {
        var member: CaseMember
        var value: String
    }

    package internal(set) var names = ExportNames()
    /// What a foreign value stands for: one member, or several ("Sikkerhedsaspekter" is a description and its
    /// dimension).
    var values: [Place: [String: [Setting]]] = [:]
    /// What holds for every element of a level that does not say otherwise.
    var constants: [RawCase.Level: [Setting]] = [:]
    /// Whether the words of lists may be separated by commas and semicolons, as in every export but the format's own.
    var separatesLists = false

    /// The format itself.
    package init() {}

    /// The case in the words of the format; unknown values stay as they are, for the decoder to warn of.
    package func applied(to raw: RawCase) -> RawCase {
        if !separatesLists { return raw }
        var result = RawCase(origin: raw.origin)
        result.text = raw.text
        result.anchors = raw.anchors
        result.skipped = raw.skipped
        for element in raw.elements {
            result.begin(element.level, line: element.line, column: element.column)
            // The first of a name counts: what the export says itself goes before what a value or a constant implies.
            var implied: [Setting] = []
            for member in raw.members[element.members] {
                let value = String(decoding: raw.values[member.value], as: UTF8.self)
                let settings = settings(for: value, of: Place(level: element.level, member: member.name))
                if settings == nil {
                    result.add(member.name, member.kind, value: Array(raw.values[member.value]).span)
                }
                for setting in settings ?? [] {
                    if setting.member == member.name { result.add(setting) } else { implied.append(setting) }
                }
            }
            for setting in implied + (constants[element.level] ?? []) { result.add(setting) }
            result.setText(element.text)
        }
        return result
    }

    private func settings(for value: String, of place: Place) -> [Setting]? {
        let known = values[place] ?? [:]
        if known.isEmpty, !place.member.isList { return nil }
        let value = Self.trimmed(value)
        if let settings = known[value] { return settings }
        // A foreign list may be separated by commas or semicolons, and its words may hold spaces.
        guard place.member.isList, value.utf8.contains(where: Self.isListSeparator) else { return nil }
        let words = value.split { $0 == "," || $0 == ";" }.map { Self.trimmed(String($0)) }
        let mapped = words.map { word in known[word]?.first { $0.member == place.member }?.value ?? word }
        return [Setting(member: place.member, value: mapped.joined(separator: " "))]
    }

    private static func isListSeparator(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    }

    static func trimmed(_ value: String) -> String {
        let end = value.lastIndex { !$0.isWhitespace }
        return end.map { String(value[...$0].drop(while: \.isWhitespace)) } ?? ""
    }
}

extension CaseMember {
    /// Whether the value is a list of ids, separated by spaces.
    var isList: Bool { self == .focus || self == .needs || self == .goals }

    var isDate: Bool {
        switch self {
        case .birthDate, .created, .closed, .date, .begun: true
        default: false
        }
    }
}

extension RawOutcome {
    func applying(_ dialect: Dialect) -> RawOutcome {
        switch self {
        case .raw(let raw): .raw(dialect.applied(to: raw))
        case .fault: self
        }
    }
}

extension RawCase {
    fileprivate mutating func add(_ setting: Dialect.Setting) {
        add(setting.member, .text, value: Array(setting.value.utf8).span)
    }
}
