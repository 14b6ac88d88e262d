package import AuditModel
internal import GRDB

extension Ledger {
    /// Writes a run down in one transaction: all of it or, when `body` throws, nothing.
    ///
    /// The run counts once `markWritten` says that its report stands. Throws what `body` throws, or a `LedgerFault`.
    package func record<Value>(_ new: NewRun, _ body: (RunRecording) throws -> Value) throws -> Value {
        do {
            return try pool.write { try body(RunRecording(new, in: $0)) }
        } catch {
            throw LedgerFault.told(error, path: path)
        }
    }

    /// Says that the report of a run stands where it belongs.
    package func markWritten(_ run: Int) throws(LedgerFault) {
        try writing { try $0.execute(sql: "UPDATE run SET state = 'written' WHERE id = ?", arguments: [run]) }
    }

    /// Deals with a run that was cut short after it was written down: one whose report stands is complete, one whose
    /// report does not is taken back, and the next run does its work anew.
    package func settle(reportStands: (_ output: String) -> Bool) throws(LedgerFault) {
        try writing { database in
            for row in try Row.fetchAll(
                database, sql: "SELECT id, output FROM run WHERE state = 'judged' ORDER BY id DESC")
            {
                let run: Int = row[0]
                if let output: String = row[1], reportStands(output) {
                    try database.execute(sql: "UPDATE run SET state = 'written' WHERE id = ?", arguments: [run])
                } else {
                    try RunRows.undo(run, database)
                }
            }
        }
    }

    /// The inputs of the latest run that need not be read again under the same settings on a given day, by path.
    package func standingInputs(settings: String, on day: CalendarDate) throws(LedgerFault)
        -> [ExactText: StandingInput]
    {
        try reading { try InputRow.standing(settings: settings, on: day, $0) }
    }
}
