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
