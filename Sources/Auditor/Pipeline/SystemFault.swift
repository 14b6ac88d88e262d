import ArchiveReading
import Foundation

/// What the operating system said no to, in words.
struct SystemFault: Error, Equatable {
    let path: String
    let reason: String

    /// Takes the system's own error code out of what Foundation wraps around it.
    init(path: String, _ error: any Error) {
        self.path = path
        if let error = error as? SystemError {
            reason = Self.words(for: error.code)
            return
        }
        var inner = error as NSError
        while inner.domain != NSPOSIXErrorDomain, let next = inner.userInfo[NSUnderlyingErrorKey] as? NSError {
            inner = next
        }
        reason =
            if inner.domain == NSPOSIXErrorDomain {
                Self.words(for: Int32(inner.code))
            } else {
                Self.words(forFoundation: inner.code)
            }
    }

    private static func words(for code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "permission denied"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "a part of the path is not a folder"
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
