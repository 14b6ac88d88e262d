import Foundation

/// A file system of its own that is soon full, in memory; gone with the value. Only the superuser can have one.
final class TinyDisk {
    /// Whether there can be one here; a container may forbid it.
    static let isPossible = getuid() == 0 && (try? TinyDisk(kilobytes: 64)) != nil

    let root: URL

    struct Refused: Error {}

    init(kilobytes: Int) throws {
        root = FileManager.default.temporaryDirectory.appending(
            path: "disk-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        do { try Self.mount("size=\(kilobytes)k,mode=755", root) } catch {
            try? FileManager.default.removeItem(at: root)
            throw error
        }
    }

    deinit {
        _ = try? Self.run("/usr/bin/umount", [root.path])
        try? FileManager.default.removeItem(at: root)
    }

    /// Makes room.
    func grow(toKilobytes size: Int) throws { try Self.mount("remount,size=\(size)k", root) }

    private static func mount(_ options: String, _ place: URL) throws {
        guard try run("/usr/bin/mount", ["-t", "tmpfs", "-o", options, "tmpfs", place.path]) == 0 else {
            throw Refused()
        }
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> Int32 {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus
    }
}
