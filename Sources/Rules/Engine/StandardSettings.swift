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

    /// Reads what can be read; what is wrong with the rest is gathered, and it is as if it were not there.
    init(_ node: YAMLNode, complaints: inout YAMLComplaints) {
        complaints.allowOnly(Self.keys, in: node)
        name =
            complaints.part { () throws(YAMLError) in
                let name = try Self.name(try node.required("name"))
                guard !name.name.allSatisfy(\.isWhitespace) else {
                    throw YAMLError(.other("the name is empty; write one"), at: name.position)
                }
                return name
            } ?? Name(name: "", position: node.position)
        title = node["title"].flatMap { LocalizedText($0, complaints: &complaints) }
        extends = node["extends"].flatMap { node in complaints.part { () throws(YAMLError) in try Self.name(node) } }
        edition = node["edition"].flatMap { node in complaints.part { () throws(YAMLError) in try node.word() } }
        off = Self.items(node["off"], complaints: &complaints, Self.name)
        thresholds = Self.numbers(node["thresholds"], upTo: Thresholds.most, complaints: &complaints)
        targets = Self.numbers(node["targets"], upTo: 1, complaints: &complaints).map { ($0.0, $0.1) }
        targetDates = Self.entries(node["target-dates"], complaints: &complaints) { (name, node) throws(YAMLError) in
            (name, try node.day())
        }
        var words: [WordChange] = []
        for (list, node) in Self.entries(node["words"], complaints: &complaints, { ($0, $1) }) {
            if case .sequence = node.content {
                words.append(
                    WordChange(list: list, words: Self.texts(node, complaints: &complaints), way: .list))
                continue
            }
            complaints.allowOnly(["add", "replace"], in: node)
            if let replaced = node["replace"] {
                words.append(
                    WordChange(list: list, words: Self.texts(replaced, complaints: &complaints), way: .replace))
            }
            if let added = node["add"] {
                words.append(WordChange(list: list, words: Self.texts(added, complaints: &complaints), way: .add))
            }
        }
        self.words = words
        criteria = Self.items(node["criteria"], complaints: &complaints) { $0 }
        changes = Self.items(node["changes"], complaints: &complaints, RuleChange.init)
        crosswalk = node["crosswalk"].flatMap { node in
            complaints.part { () throws(YAMLError) in try StandardCrosswalk(node) }.map { ($0, node) }
        }
    }

    private static func name(_ node: YAMLNode) throws(YAMLError) -> Name {
        Name(name: try node.text(), position: node.position)
    }

    private static func texts(_ node: YAMLNode, complaints: inout YAMLComplaints) -> [String] {
        items(node, complaints: &complaints) { (node) throws(YAMLError) in try node.text() }
    }

    private static func numbers(
        _ node: YAMLNode?, upTo most: Double, complaints: inout YAMLComplaints
    ) -> [(Name, Double)] {
        entries(node, complaints: &complaints) { (name, node) throws(YAMLError) in
            (name, try node.number(in: 0...most))
        }
    }

    /// The items of a list that can be read; none without a list.
    private static func items<Item>(
        _ node: YAMLNode?, complaints: inout YAMLComplaints, _ read: (YAMLNode) throws(YAMLError) -> Item
    ) -> [Item] {
        guard let node, let items = complaints.part({ () throws(YAMLError) in try node.list() }) else { return [] }
        return items.compactMap { item in complaints.part { () throws(YAMLError) in try read(item) } }
    }

    /// The entries of a mapping that can be read, each with its key; none without a mapping.
    private static func entries<Entry>(
        _ node: YAMLNode?, complaints: inout YAMLComplaints, _ read: (Name, YAMLNode) throws(YAMLError) -> Entry
    ) -> [Entry] {
        guard let node, let entries = complaints.part({ () throws(YAMLError) in try node.entries() }) else { return [] }
        return entries.compactMap { entry in
            complaints.part { () throws(YAMLError) in
                try read(Name(name: entry.key, position: entry.keyPosition), entry.value)
            }
        }
    }
}

extension LocalizedText {
    /// Reads `{da: …, en: …}`, which every report repeats, so CPR numbers are masked; `nil` where one of them is wrong.
    init?(_ node: YAMLNode, complaints: inout YAMLComplaints) {
        complaints.allowOnly(["da", "en"], in: node)
        let danish = complaints.part { () throws(YAMLError) in try node.required("da").text() }
        let english = complaints.part { () throws(YAMLError) in try node.required("en").text() }
        guard let danish, let english else { return nil }
        self.init(danish: CPRNumber.masked(danish), english: CPRNumber.masked(english))
    }
}
