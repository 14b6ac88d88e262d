import AuditLedger

/// A ledger nobody else writes to: locked, looked through for damage, and cleared of a run that was cut short.
final class HeldLedger {
    let ledger: Ledger
    let lock: LedgerLock

    init(_ path: String) throws(CommandFailure) {
        do { try Ledger.refuseForeign(at: path) } catch { throw CommandFailure(error) }
        lock = try LedgerLock.hold(path)
        ledger = try Ledger.open(path)
        do { try ledger.verify(isThorough: false) } catch { throw CommandFailure(error) }
        // What was cut short goes before anything new comes.
        try ledger.settleLast()
    }

    /// Ends the connections; the lock goes with the value.
    func close() { ledger.close() }
}
