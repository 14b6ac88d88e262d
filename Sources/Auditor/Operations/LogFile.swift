import ArchiveReading
import AuditModel
import Foundation
import Synchronization

/// A file lines are added to, also by several programs at a time; readable by its owner only.
final class LogFile: Sendable {
    private struct Open {
        let handle: FileHandle
        var hasFailed = false
    }

    private let path: String
    private let file: Mutex<Open>

    init(_ path: String) throws {
        self.path = path
        file = Mutex(Open(handle: FileHandle(fileDescriptor: try OwnFile.openToAdd(path), closeOnDealloc: true)))
    }

    /// A log that cannot be written is no reason to lose a night: it is said once, and the work goes on.
    func add(_ line: String) {
        file.withLock { file in
            do { try file.handle.write(contentsOf: Data((CPRNumber.masked(line) + "\n").utf8)) } catch {
                guard !file.hasFailed else { return }
                file.hasFailed = true
                let reason = SystemFault(path: path, error).reason
                Console.writeError("auditor: \(path): lines of the log cannot be written: \(reason)")
            }
        }
    }
}
