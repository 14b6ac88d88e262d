internal import Glibc

/// What the file system says of a path, links followed, without opening it.
package struct FileStatus: Equatable, Sendable {
    package enum Kind: Sendable {
        case file
        case folder
        /// A pipe, a socket, a device.
        case other
    }

    /// Why nothing is told of a path.
    package enum Unknown: Error, Equatable, Sendable {
        /// Nothing stands there.
        case missing
        /// A folder on the way may not be entered.
        case denied
        /// Links lead to one another, or through too many others.
        case loop
        /// Longer, or with a longer name in it, than the system opens.
        case tooLong
        case failed

        init(errno: Int32) {
            self =
                switch errno {
                case ENOENT, ENOTDIR: .missing
                case EACCES, EPERM: .denied
                case ELOOP: .loop
                case ENAMETOOLONG: .tooLong
                default: .failed
                }
        }
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
    package init?(path: String) { try? self.init(at: path) }

    package init(at path: String) throws(Unknown) {
        var status = stat()
        guard unsafe fstatat(AT_FDCWD, path, &status, 0) == 0 else { throw Unknown(errno: errno) }
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

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
