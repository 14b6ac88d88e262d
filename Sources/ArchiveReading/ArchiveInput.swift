internal import CLibArchive

/// What libarchive reads from, reached through a pointer by its callbacks.
@safe struct ArchiveInput: ~Copyable {
    private var file: ByteFile
    /// Unpacks the file where it is gzip, so that libarchive sees what is in it.
    private var gzip: GzipStream?
    /// Bytes of the file unpacked here so far; `nil` where libarchive does all unpacking.
    private(set) var packedBytes: Int?
    private let block: UnsafeMutableBufferPointer<UInt8>

    init(_ file: consuming ByteFile, isGzip: Bool) {
        self.file = file
        gzip = isGzip ? GzipStream() : nil
        packedBytes = isGzip ? 0 : nil
        unsafe block = .allocate(capacity: 256 << 10)
        unsafe block.initialize(repeating: 0)
    }

    deinit {
        unsafe block.deallocate()
    }

    static func at(_ data: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ArchiveInput>? {
        unsafe data?.assumingMemoryBound(to: ArchiveInput.self)
    }

    /// Whether it can be read from any place.
    var isSeekable: Bool { packedBytes == nil && file.isRegular }

    /// Reads on; the bytes stay where `place` points until the next call. Negative when reading fails.
    mutating func read(_ place: UnsafeMutablePointer<UnsafeRawPointer?>?) -> Int {
        do throws(ReadingError) {
            let count: Int
            if let unpacked = try unsafe gzip?.read(&file, into: block) {
                (count, packedBytes) = unpacked
            } else {
                count = try unsafe file.read(block.count, into: block.mutableSpan)
            }
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
