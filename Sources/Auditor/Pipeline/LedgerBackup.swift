import ArchiveReading
import AuditLedger
import Foundation

/// A copy of a ledger (sikkerhedskopi): it appears whole and on disk under its name, or not at all.
struct LedgerBackup {
    let destination: String
    /// Whether an earlier copy of that name gives way; nothing else ever does.
    var replacesCopy = false

    /// Makes the copy, also while a run writes to the ledger.
    func make(of ledger: Ledger) throws(CommandFailure) {
        try checkPlace(of: ledger)
        let place = URL(filePath: destination)
        let working = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).ny").path
        let interruption = Interruption { try? FileManager.default.removeItem(atPath: working) }
        defer {
            // Not there any more once it has its name.
            try? FileManager.default.removeItem(atPath: working)
            withExtendedLifetime(interruption) {}
        }
        do {
            // What a killed run left.
            try? FileManager.default.removeItem(atPath: working)
            try FileHandle(fileDescriptor: OwnFile.create(working)).close()
            try ledger.copy(into: working)
            try OutputFolder.synchronize(URL(filePath: working))
            try checkPlace(of: ledger)
            try OwnFile.rename(working, over: destination)
            try OutputFolder.synchronize(place.deletingLastPathComponent())
        } catch let failure as CommandFailure {
            throw failure
        } catch Ledger.CopyFault.ledger(let fault) {
            throw CommandFailure(fault)
        } catch Ledger.CopyFault.noSpace {
            throw .backupFailed(destination, "no space left")
        } catch Ledger.CopyFault.failed(let code) {
            throw .backupFailed(destination, "SQLite error \(code)")
        } catch {
            throw .backupFailed(destination, SystemFault(path: destination, error).reason)
        }
    }

    /// Refuses a place where something stands that is not to go.
    private func checkPlace(of ledger: Ledger) throws(CommandFailure) {
        guard let there = FileStatus(path: destination) else { return }
        if let own = FileStatus(path: ledger.path), (own.device, own.file) == (there.device, there.file) {
            throw CommandFailure(.cannotWrite, "\(destination): is the ledger itself; name a new file with --to")
        }
        guard replacesCopy, Ledger.isLedger(at: destination) else {
            throw CommandFailure(.cannotWrite, "\(destination): something is there already; name a new file with --to")
        }
    }
}
