internal import Foundation
internal import GRDB

extension Ledger {
    /// Why a ledger could not be copied.
    package enum CopyFault: Error, Equatable, Sendable {
        /// The ledger itself is damaged, or held by another.
        case ledger(LedgerFault)
        /// No room where the copy is written.
        case noSpace
        /// Anything else, by SQLite's code.
        case failed(code: Int)
    }

    /// Copies the ledger as it is now into an empty file, also while a run writes to it; when this returns the copy is
    /// sound.
    package func copy(into file: String) throws(CopyFault) {
        do {
            let copy = try DatabaseQueue(path: file)
            try pool.backup(to: copy)
            // A copy is one file: no log beside it.
            try copy.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
                guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
                    throw LedgerFault.corrupted(path)
                }
            }
            try copy.close()
        } catch {
            switch LedgerFault(error, path: path) {
            case .corrupted(let path): throw .ledger(.corrupted(path))
            case .held(let path): throw .ledger(.held(path))
            case .diskFull: throw .noSpace
            default: throw .failed(code: Int((error as? DatabaseError)?.extendedResultCode.rawValue ?? 0))
            }
        }
    }

    /// Whether a file is a ledger of this program, by its header.
    package static func isLedger(at path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        guard let data = try? file.read(upToCount: 100) else { return false }
        let header = [UInt8](data)
        // Where SQLite keeps the application's number, most significant byte first.
        return header.count == 100 && header.starts(with: "SQLite format 3\0".utf8)
            && header[68..<72].reduce(0) { $0 << 8 | Int($1) } == applicationID
    }
}
