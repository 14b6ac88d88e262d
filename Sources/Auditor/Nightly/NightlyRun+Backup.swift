import AuditLedger
import AuditModel
import Foundation
import Logging

extension NightlyRun {
    /// One copy a day; the oldest go, by the days they are named after, and never the one just made.
    func backUp(_ ledger: Ledger) throws(CommandFailure) {
        guard let backup = configuration.backup else { return }
        let folder = URL(filePath: backup.folder, directoryHint: .isDirectory)
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch { throw CommandFailure.backupFailed(folder.path, SystemFault(path: folder.path, error).reason) }
        removeLeftovers(in: folder)
        let copy = "protokol-\(day).sqlite"
        try LedgerBackup(destination: folder.appending(path: copy).path, replacesCopy: true).make(of: ledger)
        log.info("backed up")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let others = names.filter { $0.hasPrefix("protokol-") && $0.hasSuffix(".sqlite") && $0 != copy }.sorted()
        for name in others.dropLast(backup.kept - 1) {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    /// Removes what nights left that were killed while they copied, of whatever day: each is a whole ledger that no retention
    /// reaches.
    private func removeLeftovers(in folder: URL) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let copies = names.compactMap { $0.wholeMatch(of: #/\.(protokol-\d{4}-\d\d-\d\d\.sqlite)\.ny.*/#)?.1 }
        for name in Set(copies).flatMap({ LedgerBackup.workingNames(of: String($0)) }) {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }
}
