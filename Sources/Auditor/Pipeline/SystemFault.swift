import ArchiveReading
import Foundation

/// What the operating system said no to, in words.
struct SystemFault: Error, Equatable {
    let path: String
    let reason: String

    /// Takes the system's own error code out of what Foundation wraps around it.
    init(path: String, _ error: any Error) {
        self.path = path
        reason = Self.code(of: error).map { Self.words(for: $0) } ?? Self.words(forFoundation: (error as NSError).code)
    }

    private init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// The same of the path that whoever reads it knows.
    func at(_ path: String) -> SystemFault { SystemFault(path: path, reason: reason) }

    /// The system's own error code (`errno`); `nil` where Foundation keeps none.
    static func code(of error: any Error) -> Int32? {
        if let error = error as? SystemError { return error.code }
        var inner = error as NSError
        while inner.domain != NSPOSIXErrorDomain {
            guard let next = inner.userInfo[NSUnderlyingErrorKey] as? NSError else { return nil }
            inner = next
        }
        return Int32(inner.code)
    }

    private static func words(for code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "permission denied"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EISDIR: "it is a folder"
        case ENXIO: "nobody reads the pipe"
        case EEXIST: "a file of that name is in the way"
        case ENOSPC, EDQUOT: "no space left"
        case EROFS: "the file system is read-only"
        case EIO: "the disk failed"
        case ENAMETOOLONG: "the name is too long"
        default: "system error \(code)"
        }
    }

    private static func words(forFoundation code: Int) -> String {
        switch CocoaError.Code(rawValue: code) {
        case .fileReadNoPermission, .fileWriteNoPermission: "permission denied"
        case .fileNoSuchFile, .fileReadNoSuchFile: "no such file or folder"
        case .fileWriteFileExists: "a file of that name is in the way"
        case .fileWriteOutOfSpace: "no space left"
        case .fileWriteVolumeReadOnly: "the file system is read-only"
        default: "error \(code)"
        }
    }
}
