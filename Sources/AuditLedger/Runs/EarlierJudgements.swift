package import AuditModel
internal import Foundation
internal import GRDB

/// The judgements earlier runs came to under the same standard and program, by the content of the case.
package final class EarlierJudgements: Sendable {
    /// What an earlier run found of the same content.
    package struct Judgement: Sendable {
        /// Each finding with its deciding place alone, which begins where it began and is empty.
        package let judgement: CaseJudgement
        package let traces: [FindingTrace]
    }

    private let ledger: Ledger
    private let coding: FindingsCoding
    private let program: Int64
    private let standards: String
    private let criteria: [CriterionID]
    private let day: CalendarDate

    init(
        _ ledger: Ledger, coding: FindingsCoding, program: Int64, standards: [Int64], criteria: [CriterionID],
        day: CalendarDate
    ) {
        self.ledger = ledger
        self.coding = coding
        self.program = program
        self.standards = standards.map(String.init).joined(separator: ",")
        self.criteria = criteria
        self.day = day
    }

    /// `nil` when the content was never judged so, or only for other reference dates. Many workers may ask at a time.
    ///
    /// - Parameter caseFile: of that content; a judgement whose places are none of it is damaged.
    package func judgement(of fingerprint: ContentFingerprint, for caseFile: CaseFile) throws(LedgerFault)
        -> Judgement?
    {
        try ledger.reading { database in
            var first = Data()
            for word in [fingerprint.high, fingerprint.low] { first.appendBigEndian(word) }
            let last = first + Data(repeating: 0xFF, count: 8)
            let row = try Row.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT verdicts, grounds, places, traces, analysisType, standardPages, words, repeatedShare, validFrom,
                            validUntil
                        FROM caseAudit
                        WHERE key BETWEEN ? AND ? AND program = ? AND standard IN (\(standards))
                            AND (validFrom IS NULL OR validFrom <= ?) AND (validUntil IS NULL OR validUntil > ?)
                        ORDER BY id LIMIT 1
                        """),
                arguments: [first, last, program, Int(day.daysSinceEpoch), Int(day.daysSinceEpoch)])
            let found = try row.map(judgement)
            guard found?.judgement.findings.allSatisfy({ $0.evidence.allSatisfy(caseFile.holds) }) ?? true else {
                throw NumberUnpacker.Damaged()
            }
            return found
        }
    }

    private func judgement(_ row: Row) throws -> Judgement {
        // Positions are made anew from the source at hand.
        let (findings, places) = try coding.unpack(
            verdicts: row[0], grounds: [UInt8](row[1] as Data), places: [UInt8](row[2] as Data), criteria: criteria,
            start: .line(1, column: 1))
        return Judgement(
            judgement: CaseJudgement(
                findings: zip(findings, places).map { finding, place in
                    Finding(
                        criterion: finding.criterion, verdict: finding.verdict, reason: finding.reason,
                        evidence: place.map { [$0] } ?? [])
                }, analysisType: row[4], standardPages: row[5], words: row[6], repeatedShare: row[7],
                validity: DateBracket(from: try row.date(8), until: try row.date(9))),
            traces: FindingTrace.unpack([UInt8](row[3] as Data)))
    }
}

extension CaseFile {
    /// Whether a place is one of the case.
    fileprivate func holds(_ place: Evidence) -> Bool {
        guard documents.indices.contains(place.document) else { return false }
        guard let section = place.section else { return true }
        return documents[place.document].sections.indices.contains(section)
            && place.range.map { $0.lowerBound >= 0 && $0.upperBound <= text.count } ?? true
    }
}

extension Ledger {
    /// What earlier runs found under a standard and a program; `nil` when there is nothing of the kind.
    package func earlierJudgements(
        by standard: StandardDescription, program: NewRun.Program, on day: CalendarDate
    ) throws(LedgerFault) -> EarlierJudgements? {
        try reading { database in
            let program = try Int64.fetchOne(
                database, sql: "SELECT id FROM program WHERE fingerprint = ?", arguments: [program.fingerprint])
            let standards = try Int64.fetchAll(
                database, sql: "SELECT id FROM standard WHERE hash = ?", arguments: [standard.hash])
            guard let program, !standards.isEmpty else { return nil }
            return EarlierJudgements(
                self, coding: FindingsCoding(words: try LedgerWords(database)), program: program, standards: standards,
                criteria: standard.criteria.map(\.id), day: day)
        }
    }
}
