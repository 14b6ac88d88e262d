internal import AuditModel
internal import GRDB

extension Ledger {
    /// Makes what is agreed about a question follow the reader's newest answer: what is open of it is put right, or closed where
    /// nothing is asked for any more; what is closed stays.
    static func plan(
        _ answer: ReviewAnswer, of one: ReviewedCase, review: Int64, on day: String, _ database: Database
    ) throws {
        let question: [(any DatabaseValueConvertible)?] = [
            review, Int(one.municipality.number), one.caseID, answer.criterion.rawValue,
        ]
        let open = try Int64.fetchAll(
            database,
            sql: """
                SELECT remedialAction.id FROM remedialAction JOIN review AS earlier ON earlier.id = remedialAction.review
                    JOIN review AS now ON now.id = ?1 AND now.sample = earlier.sample AND now.reader = earlier.reader
                WHERE municipality = ?2 AND caseID = ?3 AND criterion = ?4 AND closed IS NULL ORDER BY remedialAction.id
                """, arguments: StatementArguments(question))
        if let action = answer.action {
            let planned: [(any DatabaseValueConvertible)?] = [action.step, action.owner, action.due?.description]
            if let first = open.first {
                try database.execute(
                    sql: "UPDATE remedialAction SET step = ?, owner = ?, due = ? WHERE id = ?",
                    arguments: StatementArguments(planned + [first]))
            } else {
                // What another reader asked for as well, or was closed since, is the same action.
                try database.execute(
                    sql: """
                        INSERT INTO remedialAction (review, municipality, caseID, criterion, step, owner, due, opened)
                        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8 WHERE NOT EXISTS (
                            SELECT 1 FROM remedialAction JOIN review ON review.id = remedialAction.review
                            WHERE municipality = ?2 AND caseID = ?3 AND criterion = ?4 AND step = ?5 AND owner = ?6
                                AND sample = (SELECT sample FROM review WHERE id = ?1))
                        """, arguments: StatementArguments(question + planned + [day]))
            }
        }
        for id in answer.action == nil ? open[...] : open.dropFirst() {
            try database.execute(
                sql: "UPDATE remedialAction SET closed = ?, closedReason = ?, closedBy = ? WHERE id = ?",
                arguments: [
                    day, RemedialAction.Closing.takenBack, RemedialAction.ClosedBy.hand.rawValue, id,
                ])
        }
    }
}
