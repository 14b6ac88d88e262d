internal import CLibArchive

/// What libarchive reads from, reached through a pointer by its callbacks.
@safe struct ArchiveInput: ~Copyable {
    var file: ByteFile
    private let block: UnsafeMutableBufferPointer<UInt8>

    init(_ file: consuming ByteFile) {
        self.file = file
        unsafe block = .allocate(capacity: 256 << 10)
        unsafe block.initialize(repeating: 0)
    }

    deinit {
        unsafe block.deallocate()
    }

    static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ArchiveInput>? {
        unsafe data?.assumingMemoryBound(to: ArchiveInput.self)
    }

    /// Reads on; the bytes stay where `place` points until the next call. Negative when reading fails.
    mutating func read(_ place: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        do throws(ReadingError) {
            let count = try unsafe file.read(block.count, into: block.mutableSpan)
            unsafe place?.pointee = unsafe UnsafeRawPointer(block.baseAddress)
            return count
        } catch {
            return -1
        }
    }

    func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        let reached = file.seek(to: Int(offset), from: whence)
        return reached < 0 ? Int64(ARCHIVE_FATAL) : Int64(reached)
    }
}
