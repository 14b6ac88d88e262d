/// A buffer of fixed size that input passes through, followed by readable zero bytes for parsers that look past the
/// end; one per worker, reused from input to input.
package struct ByteWindow: Sendable {
    package static let padding = 64

    /// `capacity + padding` bytes; valid are the first `count`.
    package internal(set) var bytes: [UInt8]
    package internal(set) var count = 0

    package var capacity: Int { bytes.count - Self.padding }
    /// Whether the input ended inside this window.
    package var isLast: Bool { count < capacity }

    package init(capacity: Int = 1 << 20) {
        bytes = [UInt8](repeating: 0, count: capacity + Self.padding)
    }
}
