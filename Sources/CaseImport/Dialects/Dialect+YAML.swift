internal import AuditModel
package import YAMLReading

extension Dialect {
    /// Reads a dialect file; whatever it does not know is an error with file, line, column and the nearest known word.
    package init(_ file: YAMLNode) throws(YAMLError) {
        separatesLists = true
        try file.allowOnly(["name", "parts", "names", "values", "constants"])
        if let name = file["name"] { _ = try name.text() }
        if let parts = file["parts"] {
            for entry in try parts.entries() {
                names.add(entry.key, for: try entry.value.word(of: ExportNames.Part.self))
            }
        }
        for (level, node) in try Self.levels(of: file["names"]) {
            for entry in try node.entries() {
                names.add(entry.key, for: try Self.member(named: entry.value, at: level), at: level)
            }
        }
        for (level, node) in try Self.levels(of: file["values"]) {
            for entry in try node.entries() {
                let member = try Self.member(named: Self.key(of: entry), at: level)
                let place = Place(level: level, member: member)
                values[place] = try Self.meanings(of: entry.value, at: place)
            }
        }
        for (level, node) in try Self.levels(of: file["constants"]) {
            constants[level] = try Self.settings(in: node, at: level)
        }
    }

    /// The parts of a section of the file: `sag`, `dokument`, `afsnit`.
    private static func levels(of node: YAMLNode?) throws(YAMLError) -> [(RawCase.Level, YAMLNode)] {
        guard let node else { return [] }
        let known = RawCase.Level.allCases.map(\.exportName)
        try node.allowOnly(known)
        var levels: [(RawCase.Level, YAMLNode)] = []
        for level in RawCase.Level.allCases {
            if let part = node[level.exportName] { levels.append((level, part)) }
        }
        return levels
    }

    private static func meanings(of node: YAMLNode, at place: Place) throws(YAMLError) -> [String: [Setting]] {
        var meanings: [String: [Setting]] = [:]
        for entry in try node.entries() {
            let settings: [Setting]
            if case .mapping = entry.value.content {
                settings = try Self.settings(in: entry.value, at: place.level)
            } else {
                settings = [try setting(place.member, to: entry.value, at: place.level)]
            }
            let word = trimmed(entry.key)
            guard meanings[word] == nil else { throw YAMLError(.repeatedKey(word), at: entry.keyPosition) }
            meanings[word] = settings
        }
        return meanings
    }

    private static func settings(in node: YAMLNode, at level: RawCase.Level) throws(YAMLError) -> [Setting] {
        var settings: [Setting] = []
        for entry in try node.entries() {
            settings.append(try setting(member(named: key(of: entry), at: level), to: entry.value, at: level))
        }
        return settings
    }

    private static func setting(
        _ member: CaseMember, to node: YAMLNode, at level: RawCase.Level
    ) throws(YAMLError) -> Setting {
        let value = try node.text()
        if let known = CodedWords.of(member, at: level) {
            let words = member.isList ? value.split(separator: " ").map(String.init) : [value]
            for word in words where !known.contains(word) {
                throw YAMLError(
                    .unknownValue(word, nearest: nearestWord(to: word, among: known), known: known), at: node.position)
            }
        } else if let problem = problem(with: value, as: member) {
            throw YAMLError(problem, at: node.position)
        }
        return Setting(member: member, value: value)
    }

    /// Why a member that is no word of a closed list cannot have a value; `nil` when it can.
    private static func problem(with value: String, as member: CaseMember) -> YAMLError.Problem? {
        switch member {
        case .version where value != "1": return .unknownValue(value, nearest: nil, known: ["1"])
        case .municipality where MunicipalityCode(value) == nil:
            return .other("a municipality code of three digits belongs here")
        // An empty value is not recorded; a year exists if its first day does.
        case .birthYear where !value.isEmpty && CalendarDate(iso: value + "-01-01") == nil:
            return .other("a year from 1900 to 2200 belongs here")
        case _ where member.isDate && !value.isEmpty && CalendarDate(iso: value) == nil:
            return .other("a date from 1900 to 2200, as YYYY-MM-DD, belongs here")
        default: return nil
        }
    }

    private static func member(named node: YAMLNode, at level: RawCase.Level) throws(YAMLError) -> CaseMember {
        let name = try node.text()
        let members = CaseMember.scalars(of: level)
        if let member = CaseMember(rawValue: name), members.contains(member) { return member }
        let known = members.map(\.rawValue).sorted()
        throw YAMLError(
            .unknownValue(name, nearest: nearestWord(to: name, among: known), known: known), at: node.position)
    }

    /// The key of an entry as a node, for errors that point at it.
    private static func key(of entry: YAMLEntry) -> YAMLNode {
        YAMLNode(.scalar(entry.key), at: entry.keyPosition, isQuoted: true)
    }
}

extension RawCase.Level {
    /// What the level is called in a dialect file.
    fileprivate var exportName: String {
        switch self {
        case .caseFile: "sag"
        case .document: "dokument"
        case .section: "afsnit"
        }
    }
}
