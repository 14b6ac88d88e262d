import AuditModel
import TextFeatures
import YAMLReading

/// A standard on its way from text: settings joined, criteria not yet compiled.
struct StandardDraft {
    /// A criterion file and the chapter it stands in.
    private struct Entry {
        let node: YAMLNode
        let chapter: String
        let examples: ExampleSource
        /// The numbers of the standard it stands in: what was published of it was counted by them.
        let thresholds: Thresholds
    }

    private var name = ""
    /// Where the settings of the standard give its name.
    private var place = YAMLPosition(file: "", line: 1, column: 1)
    private var title: LocalizedText?
    private var edition = TriangleEdition.until2018
    private var vocabulary: Vocabulary
    private var thresholds = Thresholds()
    /// Those of what the standard extends.
    private var inheritedThresholds = Thresholds()
    private var inheritedEntries = 0
    private var targets: [(criterion: StandardSettings.Name, share: Double)] = []
    private var off: [StandardSettings.Name] = []
    private var targetDates: [(criterion: StandardSettings.Name, date: CalendarDate)] = []
    private var changes: [RuleChange] = []
    private var crosswalk: StandardCrosswalk?
    private var entries: [Entry] = []
    /// What is wrong with the settings so far.
    private var complaints: YAMLComplaints

    private let model: SentenceModel
    private let modelSums: String

    /// - Parameter complaints: what is known to be wrong already.
    init(_ shipped: ShippedStandards, complaints: YAMLComplaints) {
        self.complaints = complaints
        vocabulary = shipped.vocabulary
        model = shipped.model
        modelSums = shipped.modelSums
    }

    mutating func apply(_ settings: StandardSettings, criteria files: [StandardSource.File]) {
        inheritedThresholds = thresholds
        inheritedEntries = entries.count
        name = settings.name.name
        place = settings.name.position
        title =
            settings.title
            ?? title.map {
                LocalizedText(danish: "\(name), efter: \($0.danish)", english: "\(name), after: \($0.english)")
            }
        edition = settings.edition ?? edition
        off += settings.off
        targets += settings.targets
        targetDates += settings.targetDates
        changes += settings.changes
        crosswalk = settings.crosswalk?.value ?? crosswalk
        change(settings.words)
        for named in settings.targets.map(\.criterion) + settings.targetDates.map(\.criterion)
        where off.contains(where: { $0.name == named.name }) {
            let sentence = "'\(named.name)' is off, so nothing can be aimed at; remove it here or under 'off'"
            complaints.add(YAMLError(.other(sentence), at: named.position))
        }
        for (threshold, value) in settings.thresholds {
            if settings.extends != nil, thresholds[threshold.name] == nil, settings.criteria.isEmpty {
                let nearest = nearestWord(to: threshold.name, among: thresholds.names)
                complaints.add(
                    YAMLError(
                        .unknownKey(threshold.name, nearest: nearest, known: thresholds.names), at: threshold.position))
            }
            // What is a share stays one: 80 for 80 per cent would hold for no case, and nobody would be told.
            if let inherited = thresholds[threshold.name], inherited > 0, inherited < 1, value > 1 {
                complaints.add(YAMLError(.other("a number of 0 to 1 belongs here"), at: threshold.position))
            }
            thresholds.set(threshold.name, to: value, at: threshold.position)
        }
        for file in files {
            let parts = ExampleSource.split(file)
            guard
                let node = complaints.part({ () throws(YAMLError) in try YAMLNode.parse(parts.head, file: file.path) })
            else { continue }
            entries.append(
                Entry(
                    node: node, chapter: Self.chapter(of: file.path), examples: parts.examples, thresholds: thresholds))
        }
        for node in settings.criteria {
            entries.append(
                Entry(
                    node: node, chapter: "egne", examples: ExampleSource(node: node["examples"]),
                    thresholds: thresholds))
        }
    }

    /// Changes the word lists; what is wrong with the changes is not made.
    private mutating func change(_ words: [StandardSettings.WordChange]) {
        for change in words {
            let known = vocabulary.names
            if !known.contains(change.list.name) {
                guard change.way == .list else {
                    let nearest = nearestWord(to: change.list.name, among: known)
                    complaints.add(
                        YAMLError(
                            .unknownKey(change.list.name, nearest: nearest, known: known), at: change.list.position))
                    continue
                }
                guard vocabulary.lists.count < TermTable.mostLists else {
                    let most = TermTable.mostLists
                    let sentence =
                        "there can be \(most) word lists, \(Concept.allCases.count) of them the program's; make one of two"
                    complaints.add(YAMLError(.other(sentence), at: change.list.position))
                    return
                }
            }
            vocabulary.change(change.list.name, to: change.words, adding: change.way == .add)
        }
    }

