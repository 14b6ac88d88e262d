package import AuditModel
internal import Foundation
internal import GRDB

extension Ledger {
    /// All runs whose report stands, the oldest first.
    package func runs() throws(LedgerFault) -> [LedgerRun] {
        try reading { database in
            try Row.fetchAll(database, sql: LedgerRun.query + " WHERE run.state = 'written' ORDER BY run.id")
                .map(LedgerRun.init)
        }
    }

    /// One run; the newest unless a number is given.
    package func run(_ id: Int? = nil) throws(LedgerFault) -> LedgerRun {
        let found = try reading { database in
            try Row.fetchOne(
                database,
                sql: LedgerRun.query + " WHERE run.state = 'written' AND (?1 IS NULL OR run.id = ?1) "
                    + "ORDER BY run.id DESC LIMIT 1", arguments: [id]
            ).map(LedgerRun.init)
        }
        guard let found else { throw .absent(id.map { "run \($0)" } ?? "run") }
        return found
    }

    /// Hands over the cases of a run, sorted by municipality and id, each once, as its report had them.
    ///
    /// Memory does not grow with their number. What several deliveries of a case say differently goes to quarantine, as
    /// it did in the run. Throws what `body` throws, or a `LedgerFault`.
    package func cases(of run: LedgerRun, _ body: (AuditedCase) throws -> Void) throws {
        guard !run.isPruned else { throw LedgerFault.absent("cases of run \(run.id)") }
        try readingFor { database in
            let cases = CaseStream(database, coding: FindingsCoding(words: try LedgerWords(database)))
            try cases.forEach(inRun: run.id, criteria: run.standard.criteria.map(\.id)) { try body($0.audited) }
        }
    }

    /// What a run could not audit, sorted as it came.
    package func quarantine(of run: LedgerRun) throws(LedgerFault) -> [QuarantineEntry] {
        try reading { database in
            var entries: [QuarantineEntry] = []
            try QuarantineRow.forEach(inRun: run.id, database) { entries.append($0) }
            return entries
        }
    }

    /// Reads from the database, turning what it throws into a `LedgerFault`.
    func reading<Value>(_ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do { return try pool.read(body) } catch { throw LedgerFault(error, path: path) }
    }

    /// The same for a body with errors of its own.
    func readingFor<Value>(_ body: (Database) throws -> Value) throws -> Value {
        do { return try pool.read(body) } catch { throw LedgerFault.told(error, path: path) }
    }

    /// Writes in one transaction: all of it or nothing.
    func writing<Value>(_ body: (Database) throws -> Value) throws(LedgerFault) -> Value {
        do { return try pool.write(body) } catch { throw LedgerFault(error, path: path) }
    }
}
