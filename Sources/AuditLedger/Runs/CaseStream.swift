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

    private static let query = """
        SELECT \(CaseAuditRow.columns)
        FROM caseAudit INDEXED BY caseAuditCase
            CROSS JOIN delivery ON delivery.caseAudit = caseAudit.id AND delivery.firstRun <= ?1
                AND (delivery.endRun IS NULL OR delivery.endRun > ?1)
            JOIN source ON source.id = delivery.source
        ORDER BY caseAudit.municipality, caseAudit.caseID
        """

    /// Sorted by municipality and id; the deliveries of one case together.
    func forEach(inRun run: Int, criteria: [CriterionID], _ body: (DeliveredCase) throws -> Void) throws {
        var group: [CaseDelivery] = []
        func finish() throws {
            guard !group.isEmpty else { return }
            if group.count > 1 { group.sort { $0.precedes($1) } }
            try body(DeliveredCase(group))
            group.removeAll(keepingCapacity: true)
        }
        let rows = try Row.fetchCursor(
            database.cachedStatement(sql: Self.query), arguments: [run])
        while let row = try rows.next() {
            let delivery = try CaseAuditRow.delivery(from: row, criteria: criteria, coding: coding)
            if let first = group.first, !delivery.isSameCase(as: first) { try finish() }
            group.append(delivery)
        }
        try finish()
    }
}
