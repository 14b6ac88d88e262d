package import AuditModel
internal import GRDB

extension Ledger {
    /// The cases of a run as `cases(of:)` hands them over, each with the fingerprint of its content, by which it is told
    /// whether what humans reviewed is this very text.
    package func fingerprintedCases(of run: LedgerRun, _ body: (AuditedCase, ContentFingerprint) throws -> Void) throws
    {
        guard !run.isPruned else { throw LedgerFault.absent("cases of run \(run.id)") }
        try readingFor { database in
            let cases = CaseStream(database, coding: FindingsCoding(words: try LedgerWords(database)))
            try cases.forEach(inRun: run.id, criteria: run.standard.criteria.map(\.id)) {
                try body($0.audited, $0.fingerprint)
            }
        }
    }
}
