internal import Foundation
internal import GRDB

extension Ledger {
    /// Rows of a table.
    package func count(_ table: String) throws(LedgerFault) -> Int {
        try reading { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \"\(table)\"") ?? 0 }
    }
}
