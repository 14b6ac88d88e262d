internal import CLibArchive
internal import Glibc

/// A packed input as libarchive unpacks it while it is read: a compressed file is one part, an archive one an entry.
@safe struct ArchiveStream: ~Copyable {
    private let archive: OpaquePointer?
    private let input: UnsafeMutablePointer<ArchiveInput>
    private let limits: ReadingLimits
    private var entries = 0
    private var bytes = 0
    private var bytesBeforePart = 0
    private var packedBeforePart = 0
    /// Whether an entry can be passed over without unpacking it.
    var skipsCheaply: Bool { unsafe archive_format(archive) & ARCHIVE_FORMAT_BASE_MASK == ARCHIVE_FORMAT_ZIP }
    /// Bytes of the packed input read so far.
    var packedBytes: Int { unsafe input.pointee.packedBytes ?? Int(archive_filter_bytes(archive, -1)) }
    /// Whether nothing at all came of unpacking.
    private var isEmpty = false

    init(_ file: consuming ByteFile, isGzip: Bool, _ limits: ReadingLimits) throws(ReadingError) {
        unsafe input = .allocate(capacity: 1)
        unsafe input.initialize(to: ArchiveInput(file, isGzip: isGzip))
        self.limits = limits
        unsafe archive = unsafe archive_read_new()
        guard let archive = unsafe archive else { throw .outOfMemory }
        unsafe archive_read_support_filter_gzip(archive)
        unsafe archive_read_support_filter_bzip2(archive)
        unsafe archive_read_support_filter_xz(archive)
        unsafe archive_read_support_filter_zstd(archive)
        unsafe archive_read_support_format_zip(archive)
        unsafe archive_read_support_format_tar(archive)
        unsafe archive_read_support_format_7zip(archive)
        unsafe archive_read_support_format_raw(archive)
        unsafe archive_read_support_format_empty(archive)
        unsafe archive_read_set_callback_data(archive, input)
        unsafe archive_read_set_read_callback(archive) { _, data, block in
            unsafe ArchiveInput.at(data)?.pointee.read(block) ?? -1
        }
        if unsafe input.pointee.isSeekable {
            unsafe archive_read_set_seek_callback(archive) { _, data, offset, whence in
                unsafe ArchiveInput.at(data)?.pointee.seek(offset, whence) ?? Int64(ARCHIVE_FATAL)
            }
        }
        guard EntryNames.reading({ unsafe archive_read_open1(archive) }) == ARCHIVE_OK else {
            throw .brokenArchive
        }
    }

    deinit {
        unsafe archive_read_free(archive)
        unsafe input.deinitialize(count: 1)
        unsafe input.deallocate()
    }

    mutating func next() throws(ReadingError) -> ContentReader.Part? {
        if isEmpty { return nil }
        var entry: OpaquePointer?
        let result = EntryNames.reading { unsafe archive_read_next_header(archive, &entry) }
        if result == ARCHIVE_EOF {
            try passOverRest()
            isEmpty = unsafe archive_format(archive) == ARCHIVE_FORMAT_EMPTY
            return isEmpty ? .content(name: nil) : nil
        }
        guard result == ARCHIVE_OK || result == ARCHIVE_WARN, let entry = unsafe entry else {
            throw unsafe archive_read_has_encrypted_entries(archive) > 0 ? .encrypted : .brokenArchive
        }
        entries += 1
        bytesBeforePart = bytes
        packedBeforePart = packedBytes
        if entries > limits.entries { throw .tooManyEntries(limit: limits.entries) }
        if unsafe archive_format(archive) == ARCHIVE_FORMAT_RAW { return .content(name: nil) }
        let name = unsafe label(of: entry)
        guard unsafe archive_entry_filetype(entry) == S_IFREG, unsafe archive_entry_hardlink(entry) == nil else {
            return .noFile
        }
        if unsafe archive_entry_is_encrypted(entry) != 0 { return .encrypted(name: name ?? "\(entries)") }
        return name.map { .content(name: $0) } ?? .nameless(number: entries)
    }

    mutating func fill(_ window: inout ByteWindow) throws(ReadingError) {
        if isEmpty { return }
        while window.count < window.capacity {
            let start = window.count
            let wanted = window.capacity - start
            let count = unsafe window.bytes.withUnsafeMutableBytes { bytes in
                unsafe archive_read_data(archive, bytes.baseAddress.map { unsafe $0 + start }, wanted)
            }
            guard count >= 0 else {
                throw unsafe archive_read_has_encrypted_entries(archive) > 0 ? .encrypted : .brokenArchive
            }
            if count == 0 { break }
            window.count += count
        }
        try take(window.count)
    }

    /// Counts bytes that came of unpacking, and holds them against the caps.
    private mutating func take(_ count: Int) throws(ReadingError) {
        bytes += count
        if bytes > limits.archiveBytes { throw .archiveTooLarge(limit: limits.archiveBytes) }
        let unpacked = bytes - bytesBeforePart
        if unpacked > limits.expansionFloor, unpacked / max(packedBytes - packedBeforePart, 1) > limits.expansionFactor
        {
            throw .expandsTooMuch(factor: limits.expansionFactor)
        }
    }

    /// Reads what is behind the end of an archive that is gzip, for its checksum stands there.
    private mutating func passOverRest() throws(ReadingError) {
        guard unsafe input.pointee.packedBytes != nil else { return }
        while true {
            let count = unsafe input.pointee.read(nil)
            guard count >= 0 else { throw .brokenArchive }
            if count == 0 { return }
            try take(count)
        }
    }

    /// The name of an entry, what is no text in it replaced; `nil` where it has none that can be read.
    private func label(of entry: OpaquePointer) -> String? {
        EntryNames.reading {
            let name = unsafe archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
            guard let name = unsafe name, unsafe name.pointee != 0 else { return nil }
            return unsafe String(cString: name)
        }
    }
}
