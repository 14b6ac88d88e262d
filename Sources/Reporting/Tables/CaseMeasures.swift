package import AuditModel
package import Statistics

/// What is measured of cases beside the verdicts: length, repetition, type of analysis, reasons, remarks on the data.
package struct CaseMeasures: Sendable {
    /// Standard pages of 2,400 characters.
    package private(set) var pages = BinnedCounts(binWidth: 0.1, bins: 10_000)
    /// Repeated share in per cent.
    package private(set) var repetition = BinnedCounts(binWidth: 0.1, bins: 1001)
    /// Cases by type of analysis, 1…4.
    package private(set) var analysisTypes: [Int] = [0, 0, 0, 0]
    /// Cases by municipality and remark, in the order of `CaseRemark`.
    package private(set) var remarks: [MunicipalityCode: [Int]] = [:]
    /// Cases of a municipality with any remark.
    package private(set) var remarkedCases: [MunicipalityCode: Int] = [:]
    /// How often a criterion was delvist or nej for a reason, by the criterion's place in the standard.
    private var shortfalls: [[Reason: Int]] = []

    package init() {}

    package mutating func add(_ auditedCase: AuditedCase) {
        if let count = auditedCase.standardPages { pages.add(count) }
        if let share = auditedCase.repeatedShare { repetition.add(100 * share) }
        if let type = auditedCase.analysisType, analysisTypes.indices.contains(type - 1) {
            analysisTypes[type - 1] += 1
        }
        addRemarks(auditedCase)
        if shortfalls.isEmpty { shortfalls = auditedCase.findings.map { _ in [:] } }
        for (index, finding) in auditedCase.findings.enumerated() {
            switch finding.verdict {
            case .partly, .no:
                // The program's reason is none for a verdict a human gave instead.
                if finding.review?.state == .corrected { continue }
                shortfalls[index][finding.reason, default: 0] += 1
            case .yes, .notApplicable, .notAssessable: break
            }
        }
    }

    private mutating func addRemarks(_ auditedCase: AuditedCase) {
        let municipality = auditedCase.municipality
        var counts = remarks[municipality] ?? CaseRemark.allCases.map { _ in 0 }
        var hasAny = false
        for (index, remark) in CaseRemark.allCases.enumerated() where remark.applies(to: auditedCase) {
            counts[index] += 1
            hasAny = true
        }
        remarks[municipality] = counts
        remarkedCases[municipality, default: 0] += hasAny ? 1 : 0
    }

    /// Why a criterion was most often delvist or nej, and in how many cases; the first of `Reason` where several are
    /// as frequent, `nil` when it never was.
    package func commonShortfall(criterion: Int) -> (reason: Reason, cases: Int)? {
        guard criterion < shortfalls.count else { return nil }
        let counts = shortfalls[criterion]
        guard let most = counts.values.max(), let reason = Reason.allCases.first(where: { counts[$0] == most }) else {
            return nil
        }
        return (reason, most)
    }
}
