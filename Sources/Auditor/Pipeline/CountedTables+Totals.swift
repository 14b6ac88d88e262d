import AuditLedger
import AuditModel
import Reporting

extension CountedTables {
    /// The counts of every group as the ledger keeps them.
    var totals: [GroupTotals] {
        groups.map { group in
            GroupTotals(
                grouping: group.group.grouping.rawValue, group: group.group.id,
                criteria: group.tallies.map { tally in Verdict.allCases.map { tally[$0] } })
        }
    }
}
