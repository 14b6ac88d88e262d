import Foundation
import Glibc
import Synchronization

/// The folder a run writes to: a hidden sibling until all is done, then renamed, so that it appears whole or not at all.
///
/// Only its owner can read it. Sorting spills into a folder inside it.
final class OutputFolder: Sendable {
    private struct State {
        var runs = 0
        var isOpen = true
    }

    /// From so many files on everything is first synchronised together.
    private static let manyFiles = 64

    /// Where the finished folder will stand.
    let destination: URL
    /// Where files are written until then.
    let working: URL
    private let state = Mutex(State())

    /// Where what is only needed meanwhile is written; removed before the folder gets its name.
    var scratch: URL { spill }

    private var spill: URL { working.appending(path: "sortering", directoryHint: .isDirectory) }

    /// Creates the hidden sibling; the destination must not exist or be an empty folder.
    ///
    /// - Parameter announce: is given the place of the sibling before it is there.
    init(destination: URL, announce: (URL) -> Void = { _ in }) throws(OutputFault) {
        self.destination = destination
        let parent = destination.deletingLastPathComponent()
        let mark = String(UInt64.random(in: .min ... .max), radix: 36)
        working = parent.appending(path: ".\(destination.lastPathComponent).\(mark)", directoryHint: .isDirectory)
        try Self.checkIsFree(destination)
        do {
            try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            announce(working)
            for folder in [working, spill] {
                try FileManager.default.createDirectory(
                    at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
            }
        } catch {
            throw .cannotCreate(SystemFault(path: destination.path, error))
        }
    }

    /// Whether a folder of that name is one that is written to, ".ud.2xk5f…".
    static func isWorkingName(_ name: String) -> Bool {
        let mark = name.split(separator: ".", omittingEmptySubsequences: false).last ?? ""
        return name.hasPrefix(".") && mark.utf8.count > 4 && name.utf8.count > mark.utf8.count + 2
            && mark.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLowercase) }
    }

    /// A fresh path for a run of sorted records.
    func newRunPath() throws -> String {
        let number = try state.withLock { state in
            guard state.isOpen else { throw OutputFault.discarded }
            state.runs += 1
            return state.runs
        }
        return spill.appending(path: "\(number)").path
    }

    /// Puts everything on disk and gives the folder its name.
    func commit() throws {
        try state.withLock { state in
            guard state.isOpen else { throw OutputFault.discarded }
            do {
                try FileManager.default.removeItem(at: spill)
                var files = [working]
                for name in try FileManager.default.subpathsOfDirectory(atPath: working.path) {
                    let file = working.appending(path: name, directoryHint: .checkFileSystem)
                    let permissions = file.hasDirectoryPath ? 0o700 : 0o600
                    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: file.path)
                    files.append(file)
                }
                // All at once goes far quicker than one after another; asking for each then says whether it went well.
                if files.count > Self.manyFiles { sync() }
                for file in files { try Self.synchronize(file) }
                try Self.checkIsFree(destination)
                // A rename onto an empty folder is refused by Foundation, though not by the system.
                if FileManager.default.fileExists(atPath: destination.path) {
                    try FileManager.default.removeItem(at: destination)
                }
                try FileManager.default.moveItem(at: working, to: destination)
                try Self.synchronize(destination.deletingLastPathComponent())
            } catch let fault as OutputFault {
                throw fault
            } catch {
                throw OutputFault.cannotWrite(SystemFault(path: destination.path, error))
            }
            state.isOpen = false
        }
    }

    /// Removes what was written so far, also while others still write; does nothing after `commit`.
    func discard() {
        state.withLock { state in
            guard state.isOpen else { return }
            state.isOpen = false
            // A file made between listing and removing keeps the folder alive: then once more.
            for _ in 0..<100 where FileManager.default.fileExists(atPath: working.path) {
                try? FileManager.default.removeItem(at: working)
            }
        }
    }

    private static func checkIsFree(_ destination: URL) throws(OutputFault) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: destination.path) else { return }
        guard attributes[.type] as? FileAttributeType == .typeDirectory else { throw .notAFolder(destination.path) }
        let content: [String]
        do {
            content = try FileManager.default.contentsOfDirectory(atPath: destination.path)
        } catch {
            throw .cannotCreate(SystemFault(path: destination.path, error))
        }
        guard content.isEmpty else { throw .notEmpty(destination.path) }
    }

    /// Puts a file, or the names in a folder, on disk.
    static func synchronize(_ file: URL) throws {
        let handle = try FileHandle(forReadingFrom: file)
        try handle.synchronize()
        try handle.close()
    }
}

/// Why results could not be written.
enum OutputFault: Error, Equatable {
    case notEmpty(String)
    case notAFolder(String)
    case cannotCreate(SystemFault)
    case cannotWrite(SystemFault)
    /// The run was interrupted and its folder removed.
    case discarded
}
