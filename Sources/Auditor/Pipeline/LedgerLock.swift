import ArchiveReading
import Foundation
import Glibc

/// Keeps a ledger to one run at a time.
///
/// The system holds the lock, not the file: when a run ends in whatever way, the lock is gone. The file says where the
/// run writes, so that the next one can remove what a killed run left half-written.
final class LedgerLock: Sendable {
    private let file: FileHandle

    /// - Returns: `nil` when another run holds the ledger, by whatever link to it.
    init?(ledger path: String) throws(SystemFault) {
        let path = Self.place(of: path)
        let lock = path + "-run"
        let files = FileManager.default
        let folder = URL(filePath: path).deletingLastPathComponent()
        do {
            if !files.fileExists(atPath: folder.path) {
                try files.createDirectory(
                    at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            }
            if !files.fileExists(atPath: lock) { try Self.make(lock) }
            file = try FileHandle(forUpdating: URL(filePath: lock))
        } catch {
            throw SystemFault(path: lock, error)
        }
        guard flock(file.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
        removeLeftovers()
    }

    /// Where a ledger is, links followed, also one to where there is none yet: what stands beside it has names by that.
    static func place(of path: String) -> String {
        var place = URL(filePath: path)
        // As many as the system follows.
        for _ in 0..<40 {
            place = place.deletingLastPathComponent().resolvingSymlinksInPath().appending(path: place.lastPathComponent)
            guard let next = try? FileManager.default.destinationOfSymbolicLink(atPath: place.path) else { break }
            place = URL(filePath: next, relativeTo: place.deletingLastPathComponent()).absoluteURL
        }
        return place.path
    }

    private static func make(_ file: String) throws {
        let descriptor: Int32
        do {
            descriptor = try OwnFile.create(file)
        } catch {
            // Another run was quicker.
            if error.code == EEXIST { return }
            throw error
        }
        try FileHandle(fileDescriptor: descriptor).close()
    }

    /// Writes down the folder the run writes to.
    func note(_ working: URL) {
        try? file.truncate(atOffset: 0)
        try? file.seek(toOffset: 0)
        try? file.write(contentsOf: Data(working.standardizedFileURL.path.utf8))
    }

    /// Removes the hidden folder of a run that was killed; never anything else, whatever the file says.
    private func removeLeftovers() {
        guard let data = try? file.readToEnd(), let path = String(validating: data, as: UTF8.self),
            path.hasPrefix("/"), OutputFolder.isWorkingName(URL(filePath: path).lastPathComponent)
        else { return }
        try? FileManager.default.removeItem(atPath: path)
    }
}
