import Foundation

/// One file of a report while it is written; collects what comes in pieces.
final class OutputFile {
    private static let bufferSize = 256 << 10

    private let path: String
    private let file: FileHandle
    private var buffer: [UInt8] = []

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
        buffer.append(contentsOf: bytes)
        if buffer.count >= Self.bufferSize { try flush() }
    }

    func close() throws(OutputFault) {
        try flush()
        do { try file.close() } catch { throw .cannotWrite(SystemFault(path: path, error)) }
    }

    private func flush() throws(OutputFault) {
        do { try file.write(contentsOf: Data(buffer)) } catch { throw .cannotWrite(SystemFault(path: path, error)) }
        buffer.removeAll(keepingCapacity: true)
    }
}
