/// The bytes of one input, window by window: a plain file, standard input, or bytes in memory.
///
/// Nothing is held but the window, so memory does not grow with the input.
package struct ContentReader: ~Copyable {
    private var source: Source

    private enum Source {
        case memory(bytes: [UInt8], next: Int)
    }

    package init(bytes: [UInt8]) {
        source = .memory(bytes: bytes, next: 0)
    }

    /// Fills the window from its start, as far as the content goes: fewer than `window.capacity` bytes only at its
    /// end, none after it.
    package mutating func fill(_ window: inout ByteWindow) throws(ReadingError) {
        switch source {
        case .memory(let bytes, let next):
            let count = min(window.capacity, bytes.count - next)
            window.bytes.replaceSubrange(0..<count, with: bytes[next..<next + count])
            window.count = count
            source = .memory(bytes: bytes, next: next + count)
        }
    }
}
