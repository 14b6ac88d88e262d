internal import Foundation
internal import GRDB

/// Why the ledger could not be used; the wording stands with the commands.
package enum LedgerFault: Error, Equatable, Sendable {
    /// The file or its folder does not exist, or may not be opened.
    case cannotOpen(String)
    /// Another program than this one made the file, or it is no database.
    case notALedger(String)
    /// A later version of the program made it.
    case tooNew(String)
    /// The database is damaged.
    case corrupted(String)
    case readOnly(String)
    case diskFull(String)
    /// Another run holds the ledger.
    case held(String)
    /// The disk failed, or something else that the ledger's own check cannot tell.
    case failed(String, code: Int)
    /// A run, a date or an entry asked for is not in it.
    case absent(String)
    /// Somebody has taken note of the entry of the quarantine before.
    case acknowledged(Int)
    /// The entry was read since, or stands no longer: it is on no list to be taken off.
    case closed(Int)
}

extension LedgerFault {
    /// What the ledger itself throws as a fault; what its caller threw as it is.
    static func told(_ error: any Error, path: String) -> any Error {
        error is DatabaseError || isDamage(error) ? LedgerFault(error, path: path) : error
    }

    /// Whether a row does not hold what was written into it.
    private static func isDamage(_ error: any Error) -> Bool {
        error is NumberUnpacker.Damaged || error is DecodingError
    }

    /// Whether what could not be written found no room: of some files, such as the index beside the ledger that its
    /// connections share, the database says only that they cannot be made larger.
    private static func hasNoRoom(_ error: DatabaseError, path: String) -> Bool {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let system = try? FileManager.default.attributesOfFileSystem(forPath: folder)
        // The index grows by 32 KB.
        guard let free = (system?[.systemFreeSize] as? NSNumber)?.int64Value, free < 32 << 10 else { return false }
        return switch error.extendedResultCode {
        case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_TRUNCATE,
            .SQLITE_IOERR_SHMOPEN, .SQLITE_IOERR_SHMSIZE, .SQLITE_IOERR_SHMMAP:
            true
        default: false
        }
    }

    /// Takes the system's words out of what the database says; never the statement, which may hold a case's id.
    init(_ error: any Error, path: String) {
        if let fault = error as? LedgerFault {
            self = fault
            return
        }
        guard let error = error as? DatabaseError else {
            self = Self.isDamage(error) ? .corrupted(path) : .failed(path, code: 0)
            return
        }
        self =
            switch error.resultCode {
            case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: .cannotOpen(path)
            case .SQLITE_NOTADB: .notALedger(path)
            case .SQLITE_CORRUPT: .corrupted(path)
            case .SQLITE_READONLY: .readOnly(path)
            case .SQLITE_FULL: .diskFull(path)
            case .SQLITE_BUSY, .SQLITE_LOCKED: .held(path)
            case .SQLITE_IOERR where Self.hasNoRoom(error, path: path): .diskFull(path)
            default: .failed(path, code: Int(error.extendedResultCode.rawValue))
            }
    }
}
