/// The contents of one input, window by window: a plain or compressed file, standard input, or each entry of an
/// archive. Nothing is held but the window, so memory does not grow with the input; nothing is ever written.
///
/// Call `next`, then `fill` until a window is the last, and so on until `next` gives `nil`.
package struct ContentReader: ~Copyable {
    /// A part of the input.
    package enum Part: Equatable, Sendable {
        /// Bytes to read; the name of the entry in an archive, `nil` for an input that is no archive. A name is a
        /// label: never a path to write to.
        case content(name: String?)
        /// Bytes to read: an entry whose name is missing or cannot be read, known by its place in the archive, from 1.
        case nameless(number: Int)
        case encrypted(name: String)
        /// A folder, a link or a device in an archive.
        case noFile
    }

    private let limits: ReadingLimits
    private var file: ByteFile?
    private var archive: ArchiveStream?
    private var isStarted = false
    private var abandoned: ReadingError?
    private var bytesOfPart = 0
    private let onRead: (@Sendable (Int) -> Void)?
    private var reported = 0
    /// All bytes handed out so far.
    package private(set) var bytes = 0

    /// Opens a file. FIFOs, sockets, devices and folders are refused without waiting for them.
    ///
    /// `onRead` is told, window by window, how many bytes of the file itself were read, packed ones where it is packed.
    package init(
        path: String, limits: ReadingLimits = ReadingLimits(), onRead: (@Sendable (Int) -> Void)? = nil
    ) throws(ReadingError) {
        try self.init(ByteFile(path: path), limits, onRead)
    }

    /// Reads from standard input, once.
    package init(standardInput limits: ReadingLimits) throws(ReadingError) {
        try self.init(ByteFile(descriptor: 0), limits, nil)
    }

    private init(
        _ opened: consuming ByteFile, _ limits: ReadingLimits, _ onRead: (@Sendable (Int) -> Void)?
    ) throws(ReadingError) {
        self.limits = limits
        self.onRead = onRead
        let head = try opened.peek(Packing.headLength)
        archive = nil
        file = nil
        if Packing.isPacked(head) {
            archive = try ArchiveStream(opened, isGzip: head.starts(with: GzipStream.mark), limits)
        } else {
            file = consume opened
        }
    }

    /// Goes on to the next part; `nil` when there is none.
    package mutating func next() throws(ReadingError) -> Part? {
        bytesOfPart = 0
        if let abandoned, archive?.skipsCheaply == false { throw abandoned }
        abandoned = nil
        if archive != nil { return try archive?.next() }
        guard !isStarted else { return nil }
        isStarted = true
        return .content(name: nil)
    }

    /// Fills the window from its start, as far as the content goes: fewer than `window.capacity` bytes only at its
    /// end, none after it.
    package mutating func fill(_ window: inout ByteWindow) throws(ReadingError) {
        window.count = 0
        if archive != nil {
            do throws(ReadingError) { try archive?.fill(&window) } catch { throw abandon(error) }
        } else {
            window.count = try file?.read(window.capacity, into: window.bytes.mutableSpan) ?? 0
        }
        bytesOfPart += window.count
        bytes += window.count
        if let onRead {
            let read = archive?.packedBytes ?? bytes
            onRead(read - reported)
            reported = read
        }
        if bytesOfPart > limits.bytes { throw abandon(.tooLarge(limit: limits.bytes)) }
    }

    /// Remembers why the rest of an entry is not read: to pass over it most archives would have to be unpacked.
    private mutating func abandon(_ error: ReadingError) -> ReadingError {
        abandoned = error
        return error
    }
}
