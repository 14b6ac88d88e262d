import Glibc

/// Finds where one JSON value ends in a stream of chunks, by strings and brackets alone.
///
/// It cuts; it does not check. What lies between two cuts is parsed as a document of its own, and refused there if it
/// is none. Inside strings it goes from quotation mark to quotation mark at the speed of `memchr`.
package struct JSONValueScanner: Sendable {
    private var depth = 0
    private var inString = false
    /// Whether the last byte of the chunk before was a backslash that escapes the first of this one.
    private var escapes = false
    private var inScalar = false
    /// Bytes seen outside strings: brackets, numbers, white space.
    package private(set) var bytesOutsideStrings = 0
    private var whiteSpaceBytes = 0
    /// Those outside strings that are no white space. Memory for a document grows with them.
    package var structureBytes: Int { bytesOutsideStrings - whiteSpaceBytes }

    package init() {}

    /// Goes on with the value at `start`; the index behind its last byte, or `nil` when the bytes end before it does.
    ///
    /// A number or word ends in front of the first byte that cannot belong to it, so at the end of the input `nil` may
    /// stand for a complete one.
    package mutating func end(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
        precondition(start >= 0 && start <= limit && limit <= bytes.count)
        return unsafe bytes.withUnsafeBufferPointer { buffer in unsafe end(in: buffer, from: start, to: limit) }
    }

    private mutating func end(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) -> Int? {
        var index = start
        while index < limit {
            if inString {
                guard let quote = unsafe closingQuote(in: bytes, from: index, to: limit) else { return nil }
                inString = false
                index = quote + 1
                if depth == 0 { return index }
                continue
            }
            let byte = unsafe bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                if inScalar { return index }
                inString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if inScalar { return index }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                // At depth 0 it closes what the value stands in.
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 {
                    bytesOutsideStrings += 1
                    return index + 1
                }
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                if depth == 0 { return index }
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"):
                if depth == 0 { return index }
                // Indentation at one go.
                let start = index
                repeat { index += 1 } while unsafe index < limit && bytes[index] == UInt8(ascii: " ")
                whiteSpaceBytes += index - start
                bytesOutsideStrings += index - start
                continue
            default:
                if depth == 0 { inScalar = true }
            }
            bytesOutsideStrings += 1
            index += 1
        }
        return nil
    }

    private mutating func closingQuote(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
    ) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var index = start
        if escapes {
            escapes = false
            index += 1
        }
        let text = index
        while index < limit, let found = unsafe memchr(base + index, 0x22, limit - index) {
            let quote = unsafe base.distance(to: found.assumingMemoryBound(to: UInt8.self))
            if unsafe backslashes(in: bytes, before: quote, downTo: text).isMultiple(of: 2) { return quote }
            index = quote + 1
        }
        let trailing = unsafe limit > text ? backslashes(in: bytes, before: limit, downTo: text) : 0
        escapes = !trailing.isMultiple(of: 2)
        return nil
    }

    /// How many backslashes stand in a row in front of an index; an odd number escapes what stands there.
    private func backslashes(in bytes: UnsafeBufferPointer<UInt8>, before index: Int, downTo start: Int) -> Int {
        var first = index
        while first > start, unsafe bytes[first - 1] == UInt8(ascii: "\\") { first -= 1 }
        return index - first
    }
}
