/// Where something stands in an input (position).
package enum SourcePosition: Hashable, Sendable, CustomStringConvertible {
    /// XML: 1-based line and column, the column in characters (Unicode scalars).
    case line(Int, column: Int)
    /// JSON: a pointer (RFC 6901).
    case pointer(String)
    /// NDJSON: 1-based line, and a pointer inside it ("" for the whole line).
    case jsonLine(Int, pointer: String)

    package var description: String {
        switch self {
        case .line(let line, let column): "\(line):\(column)"
        case .pointer(let pointer): pointer
        case .jsonLine(let line, let pointer): pointer.isEmpty ? "\(line)" : "\(line):\(pointer)"
        }
    }
}

extension SourcePosition: Comparable {
    /// In the order of the input: lines and the numbers in a pointer as numbers.
    package static func < (one: Self, other: Self) -> Bool {
        if (one.line, one.column) != (other.line, other.column) {
            return (one.line, one.column) < (other.line, other.column)
        }
        let (parts, others) = (one.pointerParts, other.pointerParts)
        for (part, another) in zip(parts, others) where part != another {
            if let number = Int(part), let anotherNumber = Int(another) { return number < anotherNumber }
            return part < another
        }
        return parts.count < others.count
    }

    private var line: Int {
        switch self {
        case .line(let line, _), .jsonLine(let line, _): line
        case .pointer: 0
        }
    }

    private var column: Int {
        if case .line(_, let column) = self { column } else { 0 }
    }

    private var pointerParts: [Substring] {
        switch self {
        case .line: []
        case .pointer(let pointer), .jsonLine(_, let pointer): pointer.split(separator: "/")
        }
    }
}