    /// The folder of a criterion's file.
    private static func chapter(of path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.count > 1 ? String(parts[parts.count - 2]) : ""
    }

    /// - Parameters:
    ///   - inheritingNumbers: with the thresholds of what it extends, as the examples there rest on.
    ///   - moreComplaints: what else is wrong, now that it is known which criteria it asks.
    func standard(
        inheritingNumbers: Bool = false,
        moreComplaints: (_ criteria: [String]) throws(StandardError) -> [YAMLError] = { _ in [] }
    ) throws(StandardError) -> Standard {
        var thresholds = thresholds
        if inheritingNumbers { thresholds.take(inheritedThresholds) }
        var complaints = complaints
        let reader = CriterionReader(
            context: CheckArguments.Context(
                thresholds: thresholds, edition: edition, wordLists: vocabulary.lists.map(\.id)))
        var criteria: [Criterion] = []
        /// Of those with a mistake: they are there all the same.
        var unread: [String] = []
        var hashed: [String] = []
        var examples: [(criterion: String, source: ExampleSource, isInherited: Bool)] = []
        for (index, entry) in entries.enumerated() {
            let node = entry.node.tellingNumbers(of: thresholds)
            let id = Self.id(of: node)
            let read = reader.criteria(from: node, chapter: entry.chapter, complaints: &complaints)
            if let id, read.isEmpty { unread.append(id) }
            for criterion in read {
                let isAskedAsPublished = criterion.thresholds.allSatisfy { entry.thresholds[$0] == thresholds[$0] }
                let criterion = isAskedAsPublished ? criterion : criterion.withoutPublishedShare
                if let earlier = criteria.first(where: { $0.id == criterion.id }) {
                    let sentence =
                        "'\(criterion.id)' is the id of another criterion, at \(earlier.position); give this one its own"
                    complaints.add(YAMLError(.other(sentence), at: entry.node.position))
                }
                criteria.append(criterion)
            }
            hashed.append(CanonicalForm.text(of: node, without: ["examples", "note", "review"]))
            examples.append((id ?? "", entry.examples, isInherited: index < inheritedEntries))
        }
        let ids = criteria.map(\.id.rawValue)
        for named in off + targets.map(\.criterion) + targetDates.map(\.criterion)
        where !(ids + unread).contains(named.name) {
            let nearest = nearestWord(to: named.name, among: ids)
            complaints.add(YAMLError(.unknownValue(named.name, nearest: nearest, known: ids), at: named.position))
        }
        complaints.add(try moreComplaints((ids + unread).filter { id in !off.contains { $0.name == id } }))
        let limits = ReadingLimits(thresholds, at: place, complaints: &complaints)
        guard complaints.isEmpty, let limits else { throw StandardError(complaints) }
        criteria.removeAll { criterion in off.contains { $0.name == criterion.id.rawValue } }
        for (named, share) in targets {
            for index in criteria.indices where criteria[index].id.rawValue == named.name {
                criteria[index] = criteria[index].aiming(at: share)
            }
        }
        let hash = CanonicalForm.hash(
            edition: edition, criteria: hashed, off: off.map(\.name), thresholds: thresholds,
            targets: targets.map { ($0.criterion.name, $0.share) }, vocabulary: vocabulary, modelSums: modelSums)
        let description = StandardDescription(
            name: name, title: title ?? LocalizedText(danish: name, english: name), hash: hash, edition: edition,
            criteria: criteria.map(\.description),
            thresholds: thresholds.values.map { name, value in
                ThresholdDescription(
                    name: name, value: value, extended: inheritedThresholds[name].flatMap { $0 == value ? nil : $0 })
            }, ties: VerdictTie.implied(by: criteria))
        return Standard(
            description: description, criteria: criteria, thresholds: thresholds, limits: limits,
            vocabulary: vocabulary, model: model,
            targetDates: Dictionary(targetDates.map { (CriterionID(rawValue: $0.criterion.name), $0.date) }) { $1 },
            changes: changes.sorted { $0.date < $1.date }, crosswalk: crosswalk,
            exampleSources: examples)
    }

    private static func id(of criterion: YAMLNode) -> String? { try? criterion["id"]?.text() }
}
