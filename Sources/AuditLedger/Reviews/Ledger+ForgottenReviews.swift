internal import AuditModel
internal import GRDB

extension Ledger {
    /// Removes what readers wrote of a case, what was agreed about it, and the case from samples, whose counts stay.
    ///
    /// - Returns: in how many samples it was, in which folders those are, and how many answers were removed.
    static func forgetReviews(of caseID: String, in municipality: MunicipalityCode?, _ database: Database) throws
        -> (samples: Int, folders: [String], answers: Int)
    {
        let arguments: StatementArguments = [caseID, municipality.map { Int($0.number) }]
        func delete(_ table: String) throws -> Int {
            try database.execute(
                sql: "DELETE FROM \(table) WHERE caseID = ?1 AND (?2 IS NULL OR municipality = ?2)",
                arguments: arguments)
            return database.changesCount
        }
        _ = try delete("remedialAction")
        let answers = try delete("reviewVerdict")
        _ = try delete("sampleCase")
        var samples: [String] = []
        for text in try String.fetchAll(database, sql: "SELECT content FROM sample ORDER BY id") {
            let before = try sample(text)
            let after = before.without(caseID, in: municipality)
            guard after != before else { continue }
            samples.append(after.id)
            try database.execute(
                sql: "UPDATE sample SET content = ? WHERE id = ?", arguments: [try content(of: after), after.id])
        }
        let folders = try samples.flatMap { id in
            try String.fetchAll(
                database, sql: "SELECT folder FROM sampleFolder WHERE sample = ? ORDER BY folder", arguments: [id])
        }
        return (samples.count, folders, answers)
    }
}

extension CaseSample {
    /// The sample without any mention of a case; its numbers stay.
    fileprivate func without(_ caseID: String, in municipality: MunicipalityCode?) -> CaseSample {
        func isCase(_ id: String, _ code: MunicipalityCode) -> Bool {
            CaseKey(municipality: code, caseID: id) == CaseKey(municipality: municipality ?? code, caseID: caseID)
        }
        var rest = self
        rest.cases.removeAll { isCase($0.caseID, $0.municipality) }
        rest.reserve.removeAll { isCase($0.caseID, $0.municipality) }
        rest.replacements.removeAll {
            isCase($0.caseID, $0.municipality) || isCase($0.newCaseID, $0.newMunicipality)
        }
        return rest
    }
}
