/// A view of a report as dictionaries and lists, made once: a template asks for every name in turn, and reflection is too
/// slow to answer each time.
enum TemplateContext {
    /// Structures become dictionaries by the names of their properties, of which those that are `nil` are left out.
    static func of(_ view: Any) -> Any? {
        let mirror = Mirror(reflecting: view)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection: return mirror.children.compactMap { of($0.value) }
        case .struct:
            var context: [String: Any] = [:]
            for child in mirror.children {
                if let name = child.label, let value = of(child.value) { context[name] = value }
            }
            return context
        default: return view
        }
    }
}
