/// Why bytes could not be had from a file, standard input or an archive.
package enum ReadingError: Error, Equatable, Sendable {
    case notFound
    case denied
    /// A directory, FIFO, socket or device.
    case notAFile
    case failed(errno: Int32)
    case brokenArchive
    case encrypted
    case outOfMemory

    /// One input or entry is longer than this many bytes, decompressed.
    case tooLarge(limit: Int)
    /// The entries of an archive are longer together.
    case archiveTooLarge(limit: Int)
    /// More bytes came out than this many times those that went in.
    case expandsTooMuch(factor: Int)
    case tooManyEntries(limit: Int)
}
