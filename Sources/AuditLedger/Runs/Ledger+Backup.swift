internal import Foundation
internal import GRDB

extension Ledger {
    /// Copies the ledger as it is now, also while a run writes to it; the copy appears whole, and only if it is sound.
    package func backUp(to destination: String) throws(LedgerFault) {
        let working = destination + ".ny"
        do {
            let files = FileManager.default
            if files.fileExists(atPath: working) { try files.removeItem(atPath: working) }
            guard files.createFile(atPath: working, contents: nil, attributes: [.posixPermissions: 0o600]) else {
                throw LedgerFault.cannotOpen(working)
            }
            let copy = try DatabaseQueue(path: working)
            try pool.backup(to: copy)
            // A copy is one file: no log beside it.
            try copy.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA journal_mode = DELETE")
                guard try String.fetchOne(database, sql: "PRAGMA quick_check(1)") == "ok" else {
                    throw LedgerFault.corrupted(path)
                }
            }
            try copy.close()
            let handle = try FileHandle(forUpdating: URL(filePath: working))
            try handle.synchronize()
            try handle.close()
            _ = try? files.removeItem(atPath: destination)
            try files.moveItem(atPath: working, toPath: destination)
        } catch {
            _ = try? FileManager.default.removeItem(atPath: working)
            if error is DatabaseError || error is LedgerFault { throw LedgerFault(error, path: path) }
            throw .cannotOpen(destination)
        }
    }
}
