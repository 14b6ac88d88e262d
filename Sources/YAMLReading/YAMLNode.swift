/// A piece of a YAML document that knows where it stands; immutable, aliases resolved.
///
/// Scalars stay text until somebody asks for a number or a truth value, so that `id: 0800` is not turned into 512.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([YAMLEntry])
    }

    package let content: Content
    package let position: YAMLPosition
    /// A scalar in quotation marks or a block scalar: text, even when it reads `true` or is empty.
    package let isQuoted: Bool

    package init(_ content: Content, at position: YAMLPosition, isQuoted: Bool = false) {
        self.content = content
        self.position = position
        self.isQuoted = isQuoted
    }

    /// Whether nothing, `~` or `null` is written here.
    package var isNull: Bool {
        guard case .scalar(let text) = content, !isQuoted else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The value of a key; `nil` when the key is absent or this is no mapping.
    package subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}

/// A key and its value, in the order of the document.
package struct YAMLEntry: Sendable {
    package let key: String
    package let keyPosition: YAMLPosition
    package let value: YAMLNode

    package init(key: String, keyPosition: YAMLPosition, value: YAMLNode) {
        self.key = key
        self.keyPosition = keyPosition
        self.value = value
    }
}
