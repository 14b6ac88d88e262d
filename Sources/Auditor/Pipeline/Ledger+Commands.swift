import AuditLedger
import Foundation

extension Ledger {
    /// A ledger for a command, which says why it cannot be used.
    static func open(_ path: String, mustExist: Bool = false) throws(CommandFailure) -> Ledger {
        do { return try Ledger(path: path, mustExist: mustExist) } catch { throw CommandFailure(error) }
    }

    /// Notes that cases are shown; before they are.
    func noteAccess(_ access: CaseAccess) throws(CommandFailure) {
        do { try note(access) } catch { throw CommandFailure(error) }
    }

    /// Completes or takes back a run that was cut short.
    func settleLast() throws(CommandFailure) {
        do {
            try settle { FileManager.default.fileExists(atPath: $0) }
        } catch { throw CommandFailure(error) }
    }
}

extension LedgerLock {
    /// Holds a ledger, or says that another run does.
    static func hold(_ path: String) throws(CommandFailure) -> LedgerLock {
        let lock: LedgerLock?
        do { lock = try LedgerLock(ledger: path) } catch { throw .ledgerCannotBeLocked(path, error) }
        guard let lock else { throw .ledgerHeld(path) }
        return lock
    }
}
