import Mustache

/// A view of a report as its templates ask for it, made once: they ask for every name in turn, and reflection is too slow
/// to answer each time.
enum TemplateContext {
    /// Structures become `Structure`s by the names of their properties; rows there are thousands of answer for themselves
    /// (`TemplateRow`).
    static func of(_ view: Any) -> Any? {
        // Before reflection, which costs far more than the question.
        if let text = view as? String { return Text(renderText: text) }
        if view is Bool || view is any TemplateRow { return view }
        if let rows = view as? any TemplateRows { return rows }
        let mirror = Mirror(reflecting: view)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection: return mirror.children.compactMap { of($0.value) }
        case .struct:
            var properties: [String: Any] = [:]
            for child in mirror.children {
                if let name = child.label { properties[name] = of(child.value) ?? Nothing() }
            }
            return Structure(properties: properties)
        default: return view
        }
    }

    /// The properties of a view by name. A type of its own, for the library asks every value what it is, and a generic
    /// dictionary answers slowly.
    struct Structure: MustacheParent {
        let properties: [String: Any]

        func child(named name: String) -> Any? { properties[name] }
    }

    /// Stands for a property that is `nil`: a name left out would be looked up in the views around.
    struct Nothing: MustacheCustomRenderable {
        var renderText: String { "" }
        var isNull: Bool { true }
    }

    /// Text that is asked for as text, and not for what else it could be.
    struct Text: MustacheCustomRenderable {
        let renderText: String

        var isNull: Bool { false }
    }
}

/// A row there may be thousands of: it answers for each of its names without reflection.
protocol TemplateRow: MustacheParent {
    func text(named name: String) -> String?
}

extension TemplateRow {
    func child(named name: String) -> Any? { text(named: name).map { TemplateContext.Text(renderText: $0) } }
}

/// A list of such rows.
private protocol TemplateRows {}

extension Array: TemplateRows where Element: TemplateRow {}
