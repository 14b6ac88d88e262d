import AuditLedger
import AuditModel

/// Group totals as they stand in a ledger.
enum LedgerTotals {
    /// "grouping,group,criterion" of the newest run.
    static func rows(in path: String) throws -> [String] {
        let ledger = try Ledger(path: path, mustExist: true)
        defer { ledger.close() }
        return try ledger.totalledGroups(of: ledger.run())
    }
}
