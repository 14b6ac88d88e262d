import ArchiveReading
import Foundation

/// One file of a report while it is written; collects what comes in pieces.
final class OutputFile {
    private static let bufferSize = 256 << 10
    private static let largePiece = 64 << 10

    /// The path to speak of it by.
    private let name: String
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var written = 0
    private let writeBack = WriteBack()

    /// Creates the file, readable by its owner only; one of that name must not exist.
    ///
    /// - Parameter name: where it will stand.
    init(path: String, named name: String) throws(OutputFault) {
        self.name = name
        do {
            file = FileHandle(fileDescriptor: try OwnFile.create(path), closeOnDealloc: true)
        } catch {
            throw error.code == EEXIST ? .notEmpty(name) : .cannotCreate(SystemFault(path: name, error))
        }
    }

    func write(_ bytes: [UInt8]) throws(OutputFault) {
        // What comes in large pieces needs no collecting.
        if buffer.isEmpty, bytes.count >= Self.largePiece { return try writeOut(bytes) }
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    func close() throws(OutputFault) {
        try flush()
        do {
            try writeBack.finish()
            try file.close()
        } catch { throw .cannotWrite(SystemFault(path: name, error)) }
    }

    private func flush() throws(OutputFault) {
        try writeOut(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeOut(_ bytes: [UInt8]) throws(OutputFault) {
        do { try file.write(contentsOf: bytes) } catch { throw .cannotWrite(SystemFault(path: name, error)) }
        written += bytes.count
        writeBack.proceed(file, written: written)
    }
}
