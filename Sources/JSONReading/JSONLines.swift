import Glibc

/// Line ends in newline-delimited JSON.
///
/// A raw newline is not allowed inside a JSON string, so lines and values cannot be at odds.
package enum JSONLines {
    /// The index of the first newline, or `nil`.
    package static func newline(in bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
        precondition(start >= 0 && start <= limit && limit <= bytes.count)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress,
                let found = unsafe memchr(base + start, 0x0A, limit - start)
            else { return nil }
            return unsafe base.distance(to: found.assumingMemoryBound(to: UInt8.self))
        }
    }
}
