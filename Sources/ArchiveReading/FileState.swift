/// What a file is at one moment: what the file system says of it, and a fingerprint of its bytes.
package struct FileState: Equatable, Sendable {
    package let status: FileStatus
    /// 16 bytes. It guards against accidents, not against someone who wants two files to collide.
    package let hash: [UInt8]

    /// Reads the whole file; `nil` when it is no regular file, cannot be read or changes meanwhile.
    package init?(path: String, buffer: inout ByteWindow) {
        guard let before = FileStatus(path: path), before.kind == .file, var file = try? ByteFile(path: path) else {
            return nil
        }
        var mixer = ByteMixer()
        while true {
            guard let count = try? file.read(buffer.capacity, into: buffer.bytes.mutableSpan) else { return nil }
            mixer.mix(buffer.bytes.span.extracting(first: count))
            if count < buffer.capacity { break }
        }
        guard FileStatus(path: path) == before else { return nil }
        status = before
        hash = mixer.digest
    }
}

/// Two independent lanes of multiply-and-fold over 16 bytes at a time (the core of wyhash, Wang Yi 2019).
struct ByteMixer {
    private var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var second: UInt64 = 0xD1B5_4A32_D192_ED03
    private var count: UInt64 = 0

    /// Every piece but the last must be a multiple of 16 bytes long.
    mutating func mix(_ bytes: Span<UInt8>) {
        let whole = bytes.count & ~15
        var offset = 0
        unsafe bytes.withUnsafeBytes { raw in
            while offset < whole {
                unsafe mix(
                    raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self),
                    raw.loadUnaligned(fromByteOffset: offset &+ 8, as: UInt64.self))
                offset &+= 16
            }
        }
        count &+= UInt64(bytes.count)
        guard offset < bytes.count else { return }
        var rest: (UInt64, UInt64) = (0, 0)
        while offset < bytes.count {
            rest.1 = rest.1 << 8 | rest.0 >> 56
            rest.0 = rest.0 << 8 | UInt64(bytes[offset])
            offset &+= 1
        }
        mix(rest.0, rest.1)
    }

    /// The length counts too, so that zeros at the end make a difference.
    var digest: [UInt8] {
        var last = self
        last.mix(count, 0)
        return [last.first, last.second].flatMap { word in
            stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt64($0)) }
        }
    }

    private mutating func mix(_ left: UInt64, _ right: UInt64) {
        let one = (first ^ left).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        let other = (second ^ right).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
        // Each lane takes up both words, so that no change can stay in one of them.
        first = one.high ^ one.low &+ right
        second = other.high ^ other.low &+ left
    }
}
