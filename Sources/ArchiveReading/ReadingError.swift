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
}
