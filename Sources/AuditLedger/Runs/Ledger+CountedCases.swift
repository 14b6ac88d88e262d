package import AuditModel
internal import Foundation
internal import GRDB

extension Ledger {
    /// Hands over what is counted of the cases of a run, sorted by municipality and id, each once.
    ///
    /// Reads a few columns and no places or reasons. Of several deliveries it takes the one the run took. Memory does not
    /// grow with the number of cases.
    package func countedCases(of run: LedgerRun, asked: [CriterionID], _ body: (CountedCase) throws -> Void) throws {
        guard !run.isPruned else { throw LedgerFault.absent("cases of run \(run.id)") }
        let criteria = run.standard.criteria.map(\.id)
        let reader = CountedCaseReader(places: asked.map { criteria.firstIndex(of: $0) })
        try readingFor { database in
            var standing: CountedDelivery?
            let rows = try Row.fetchCursor(
                database.cachedStatement(sql: CountedCaseReader.query), arguments: [run.id])
            while let row = try rows.next() {
                let delivery = try reader.delivery(from: row)
                if let other = standing, other.counted.key == delivery.counted.key {
                    if delivery.rank < other.rank { standing = delivery }
                } else {
                    if let standing { try body(standing.counted) }
                    standing = delivery
                }
            }
            if let standing { try body(standing.counted) }
        }
    }

    /// The paths of the files a run's cases came from, as it saw them, sorted.
    package func files(of run: LedgerRun) throws(LedgerFault) -> [String] {
        guard !run.isPruned else { throw LedgerFault.absent("cases of run \(run.id)") }
        return try reading { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT path FROM source WHERE id IN (
                        SELECT source FROM delivery WHERE firstRun <= ?1 AND (endRun IS NULL OR endRun > ?1))
                    ORDER BY path
                    """, arguments: [run.id])
        }
    }
}

/// What is counted of a case, with what tells which of several deliveries counts.
private struct CountedDelivery {
    let counted: CountedCase
    let rank: DeliveryRank
}

/// Reads rows of its query.
private struct CountedCaseReader {
    /// Where each criterion asked for stands among the run's.
    let places: [Int?]

    static let query = """
        SELECT municipality, caseID, period, date, ageInYears, team, targetGroup, legalDemand, analysisType, verdicts,
            newestDocument, key
        FROM caseAudit INDEXED BY caseAuditCase
        WHERE EXISTS (
            SELECT 1 FROM delivery
            WHERE delivery.caseAudit = caseAudit.id AND firstRun <= ?1 AND (endRun IS NULL OR endRun > ?1))
        ORDER BY municipality, caseID
        """

    func delivery(from row: Row) throws -> CountedDelivery {
        guard let municipality = MunicipalityCode(String(row[0] as Int)),
            let legalDemand = LegalDemand(rawValue: row[7])
        else { throw NumberUnpacker.Damaged() }
        let letters = Array((row[9] as String).utf8)
        let verdicts = try places.map { place -> Verdict? in
            guard let place else { return nil }
            guard place < letters.count, let verdict = FindingsCoding.verdict(letters[place]) else {
                throw NumberUnpacker.Damaged()
            }
            return verdict
        }
        let counted = CountedCase(
            municipality: municipality, id: row[1], period: row[2],
            date: try row.date(3), ageInYears: row[4], team: row[5],
            targetGroup: (row[6] as String?).flatMap(TargetGroup.init), legalDemand: legalDemand,
            analysisType: row[8], verdicts: verdicts)
        return CountedDelivery(
            counted: counted,
            rank: DeliveryRank(
                newestDocument: try row.date(10),
                fingerprint: CaseAuditRow.fingerprint(key: row[11])))
    }
}
