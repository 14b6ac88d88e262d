extension JSONParser {
    /// The JSON pointer (RFC 6901) of a value, or of the value behind a key; for messages, as it searches from the root.
    package func pointer(to index: Int) -> String {
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
                    let step = node.kind == .object ? Self.escaped(string(at: child)) : String(position)
                    pointer += "/" + step
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
