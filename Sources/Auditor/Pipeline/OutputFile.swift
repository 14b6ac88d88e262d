import Foundation

/// One file of a report while it is written; collects what comes in pieces.
final class OutputFile {
    private static let bufferSize = 256 << 10
    private static let largePiece = 64 << 10

    private let path: String
    private let file: FileHandle
    private var buffer: [UInt8] = []
    private var written = 0
    private let writeBack = WriteBack()

    /// Creates the file, readable by its owner only; one of that name must not exist.
    init(path: String) throws(OutputFault) {
        self.path = path
        guard !FileManager.default.fileExists(atPath: path) else { throw .notEmpty(path) }
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
            let file = FileHandle(forWritingAtPath: path)
        else { throw .cannotCreate(SystemFault(path: path, POSIXError(.EIO))) }
        self.file = file
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
        } catch { throw .cannotWrite(SystemFault(path: path, error)) }
    }

    private func flush() throws(OutputFault) {
        try writeOut(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private func writeOut(_ bytes: [UInt8]) throws(OutputFault) {
        do { try file.write(contentsOf: bytes) } catch { throw .cannotWrite(SystemFault(path: path, error)) }
        written += bytes.count
        writeBack.proceed(file, written: written)
    }
}
