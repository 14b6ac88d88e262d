internal import Glibc

/// What the file system says of a path, links followed, without opening it.
package struct FileStatus: Equatable, Sendable {
    package enum Kind: Sendable {
        case file
        case folder
        /// A pipe, a socket, a device.
        case other
    }

    package let kind: Kind
    package let size: Int64
    /// Nanoseconds since 1970; whoever may write the file may set it to anything.
    package let modified: Int64
    /// When its content, name or permissions last changed, in nanoseconds since 1970; the system alone sets it.
    package let changed: Int64
    /// With `file` the same for every path that leads there.
    package let device: UInt64
    package let file: UInt64

    /// `nil` when the path leads nowhere, or may not be followed.
    package init?(path: String) {
        var status = stat()
        guard unsafe fstatat(AT_FDCWD, path, &status, 0) == 0 else { return nil }
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        size = Int64(status.st_size)
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        device = UInt64(status.st_dev)
        file = UInt64(status.st_ino)
    }

    /// Whether something may be at a path that nobody but who has more rights can tell.
    package static func isDenied(_ path: String) -> Bool {
        var status = stat()
        return unsafe fstatat(AT_FDCWD, path, &status, 0) != 0 && errno == EACCES
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
