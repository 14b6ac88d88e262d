extension JSONParser {
    /// The JSON pointer (RFC 6901) of a value, or of the value behind a key; for messages, as it searches from the root.
    ///
    /// - Parameter isTold: whether a member's name may be told; the pointer ends before the first that may not.
    package func pointer(to index: Int, telling isTold: (String) -> Bool = { _ in true }) -> String {
        var pointer = ""
        var container = 0
        while container != index {
            let node = self[container]
            var child = container + 1
            var position = 0
            var next: Int?
            while child < node.after {
                let value = node.kind == .object ? child + 1 : child
                if index >= child, index < self[value].after {
                    if node.kind == .object {
                        let name = string(at: child)
                        guard isTold(name) else { return pointer }
                        pointer += "/" + Self.escaped(name)
                    } else {
                        pointer += "/\(position)"
                    }
                    next = index == child ? index : value
                    break
                }
                child = self[value].after
                position += 1
            }
            guard let next else { return pointer }
            container = next
        }
        return pointer
    }

    private static func escaped(_ key: String) -> String {
        var escaped = ""
        for character in key {
            switch character {
            case "~": escaped += "~0"
            case "/": escaped += "~1"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
