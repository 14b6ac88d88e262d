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
        var draft = StandardDraft(shipped)
        try apply(source, try settings(of: source), to: &draft, depth: 0)
        return try draft.standard()
    }

    /// Loads a municipality's own standard and all it extends.
    ///
    /// - Parameter inheritingNumbers: with the thresholds of the shipped one instead of its own.
    package func standard(
        from source: StandardSource, inheritingNumbers: Bool = false
    ) throws(StandardError) -> Standard {
        var draft = StandardDraft(shipped)
        let settings = try settings(of: source)
        if let complaint = complaint(about: settings.name) { throw StandardError([complaint]) }
        try apply(source, settings, to: &draft, depth: 0)
        let standard = try draft.standard(inheritingNumbers: inheritingNumbers)
        if let crosswalk = settings.crosswalk {
            let complaints = try complaints(about: crosswalk.value, crosswalk.node, of: standard)
            guard complaints.isEmpty else { throw StandardError(complaints) }
        }
        return standard
    }

    private func settings(of source: StandardSource) throws(StandardError) -> StandardSettings {
        do {
            return try StandardSettings(YAMLNode.parse(source.settings.text, file: source.settings.path))
        } catch { throw StandardError([error]) }
    }

    private func complaint(about name: StandardSettings.Name) -> YAMLError? {
        if name.name.allSatisfy(\.isWhitespace) {
            return YAMLError(.other("the name is empty; write one"), at: name.position)
        }
        guard shipped.names.contains(name.name) else { return nil }
        return YAMLError(
            .other("'\(name.name)' is the name of a shipped standard; give yours its own"), at: name.position)
    }

    /// What a crosswalk names that is not there; of an earlier standard in a file of its own nothing is known here.
    private func complaints(
        about crosswalk: StandardCrosswalk, _ node: YAMLNode, of standard: Standard
    ) throws(StandardError) -> [YAMLError] {
        func unknown(_ word: String, among known: [String], _ position: YAMLPosition) -> YAMLError {
            YAMLError(
                .unknownValue(word, nearest: nearestWord(to: word, among: known), known: known), at: position)
        }
        let later = standard.criteria.map(\.id.rawValue)
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

    /// Applies the settings of what is extended first, then the standard's own.
    private func apply(
        _ source: StandardSource, _ settings: StandardSettings, to draft: inout StandardDraft, depth: Int
    ) throws(StandardError) {
        if let parent = settings.extends {
            guard let parentSource = shipped.source(named: parent.name) else {
                let nearest = nearestWord(to: parent.name, among: shipped.names)
                throw StandardError([
                    YAMLError(.unknownValue(parent.name, nearest: nearest, known: shipped.names), at: parent.position)
                ])
            }
            guard depth < 8 else {
                throw StandardError([
                    YAMLError(.other("the standards extend one another in a circle"), at: parent.position)
                ])
            }
            try apply(parentSource, self.settings(of: parentSource), to: &draft, depth: depth + 1)
        }
        try draft.apply(settings, criteria: source.criteria)
    }
}
