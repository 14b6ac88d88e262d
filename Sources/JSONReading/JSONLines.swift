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

    /// How many newlines stand in a range of UTF-8 text, and how many characters behind the last of them.
    package static func extent(of bytes: [UInt8], in range: Range<Int>) -> (newlines: Int, charactersBehind: Int) {
        precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count)
        return unsafe bytes.withUnsafeBufferPointer { buffer in
            let text = unsafe UnsafeBufferPointer(rebasing: buffer[range])
            let newlines = unsafe text.count { $0 == 0x0A }
            var start = newlines == 0 ? 0 : text.count
            while start > 0, unsafe text[start - 1] != 0x0A { start -= 1 }
            var characters = 0
            for index in start..<text.count where unsafe text[index] & 0xC0 != 0x80 { characters += 1 }
            return (newlines, characters)
        }
    }
}
