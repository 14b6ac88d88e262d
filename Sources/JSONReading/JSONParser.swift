import CSimdjson
import Glibc

/// A simdjson parser and the document it read last; reused from document to document by one worker.
///
/// Nodes are named by their index, the root being 0. Strings stay in the parser's memory until the next document and
/// are only lent out.
@safe package struct JSONParser: ~Copyable {
    /// Readable bytes that must follow a document in its buffer.
    package static let padding = auditor_json_padding()

    private let parser: OpaquePointer
    private var nodes: UnsafeBufferPointer<auditor_json_node>

    package init(maxBytes: Int, maxDepth: Int) throws(JSONReadingError) {
        guard let parser = unsafe auditor_json_parser_new(maxBytes, maxDepth) else { throw .outOfMemory }
        unsafe self.parser = parser
        unsafe nodes = UnsafeBufferPointer(start: nil, count: 0)
    }

    deinit { unsafe auditor_json_parser_free(parser) }

    /// Reads the document in `range` of `bytes` to its last byte; `padding` further bytes must follow it.
    ///
    /// Refuses what RFC 8259 does not allow, bad UTF-8 and a broken tail included; on a fault there are no nodes. A number
    /// of any size is allowed, and one that no 64 bits hold is a `fraction` as others are.
    package mutating func parse(_ bytes: [UInt8], in range: Range<Int>) throws(JSONReadingError) {
        do throws(JSONReadingError) {
            try parseHeldNumbers(bytes, in: range)
        } catch .malformed {
            let numbers = JSONSyntax.numbersTooLarge(in: bytes, range)
            if numbers.isEmpty { throw .malformed }
            var copy = bytes[range] + [UInt8](repeating: 0, count: Self.padding)
            for number in numbers {
                let blanks = repeatElement(UInt8(ascii: " "), count: number.count - Self.fraction.count)
                copy.replaceSubrange(number, with: Self.fraction + blanks)
            }
            try parseHeldNumbers(Array(copy), in: 0..<range.count)
        }
    }

    /// A number that stands for one that is too large; it is shorter than any of those.
    private static let fraction = Array("0.5".utf8)

    private mutating func parseHeldNumbers(_ bytes: [UInt8], in range: Range<Int>) throws(JSONReadingError) {
        precondition(range.lowerBound >= 0 && range.upperBound + Self.padding <= bytes.count)
        unsafe nodes = UnsafeBufferPointer(start: nil, count: 0)
        let parser = unsafe self.parser
        let status = unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return AUDITOR_JSON_EMPTY }
            return unsafe auditor_json_parse(parser, start + range.lowerBound, range.count)
        }
        switch status {
        case AUDITOR_JSON_OK: break
        case AUDITOR_JSON_BAD_UTF8: throw .badUTF8
        case AUDITOR_JSON_TOO_DEEP: throw .tooDeep
        case AUDITOR_JSON_TOO_LARGE: throw .tooLarge
        case AUDITOR_JSON_EMPTY: throw .empty
        case AUDITOR_JSON_OUT_OF_MEMORY: throw .outOfMemory
        default: throw .malformed
        }
        var count = 0
        // The list belongs to the parser and stays as it is until the next call of this method.
        let start = unsafe auditor_json_nodes(parser, &count)
        unsafe nodes = UnsafeBufferPointer(start: start, count: count)
    }

    /// How many nodes the document has; 0 before the first and after a faulty one.
    package var count: Int { unsafe nodes.count }

    package subscript(index: Int) -> JSONNode {
        let node = unsafe node(at: index)
        let kind = unsafe JSONNode.Kind(rawValue: node.kind.rawValue)
        guard let kind else { preconditionFailure("CSimdjson.h and JSONNode.Kind differ") }
        return unsafe JSONNode(kind: kind, integer: node.integer, after: Int(node.after))
    }

    /// Lends the unescaped UTF-8 of a string or key; empty for other nodes.
    package func withText<Result>(at index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        let node = unsafe node(at: index)
        // Valid as long as the document, which this borrow of the parser keeps.
        let text = unsafe UnsafeBufferPointer(start: node.text, count: Int(node.length))
        return unsafe body(text.span)
    }

    /// The text of a string or key as a `String`.
    package func string(at index: Int) -> String {
        let node = unsafe node(at: index)
        return unsafe String(decoding: UnsafeBufferPointer(start: node.text, count: Int(node.length)), as: UTF8.self)
    }

    /// Whether a string holds U+0000, which only an escape can bring into JSON.
    package func hasNUL(at index: Int) -> Bool {
        let node = unsafe node(at: index)
        return unsafe node.length > 0 && memchr(node.text, 0, Int(node.length)) != nil
    }

    /// Appends the text of a string or key: one copy, no conversion.
    package func appendText(at index: Int, to bytes: inout [UInt8]) {
        let node = unsafe node(at: index)
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: node.text, count: Int(node.length)))
    }

    /// Whether two strings or keys have the same bytes.
    func hasEqualText(_ one: Int, _ other: Int) -> Bool {
        let first = unsafe node(at: one)
        let second = unsafe node(at: other)
        guard unsafe first.length == second.length else { return false }
        return unsafe first.length == 0 || memcmp(first.text, second.text, Int(first.length)) == 0
    }

    private func node(at index: Int) -> auditor_json_node {
        precondition(unsafe nodes.indices.contains(index))
        return unsafe nodes[index]
    }
}
