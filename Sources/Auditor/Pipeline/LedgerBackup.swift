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
        let folder = place.deletingLastPathComponent()
        let files = Self.workingNames(of: place.lastPathComponent).map { folder.appending(path: $0).path }
        let working = files[0]
        let removeWorking: @Sendable () -> Void = {
            for file in files { try? FileManager.default.removeItem(atPath: file) }
        }
        let interruption = Interruption(cleanUp: removeWorking)
        defer {
            // Not there any more once it has its name.
            removeWorking()
            withExtendedLifetime(interruption) {}
        }
        do {
            // What a killed run left.
            removeWorking()
            try FileHandle(fileDescriptor: OwnFile.create(working)).close()
            try ledger.copy(into: working)
            try OutputFolder.synchronize(URL(filePath: working))
            try checkPlace(of: ledger)
            try OwnFile.rename(working, over: destination)
            try OutputFolder.synchronize(folder)
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

    /// The hidden file a copy is written to before it has its name, then those SQLite may put beside it.
    static func workingNames(of name: String) -> [String] {
        ["", "-wal", "-shm", "-journal"].map { ".\(name).ny\($0)" }
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
