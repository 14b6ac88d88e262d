internal import CZlib

/// Unpacks gzip while it is read, and holds each of its members against the checksum and the length at its end: libarchive
/// passes over both.
@safe struct GzipStream: ~Copyable {
    /// Gzip and nothing else, and the largest window, as `inflateInit2` wants it said.
    private static let windowBits: Int32 = 16 + 15
    /// How a member begins: the mark of gzip, and the only method there is.
    static let mark: [UInt8] = [0x1F, 0x8B, 0x08]

    private let stream: UnsafeMutablePointer<z_stream>
    private let packed: UnsafeMutableBufferPointer<UInt8>
    private var bytesRead = 0
    private var isInMember = true
    /// What is wrong behind the bytes handed out last.
    private var fault: ReadingError?

    init() {
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        unsafe packed = .allocate(capacity: 256 << 10)
        unsafe packed.initialize(repeating: 0)
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
            fault = .outOfMemory
            return
        }
    }

    deinit {
        unsafe inflateEnd(stream)
        unsafe stream.deallocate()
        unsafe packed.deallocate()
    }

    /// Unpacks on; returns how many bytes came, 0 at the end, and of how many of the file all so far came.
    mutating func read(
        _ file: inout ByteFile, into block: UnsafeMutableBufferPointer<UInt8>
    ) throws(ReadingError) -> (unpacked: Int, packed: Int) {
        if let fault { throw fault }
        unsafe stream.pointee.next_out = block.baseAddress
        unsafe stream.pointee.avail_out = UInt32(block.count)
        do throws(ReadingError) {
            while unsafe stream.pointee.avail_out > 0, try goOn(&file) {}
        } catch {
            fault = error
        }
        let count = unsafe block.count - Int(stream.pointee.avail_out)
        if let fault, count == 0 { throw fault }
        return (count, unsafe bytesRead - Int(stream.pointee.avail_in))
    }

    /// Unpacks what is there, or begins a member; `false` at the end. What is behind the last member is no part of it.
    private mutating func goOn(_ file: inout ByteFile) throws(ReadingError) -> Bool {
        guard isInMember else {
            try readOn(&file, unless: Self.mark.count)
            let next = unsafe UnsafeBufferPointer(start: stream.pointee.next_in, count: Int(stream.pointee.avail_in))
            guard unsafe next.starts(with: Self.mark) else { return false }
            unsafe inflateReset(stream)
            isInMember = true
            return true
        }
        try readOn(&file, unless: 1)
        if unsafe stream.pointee.avail_in == 0 { throw .brokenArchive }
        switch unsafe inflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isInMember = false
        case Z_MEM_ERROR: throw .outOfMemory
        default: throw .brokenArchive
        }
        return true
    }

    /// Reads from the file behind what is left of it, unless that is enough.
    private mutating func readOn(_ file: inout ByteFile, unless wanted: Int) throws(ReadingError) {
        let left = unsafe Int(stream.pointee.avail_in)
        guard left < wanted else { return }
        if left > 0, let next = unsafe stream.pointee.next_in {
            unsafe packed.baseAddress?.update(from: next, count: left)
        }
        let room = unsafe UnsafeMutableBufferPointer(rebasing: packed[left...])
        let count = unsafe try file.read(room.count, into: room.mutableSpan)
        bytesRead += count
        unsafe stream.pointee.next_in = packed.baseAddress
        unsafe stream.pointee.avail_in = UInt32(left + count)
    }
}
