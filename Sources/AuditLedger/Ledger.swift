internal import Foundation
internal import GRDB

/// The ledger (protokol): every run, every input, and what was found of every case, in one SQLite file.
///
/// Nothing is stored twice: what a run finds again as it was keeps its rows, which say since which run they hold and, once
/// they no longer do, until which. Any earlier run can so be read back as it was. Only its owner can read the file.
package final class Ledger: Sendable {
    /// "AUDT", in the header of the file.
    static let applicationID = 0x4155_4454

    package let path: String
    let pool: DatabasePool

    /// Opens a ledger; an empty or missing file becomes one unless `mustExist`.
    package init(path: String, mustExist: Bool = false) throws(LedgerFault) {
        self.path = path
        do {
            try Self.refuseForeign(path)
            try Self.prepareFile(path, mustExist: mustExist)
            pool = try DatabasePool(path: path, configuration: Self.configuration)
            // The pool sets less: a transaction that was committed would not outlive a power cut.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let migrator = DatabaseMigrator.ledger
            // A ledger that is as it should be is opened without writing, also while a run writes to it.
            guard try !pool.read({ try Self.isCurrent($0, migrator) }) else { return }
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA application_id = \(Self.applicationID)") }
            guard try pool.read({ try !migrator.hasBeenSuperseded($0) }) else { throw LedgerFault.tooNew(path) }
            try migrator.migrate(pool)
            try pool.write { try LedgerWords.complete(in: $0) }
        } catch {
            throw LedgerFault(error, path: path)
        }
    }

    /// Throws `.notALedger` for a file that something else made; nothing of it changes, and nothing is put beside it.
    package static func refuseForeign(at path: String) throws(LedgerFault) {
        do { try refuseForeign(path) } catch { throw LedgerFault(error, path: path) }
    }

    private static func refuseForeign(_ path: String) throws {
        // A file without a byte becomes a ledger; what cannot be read is told when it is opened.
        guard let file = FileHandle(forReadingAtPath: path), let header = try? file.read(upToCount: 105),
            !header.isEmpty, header.dropFirst(68).prefix(4) != identification
        else { return }
        guard FileManager.default.fileExists(atPath: path + "-wal") else {
            // A database of one leaf without a cell has no table yet.
            let isBlank =
                header.starts(with: Data("SQLite format 3\0".utf8)) && header.dropFirst(68).prefix(4) == Data(count: 4)
                && header.dropFirst(100).elementsEqual([13, 0, 0, 0, 0])
            if isBlank { return }
            throw LedgerFault.notALedger(path)
        }
        // What was written last stands in the log beside the file.
        var configuration = Configuration()
        configuration.readonly = true
        let isForeign = try DatabaseQueue(path: path, configuration: configuration).read { database in
            let id = try Int.fetchOne(database, sql: "PRAGMA application_id")
            return try id != applicationID
                && (id != 0 || Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") != 0)
        }
        if isForeign { throw LedgerFault.notALedger(path) }
    }

    /// Stands at byte 68 of a ledger.
    private static let identification = Data("AUDT".utf8)

    /// Ends all connections; what is in the log beside the file goes into the file.
    package func close() {
        // Readers first: only a connection that writes can empty the log and remove it.
        pool.releaseMemory()
        _ = try? pool.writeWithoutTransaction { database in
            // Whoever else writes empties it later.
            try database.execute(sql: "PRAGMA busy_timeout = 0")
            try database.checkpoint(.truncate)
        }
        try? pool.close()
    }

    /// Looks through the whole file for damage; throws `.corrupted` at the first.
    ///
    /// - Parameter isThorough: compare indexes with their tables too, and every reference, and read what stands in the rows;
    ///   several times slower.
    package func verify(isThorough: Bool) throws(LedgerFault) {
        let isSound = try reading { database in
            let pragma = isThorough ? "integrity_check" : "quick_check"
            guard try String.fetchOne(database, sql: "PRAGMA \(pragma)(1)") == "ok" else { return false }
            guard isThorough else { return true }
            guard try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") == nil else { return false }
            try CaseAuditRow.checkAll(database)
            _ = try Row.fetchAll(database, sql: LedgerRun.query).map(LedgerRun.init)
            _ = try String.fetchAll(database, sql: "SELECT content FROM sample").map(Self.sample)
            return true
        }
        guard isSound else { throw .corrupted(path) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 64
        configuration.prepareDatabase { database in
            // Set before the first table is made, it lets a pruned file shrink; later it would only wait for who writes.
            if !database.configuration.readonly, try Int.fetchOne(database, sql: "PRAGMA auto_vacuum") == 0 {
                try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
            }
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        return configuration
    }

    /// Makes the file readable by its owner only; the files the database puts beside it take over its permissions.
    private static func prepareFile(_ path: String, mustExist: Bool) throws {
        let files = FileManager.default
        if files.fileExists(atPath: path) {
            // A folder keeps its permissions: `--ledger /` would shut everybody out.
            let file = try URL(filePath: path).resolvingSymlinksInPath().resourceValues(
                forKeys: [.isRegularFileKey, .fileSizeKey])
            guard file.isRegularFile == true else { throw LedgerFault.cannotOpen(path) }
            guard files.isReadableFile(atPath: path) else { throw LedgerFault.cannotOpen(path) }
            guard files.isWritableFile(atPath: path) else { throw LedgerFault.readOnly(path) }
            // What was written first may stand only in the log beside it.
            if mustExist, file.fileSize == 0, !files.fileExists(atPath: path + "-wal") {
                throw LedgerFault.cannotOpen(path)
            }
            try? files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
            return
        }
        guard !mustExist else { throw LedgerFault.cannotOpen(path) }
        let folder = URL(filePath: path).deletingLastPathComponent()
        if !files.fileExists(atPath: folder.path) {
            try? files.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        guard files.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]) else {
            throw LedgerFault.cannotOpen(path)
        }
    }

    private static func isCurrent(_ database: Database, _ migrator: DatabaseMigrator) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
            && migrator.hasCompletedMigrations(database) && !migrator.hasBeenSuperseded(database)
            && LedgerWords.isComplete(in: database)
    }

}
