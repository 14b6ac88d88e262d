internal import AuditModel
internal import GRDB

/// The cases of a run, read from the ledger one after another.
struct CaseStream {
    private let database: Database
    private let coding: FindingsCoding

    init(_ database: Database, coding: FindingsCoding) {
        self.database = database
        self.coding = coding
    }

    private static let deliveries = """
        SELECT \(CaseAuditRow.columns)
        FROM caseAudit INDEXED BY caseAuditCase
            CROSS JOIN delivery ON delivery.caseAudit = caseAudit.id AND delivery.firstRun <= ?1
                AND (delivery.endRun IS NULL OR delivery.endRun > ?1)
            JOIN source ON source.id = delivery.source

        """

    /// Sorted by municipality and id; what says something else than the delivery audited goes to `duplicate`, before its
    /// case. However many deliveries a case has, one of them is held at a time.
    func forEach(
        inRun run: Int, criteria: [CriterionID], duplicate: (QuarantineEntry) throws -> Void = { _ in },
        _ body: (DeliveredCase) throws -> Void
    ) throws {
        var first: CaseDelivery?
        var hasOthers = false
        func finish() throws {
            guard let first else { return }
            var delivered = DeliveredCase(first)
            if hasOthers {
                var isPassed = false
                try forEachDelivery(
                    of: Int(first.audited.municipality.number), first.audited.id, inRun: run, criteria: criteria
                ) { other in
                    if !isPassed, other == first {
                        isPassed = true
                    } else if let entry = delivered.add(other) {
                        try duplicate(entry)
                    }
                }
            }
            try body(delivered)
        }
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: Self.deliveries + "ORDER BY caseAudit.municipality, caseAudit.caseID"),
            arguments: [run])
        while let row = try rows.next() {
            let delivery = try CaseAuditRow.delivery(from: row, criteria: criteria, coding: coding)
            if let other = first, delivery.isSameCase(as: other) {
                hasOthers = true
                if delivery.precedes(other) { first = delivery }
            } else {
                try finish()
                first = delivery
                hasOthers = false
            }
        }
        try finish()
    }

    /// The delivery of a case that was audited in a run; `nil` when there was none.
    func first(of municipality: Int, _ caseID: String, inRun run: Int, criteria: [CriterionID]) throws -> CaseDelivery?
    {
        var first: CaseDelivery?
        try forEachDelivery(of: municipality, caseID, inRun: run, criteria: criteria) { delivery in
            if first.map(delivery.precedes) ?? true { first = delivery }
        }
        return first
    }

    /// The deliveries of one case, in no order that says anything.
    private func forEachDelivery(
        of municipality: Int, _ caseID: String, inRun run: Int, criteria: [CriterionID],
        _ body: (CaseDelivery) throws -> Void
    ) throws {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: Self.deliveries + "WHERE caseAudit.municipality = ?2 AND caseAudit.caseID = ?3"),
            arguments: [run, municipality, caseID])
        while let row = try rows.next() {
            try body(CaseAuditRow.delivery(from: row, criteria: criteria, coding: coding))
        }
    }
}
