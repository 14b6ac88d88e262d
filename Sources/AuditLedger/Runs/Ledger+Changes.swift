package import AuditModel
internal import GRDB

extension Ledger {
    /// Hands over what is otherwise in a run than in an earlier one, and returns how much that is. Throws what `body`
    /// throws, or a `LedgerFault`.
    package func changes(
        from before: LedgerRun, to after: LedgerRun, _ body: (RunChange) throws -> Void
    ) throws -> RunChangeCounts {
        for run in [before, after] where run.isPruned { throw LedgerFault.absent("cases of run \(run.id)") }
        return try readingFor { database in
            try RunComparison(
                database, coding: FindingsCoding(words: try LedgerWords(database)),
                from: RunComparison.Side(run: before.id, criteria: before.standard.criteria.map(\.id)),
                to: RunComparison.Side(run: after.id, criteria: after.standard.criteria.map(\.id))
            ).forEach(body)
        }
    }

    /// The newest run that was finished on a day or before it; the run to compare with for "since then".
    package func run(before day: CalendarDate) throws(LedgerFault) -> LedgerRun {
        // The first moment of the day after is the bound.
        let bound = CalendarDate(daysSinceEpoch: day.daysSinceEpoch + 1).description
        let found = try reading { database in
            try Row.fetchOne(
                database,
                sql: LedgerRun.query + " WHERE run.state = 'written' AND run.finished < ? ORDER BY run.id DESC LIMIT 1",
                arguments: [bound]
            ).map(LedgerRun.init)
        }
        guard let found else { throw .absent("run of \(day) or before") }
        return found
    }
}

extension RunRecording {
    /// The same for the run that is being written down; `nil` when it is the first. To be called when its quarantine is
    /// stored.
    package func changes(_ body: (RunChange) throws -> Void) throws -> (since: LedgerRun, counts: RunChangeCounts)? {
        try comparison().map { before, comparison in (before, try comparison.forEach(body)) }
    }
}
