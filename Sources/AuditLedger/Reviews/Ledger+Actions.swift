package import AuditModel
internal import GRDB

extension Ledger {
    /// All remedial actions, by due date (those without one last), then by owner.
    package func actions() throws(LedgerFault) -> [RemedialAction] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT remedialAction.id, sample, remedialAction.municipality, remedialAction.caseID,
                        remedialAction.criterion, step, owner, due, opened, closed, closedReason, closedBy, fingerprint
                    FROM remedialAction JOIN review ON review.id = remedialAction.review
                        JOIN reviewVerdict ON reviewVerdict.review = remedialAction.review
                            AND reviewVerdict.municipality = remedialAction.municipality
                            AND reviewVerdict.caseID = remedialAction.caseID
                            AND reviewVerdict.criterion = remedialAction.criterion
                    ORDER BY due IS NULL, due, owner, remedialAction.id
                    """
            ).map(Self.action)
        }
    }

    /// Closes an open action; `false` when there is none of that number, or it was closed before.
    package func close(_ action: Int, _ closing: RemedialAction.Closing) throws(LedgerFault) -> Bool {
        try writing { database in
            try database.execute(
                sql: """
                    UPDATE remedialAction SET closed = ?, closedReason = ?, closedBy = ? WHERE id = ? AND closed IS NULL
                    """, arguments: [closing.date.description, closing.reason, closing.by.rawValue, action])
            return database.changesCount == 1
        }
    }

    private static func action(_ row: Row) throws -> RemedialAction {
        guard let municipality = MunicipalityCode("\(row[2] as Int)"), let opened = CalendarDate(iso: row[8] as String)
        else { throw NumberUnpacker.Damaged() }
        func date(_ column: Int) -> CalendarDate? { (row[column] as String?).flatMap { CalendarDate(iso: $0) } }
        let closing = date(9).flatMap { date in
            (row[11] as String?).flatMap(RemedialAction.ClosedBy.init).map {
                RemedialAction.Closing(date: date, reason: row[10] ?? "", by: $0)
            }
        }
        return RemedialAction(
            id: row[0], sample: row[1], municipality: municipality, caseID: row[3],
            criterion: CriterionID(rawValue: row[4]),
            planned: PlannedAction(step: row[5], owner: row[6], due: date(7)), opened: opened, fingerprint: row[12],
            closing: closing)
    }

    /// What the newest run found of a case, with the fingerprint of its content; `nil` when it holds no such case.
    package func latestVerdicts(of caseID: String, in municipality: MunicipalityCode) throws(LedgerFault)
        -> (fingerprint: ContentFingerprint, verdicts: [CriterionID: Verdict])?
    {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT lower(hex(substr(caseAudit.key, 1, 16))), finding.criterion, finding.verdict
                    FROM caseAudit JOIN finding ON finding.caseAudit = caseAudit.id
                    WHERE caseAudit.id = (
                        SELECT caseAudit.id FROM caseAudit JOIN delivery ON delivery.caseAudit = caseAudit.id
                        WHERE caseAudit.municipality = ? AND caseAudit.caseID = ? AND delivery.endRun IS NULL
                        ORDER BY caseAudit.newestDocument DESC, caseAudit.key LIMIT 1)
                    """, arguments: [Int(municipality.number), caseID])
            guard let first = rows.first else { return nil }
            guard let fingerprint = ContentFingerprint(hexadecimal: first[0]) else { throw NumberUnpacker.Damaged() }
            var verdicts: [CriterionID: Verdict] = [:]
            for row in rows { verdicts[CriterionID(rawValue: row[1])] = Verdict(rawValue: row[2]) }
            return (fingerprint, verdicts)
        }
    }
}
