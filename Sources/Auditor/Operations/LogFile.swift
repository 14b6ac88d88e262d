import ArchiveReading
import AuditModel
import Foundation
import Synchronization

/// A file lines are added to, also by several programs at a time; readable by its owner only.
final class LogFile: Sendable {
    private let file: Mutex<FileHandle>

    init(_ path: String) throws {
        file = Mutex(FileHandle(fileDescriptor: try OwnFile.openToAdd(path), closeOnDealloc: true))
    }

    func add(_ line: String) {
        // A log that cannot be written is no reason to lose a night.
        file.withLock { try? $0.write(contentsOf: Data((CPRNumber.masked(line) + "\n").utf8)) }
    }
}
