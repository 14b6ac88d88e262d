import AuditModel
import YAMLReading

/// What a standard's own file says, before it is joined with what it extends.
struct StandardSettings {
    static let keys = [
        "name", "title", "extends", "edition", "note", "off", "thresholds", "words", "targets", "target-dates",
        "criteria", "changes", "crosswalk",
    ]

    /// A word with its place.
    struct Name {
        let name: String
        let position: YAMLPosition
    }

    struct WordChange {
        enum Way {
            case add, replace
            /// A list of its own, or all words of one that is there.
            case list
        }

        let list: Name
        let words: [String]
        let way: Way
    }

    let name: Name
    let title: LocalizedText?
    let extends: Name?
    let edition: TriangleEdition?
    let off: [Name]
    let thresholds: [(name: Name, value: Double)]
    let words: [WordChange]
    let targets: [(criterion: Name, share: Double)]
    /// The days targets are to be reached.
    let targetDates: [(criterion: Name, date: CalendarDate)]
    let criteria: [YAMLNode]
    /// When other rules came into force.
    let changes: [RuleChange]
    let crosswalk: (value: StandardCrosswalk, node: YAMLNode)?

    init(_ node: YAMLNode) throws(YAMLError) {
        try node.allowOnly(Self.keys)
        name = try Self.name(try node.required("name"))
        title = try node["title"].map { (node) throws(YAMLError) in
            try node.allowOnly(["da", "en"])
            return LocalizedText(danish: try node.required("da").text(), english: try node.required("en").text())
        }
        extends = try node["extends"].map { (node) throws(YAMLError) in try Self.name(node) }
        edition = try node["edition"].map { (node) throws(YAMLError) in try node.word() }
        off = try Self.names(node["off"])
        thresholds = try Self.numbers(node["thresholds"], upTo: Thresholds.most)
        targets = try Self.numbers(node["targets"], upTo: 1).map { ($0.0, $0.1) }
        var targetDates: [(Name, CalendarDate)] = []
        for entry in try node["target-dates"]?.entries() ?? [] {
            targetDates.append((Name(name: entry.key, position: entry.keyPosition), try entry.value.day()))
        }
        self.targetDates = targetDates
        var words: [WordChange] = []
        for entry in try node["words"]?.entries() ?? [] {
            let list = Name(name: entry.key, position: entry.keyPosition)
            if case .sequence = entry.value.content {
                words.append(WordChange(list: list, words: try Self.texts(entry.value), way: .list))
                continue
            }
            try entry.value.allowOnly(["add", "replace"])
            if let replaced = entry.value["replace"] {
                words.append(WordChange(list: list, words: try Self.texts(replaced), way: .replace))
            }
            if let added = entry.value["add"] {
                words.append(WordChange(list: list, words: try Self.texts(added), way: .add))
            }
        }
        self.words = words
        criteria = try node["criteria"]?.list() ?? []
        var changes: [RuleChange] = []
        for item in try node["changes"]?.list() ?? [] { changes.append(try RuleChange(item)) }
        self.changes = changes
        crosswalk = try node["crosswalk"].map { (node) throws(YAMLError) in (try StandardCrosswalk(node), node) }
    }

    private static func name(_ node: YAMLNode) throws(YAMLError) -> Name {
        Name(name: try node.text(), position: node.position)
    }

    private static func names(_ node: YAMLNode?) throws(YAMLError) -> [Name] {
        var names: [Name] = []
        for item in try node?.list() ?? [] { names.append(try name(item)) }
        return names
    }

    private static func texts(_ node: YAMLNode) throws(YAMLError) -> [String] {
        var texts: [String] = []
        for item in try node.list() { texts.append(try item.text()) }
        return texts
    }

    private static func numbers(_ node: YAMLNode?, upTo most: Double) throws(YAMLError) -> [(Name, Double)] {
        var numbers: [(Name, Double)] = []
        for entry in try node?.entries() ?? [] {
            let value = try entry.value.number(in: 0...most)
            numbers.append((Name(name: entry.key, position: entry.keyPosition), value))
        }
        return numbers
    }
}
