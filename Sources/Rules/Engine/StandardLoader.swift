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
        return try standard(from: source)
    }

    /// Loads a standard and all it extends.
    package func standard(from source: StandardSource) throws(StandardError) -> Standard {
        var draft = StandardDraft(shipped)
        try apply(source, to: &draft, depth: 0)
        return try draft.standard()
    }

    /// Applies the settings of what is extended first, then the standard's own.
    private func apply(_ source: StandardSource, to draft: inout StandardDraft, depth: Int) throws(StandardError) {
        let root: YAMLNode
        let settings: StandardSettings
        do {
            root = try YAMLNode.parse(source.settings.text, file: source.settings.path)
            settings = try StandardSettings(root)
        } catch { throw StandardError([error]) }
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
            try apply(parentSource, to: &draft, depth: depth + 1)
        }
        try draft.apply(settings, criteria: source.criteria)
    }
}
