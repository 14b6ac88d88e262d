package import AuditModel
internal import GRDB

extension Ledger {
    /// Writes a review down beside those there are; all of it or nothing.
    ///
    /// - Parameters:
    ///   - fileHash: of the file it came in; `false` is returned when it was recorded before, and the reader has answered
    ///     none of its questions since.
    ///   - moment: UTC, "2026-11-22T01:30:00Z".
    package func store(_ review: CaseReview, isModerated: Bool = false, fileHash: String, at moment: String)
        throws(LedgerFault) -> Bool
    {
        try writing { database in
            if let known = try Int64.fetchOne(
                database, sql: "SELECT id FROM review WHERE fileHash = ?", arguments: [fileHash])
            {
                guard try Self.isAnsweredSince(known, database) else { return false }
                // The newest review of a file holds its hash.
                try database.execute(
                    sql: "UPDATE review SET fileHash = fileHash || ' ' || id WHERE id = ?", arguments: [known])
            }
            try database.execute(
                sql: """
                    INSERT INTO review (sample, reader, isBlind, isModerated, savedAt, importedAt, fileHash)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    review.sample, review.reader, review.isBlind, isModerated, review.savedAt, moment, fileHash,
                ])
            let id = database.lastInsertedRowID
            for one in review.cases {
                for answer in one.answers {
                    try Self.store(answer, of: one, review: id, database)
                    guard !isModerated else { continue }
                    try Self.plan(answer, of: one, review: id, on: String(moment.prefix(10)), database)
                }
            }
            return true
        }
    }

    /// Whether the reader of a review has answered one of its questions again.
    private static func isAnsweredSince(_ review: Int64, _ database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM review AS known JOIN reviewVerdict AS own ON own.review = known.id
                        JOIN review AS later ON later.sample = known.sample AND later.reader = known.reader
                            AND later.id > known.id AND NOT later.isModerated
                        JOIN reviewVerdict AS given ON given.review = later.id
                            AND given.municipality = own.municipality AND given.caseID = own.caseID
                            AND given.criterion = own.criterion
                    WHERE known.id = ?)
                """, arguments: [review]) ?? false
    }

    private static func store(
        _ answer: ReviewAnswer, of one: ReviewedCase, review: Int64, _ database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO reviewVerdict (review, municipality, caseID, criterion, verdict, firstVerdict, answeredAt,
                    comment, fingerprint) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                review, Int(one.municipality.number), one.caseID, answer.criterion.rawValue, answer.verdict.rawValue,
                answer.firstVerdict?.rawValue, answer.answeredAt, answer.comment, one.fingerprint,
            ])
    }

    /// The reviews of a sample, the oldest first; of all samples without one.
    package func reviews(of sample: String? = nil) throws(LedgerFault) -> [RecordedReview] {
        try reading { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT review.id, review.sample, standardHash, reader, review.isBlind, isModerated, savedAt, importedAt
                    FROM review JOIN sample ON sample.id = review.sample
                    WHERE ?1 IS NULL OR review.sample = ?1 ORDER BY review.id
                    """, arguments: [sample])
            return try rows.map { row in
                let id: Int = row[0]
                return RecordedReview(
                    id: id, importedAt: row[7], isModerated: row[5],
                    review: CaseReview(
                        sample: row[1], standardHash: row[2], reader: row[3], isBlind: row[4], savedAt: row[6],
                        cases: try Self.cases(ofReview: id, database)))
            }
        }
    }

    /// The number of the newest review; 0 when there is none.
    package func lastReview() throws(LedgerFault) -> Int {
        try reading { try Int.fetchOne($0, sql: "SELECT COALESCE(MAX(id), 0) FROM review") ?? 0 }
    }

    private static func cases(ofReview id: Int, _ database: Database) throws -> [ReviewedCase] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT municipality, caseID, criterion, verdict, firstVerdict, answeredAt, comment, fingerprint
                FROM reviewVerdict WHERE review = ? ORDER BY municipality, caseID, criterion
                """, arguments: [id])
        var cases: [(key: CaseKey, fingerprint: String, answers: [ReviewAnswer])] = []
        for row in rows {
            guard let municipality = MunicipalityCode("\(row[0] as Int)"), let verdict = Verdict(rawValue: row[3])
            else { throw NumberUnpacker.Damaged() }
            let key = CaseKey(municipality: municipality, caseID: row[1])
            let answer = ReviewAnswer(
                criterion: CriterionID(rawValue: row[2]), verdict: verdict,
                firstVerdict: (row[4] as String?).flatMap(Verdict.init), answeredAt: row[5], comment: row[6])
            if cases.last?.key != key { cases.append((key, row[7], [])) }
            cases[cases.count - 1].answers.append(answer)
        }
        return cases.enumerated().map { place, one in
            ReviewedCase(
                number: place + 1, municipality: one.key.municipality, caseID: one.key.caseID,
                fingerprint: one.fingerprint, answers: one.answers)
        }
    }
}
