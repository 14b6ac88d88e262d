internal import Glibc

/// An open file, or a pipe somebody else closes.
@safe struct ByteFile: ~Copyable {
    private let descriptor: Int32
    private let isOwned: Bool
    /// Whether it has a size and can be read again from its start.
    let isRegular: Bool
    /// What was read of a pipe to learn what it holds, and is still to be handed out.
    private var head: [UInt8] = []

    init(path: String) throws(ReadingError) {
        // Without O_NONBLOCK the opening of a FIFO waits for a writer.
        descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        let reason = errno
        isOwned = true
        isRegular = Self.isRegularFile(descriptor)
        guard descriptor >= 0 else { throw ReadingError(errno: reason) }
        guard isRegular else { throw .notAFile }
    }

    init(descriptor: Int32) {
        self.descriptor = descriptor
        isOwned = false
        isRegular = Self.isRegularFile(descriptor) && lseek(descriptor, 0, SEEK_CUR) == 0
    }

    deinit {
        if isOwned, descriptor >= 0 { close(descriptor) }
    }

    /// The first bytes; `read` gives them once more.
    mutating func peek(_ count: Int) throws(ReadingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let found = try read(count, into: bytes.mutableSpan)
        bytes.removeLast(count - found)
        if isRegular { lseek(descriptor, 0, SEEK_SET) } else { head = bytes }
        return bytes
    }

    /// Reads until `wanted` bytes are there or nothing is left; returns how many came.
    mutating func read(_ wanted: Int, into buffer: consuming MutableSpan<UInt8>) throws(ReadingError) -> Int {
        var count = 0
        for byte in head.prefix(wanted) {
            buffer[count] = byte
            count += 1
        }
        head.removeFirst(count)
        while count < wanted {
            let start = count
            let got = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Glibc.read(descriptor, bytes.baseAddress.map { unsafe $0 + start }, wanted - start)
            }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw ReadingError(errno: errno) }
            if got == 0 { break }
            count += got
        }
        return count
    }

    /// Only for regular files; the new offset, or a negative number.
    func seek(to offset: Int, from whence: Int32) -> Int {
        lseek(descriptor, offset, whence)
    }

    private static func isRegularFile(_ descriptor: Int32) -> Bool {
        var status = stat()
        return unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}

extension ReadingError {
    init(errno code: Int32) {
        switch code {
        case ENOENT, ENOTDIR: self = .notFound
        case EACCES, EPERM: self = .denied
        case EISDIR, ENXIO, ENODEV: self = .notAFile
        case ENOMEM: self = .outOfMemory
        default: self = .failed(errno: code)
        }
    }
}
