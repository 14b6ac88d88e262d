import AuditModel
import YAMLReading

/// Turns the text of a standard into one that can judge, following `extends` to the shipped ones.
package struct StandardLoader: Sendable {
    private let shipped: ShippedStandards

    package init(shipped: ShippedStandards) {
        self.shipped = shipped
    }

    /// A shipped standard by name; `nil` when there is none of that name.
    package func standard(named name: String) throws(StandardError) -> Standard? {
        guard let source = shipped.source(named: name) else { return nil }
        return try draft(of: source).draft.standard()
    }

    /// Loads a municipality's own standard and all it extends.
    ///
    /// - Parameter inheritingNumbers: with the thresholds of the shipped one instead of its own.
    package func standard(
        from source: StandardSource, inheritingNumbers: Bool = false
    ) throws(StandardError) -> Standard {
        let (draft, settings) = try self.draft(of: source, isOwn: true)
        return try draft.standard(inheritingNumbers: inheritingNumbers) { (criteria) throws(StandardError) in
            try settings.crosswalk.map { (crosswalk) throws(StandardError) in
                try complaints(about: crosswalk.value, crosswalk.node, of: criteria)
            } ?? []
        }
    }

    /// A standard with all it extends, not yet compiled. Without what it extends nothing else can be held against
    /// anything, so a file that is wrong and extends nothing is refused at once.
    private func draft(
        of source: StandardSource, isOwn: Bool = false
    ) throws(StandardError) -> (draft: StandardDraft, settings: StandardSettings) {
        var complaints = YAMLComplaints()
        let settings = try settings(of: source, &complaints)
        if isOwn, shipped.names.contains(settings.name.name) {
            let sentence = "'\(settings.name.name)' is the name of a shipped standard; give yours its own"
            complaints.add(YAMLError(.other(sentence), at: settings.name.position))
        }
        let extended = try extended(by: settings, &complaints)
        if extended.isEmpty, !complaints.isEmpty { throw StandardError(complaints) }
        var draft = StandardDraft(shipped, complaints: complaints)
        for (source, settings) in extended + [(source, settings)] {
            draft.apply(settings, criteria: source.criteria)
        }
        return (draft, settings)
    }

    private func settings(
        of source: StandardSource, _ complaints: inout YAMLComplaints
    ) throws(StandardError) -> StandardSettings {
        guard
            let node = complaints.part({ () throws(YAMLError) in
                try YAMLNode.parse(source.settings.text, file: source.settings.path)
            })
        else { throw StandardError(complaints) }
        return StandardSettings(node, complaints: &complaints)
    }

    /// All that settings extend, directly or not, the first of them first; none where one is not there.
    private func extended(
        by settings: StandardSettings, _ complaints: inout YAMLComplaints
    ) throws(StandardError) -> [(StandardSource, StandardSettings)] {
        var extended: [(StandardSource, StandardSettings)] = []
        var next = settings.extends
        while let parent = next {
            guard let source = shipped.source(named: parent.name) else {
                let nearest = nearestWord(to: parent.name, among: shipped.names)
                complaints.add(
                    YAMLError(
                        .unknownValue(parent.name, nearest: nearest, known: shipped.names), at: parent.position))
                return []
            }
            guard extended.count < 8 else {
                complaints.add(YAMLError(.other("the standards extend one another in a circle"), at: parent.position))
                return []
            }
            let settings = try self.settings(of: source, &complaints)
            extended.insert((source, settings), at: 0)
            next = settings.extends
        }
        return extended
    }

    /// What a crosswalk names that is not there; of an earlier standard in a file of its own nothing is known here.
    private func complaints(
        about crosswalk: StandardCrosswalk, _ node: YAMLNode, of later: [String]
    ) throws(StandardError) -> [YAMLError] {
        func unknown(_ word: String, among known: [String], _ position: YAMLPosition) -> YAMLError {
            YAMLError(
                .unknownValue(word, nearest: nearestWord(to: word, among: known), known: known), at: position)
        }
        let earlier = try self.standard(named: crosswalk.earlier)?.criteria.map(\.id.rawValue)
        var complaints: [YAMLError] = []
        if earlier == nil, !crosswalk.earlier.contains("."), !crosswalk.earlier.contains("/") {
            complaints.append(
                unknown(crosswalk.earlier, among: shipped.names, node["earlier"]?.position ?? node.position))
        }
        do {
            for entry in try node["criteria"]?.entries() ?? [] {
                if !later.contains(entry.key) { complaints.append(unknown(entry.key, among: later, entry.keyPosition)) }
                guard let earlier else { continue }
                for item in try entry.value.list() where !earlier.contains(try item.text()) {
                    complaints.append(unknown(try item.text(), among: earlier, item.position))
                }
            }
        } catch { complaints.append(error) }
        return complaints
    }
}
