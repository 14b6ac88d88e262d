import AuditModel
import Foundation
import Synchronization

/// A file lines are added to, readable by its owner only.
final class LogFile: Sendable {
    private let file: Mutex<FileHandle>

    init(_ path: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            _ = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        }
        let handle = try FileHandle(forWritingTo: URL(filePath: path))
        try handle.seekToEnd()
        file = Mutex(handle)
    }

    func add(_ line: String) {
        // A log that cannot be written is no reason to lose a night.
        file.withLock { try? $0.write(contentsOf: Data((CPRNumber.masked(line) + "\n").utf8)) }
    }
}
