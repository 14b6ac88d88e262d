package import AuditModel
internal import Foundation
internal import GRDB

/// A run as the ledger remembers it.
package struct LedgerRun: Sendable {
    package enum State: String, Sendable {
        /// Its report does not stand yet.
        case judged
        case written
    }

    /// Counts upwards from 1.
    package let id: Int
    package let state: State
    /// UTC, "2026-11-22T01:30:00Z".
    package let begun: String
    package let finished: String
    package let standard: StandardDescription
    package let record: RunRecord
    package let report: NewRun.ReportForm
    package let register: String?
    package let names: String
    package let output: String?
    package let counts: RunCounts
    /// Deliveries judged in this run, and those that kept the findings of an earlier one.
    package let judged: Int
    package let carriedOver: Int
    /// Its cases are gone; group totals are left.
    package let isPruned: Bool
    /// The newest review its report knew of; `nil` where that was not taken down.
    package let lastReview: Int?
}

extension LedgerRun {
    static let query = """
        SELECT run.*, standard.description, program.version, given.content AS registerContent,
            shipped.content AS namesContent
        FROM run JOIN standard ON standard.id = run.standard JOIN program ON program.id = run.program
            LEFT JOIN register AS given ON given.id = run.register JOIN register AS shipped ON shipped.id = run.names
        """

    init(_ row: Row) throws {
        let decoder = JSONDecoder()
        let form = try decoder.decode(StoredReport.self, from: Data((row["report"] as String).utf8))
        guard let date = CalendarDate(iso: row["referenceDate"] as String), let state = State(rawValue: row["state"])
        else { throw NumberUnpacker.Damaged() }
        id = row["id"]
        self.state = state
        begun = row["begun"]
        finished = row["finished"]
        standard = try decoder.decode(StandardDescription.self, from: Data((row["description"] as String).utf8))
        record = RunRecord(version: row["version"], referenceDate: date, options: form.options)
        report = form.form
        register = row["registerContent"]
        names = row["namesContent"]
        output = row["output"]
        counts = RunCounts(
            inputs: row["inputs"], inputsRead: row["inputsRead"], inputsQuarantined: row["inputsQuarantined"],
            inputsIgnored: row["inputsIgnored"], cases: row["cases"], casesAudited: row["casesAudited"],
            casesQuarantined: row["casesQuarantined"], casesRepeated: row["casesRepeated"],
            membersSkipped: row["membersSkipped"], bytes: row["bytes"])
        judged = row["deliveriesJudged"]
        carriedOver = row["deliveriesCarriedOver"]
        isPruned = row["isPruned"]
        lastReview = row["lastReview"]
    }
}

/// What stands in `run.report`.
struct StoredReport: Codable {
    let form: NewRun.ReportForm
    let options: [RunRecord.Option]
}
