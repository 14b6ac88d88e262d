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
    private var shortfalls: [ReasonCounts] = []

    package init() {}

    package mutating func add(_ auditedCase: AuditedCase) {
        if let count = auditedCase.standardPages { pages.add(count) }
        if let share = auditedCase.repeatedShare { repetition.add(100 * share) }
        if let type = auditedCase.analysisType, analysisTypes.indices.contains(type - 1) {
            analysisTypes[type - 1] += 1
        }
        addRemarks(auditedCase)
        if shortfalls.isEmpty { shortfalls = auditedCase.findings.map { _ in ReasonCounts() } }
        for index in auditedCase.findings.indices {
            switch auditedCase.findings[index].verdict {
            case .partly, .no:
                // The program's reason is none for a verdict a human gave instead.
                if auditedCase.findings[index].review?.state == .corrected { continue }
                shortfalls[index].add(auditedCase.findings[index].reason)
            case .yes, .notApplicable, .notAssessable: break
            }
        }
    }

    private mutating func addRemarks(_ auditedCase: AuditedCase) {
        let municipality = auditedCase.municipality
        if remarks[municipality] == nil {
            remarks[municipality] = CaseRemark.allCases.map { _ in 0 }
            remarkedCases[municipality] = 0
        }
        var hasAny = false
        for (index, remark) in CaseRemark.allCases.enumerated() where remark.applies(to: auditedCase) {
            remarks[municipality]?[index] += 1
            hasAny = true
        }
        if hasAny { remarkedCases[municipality]? += 1 }
    }

    /// Why a criterion was most often delvist or nej, and in how many cases; the first of `Reason` where several are
    /// as frequent, `nil` when it never was.
    package func commonShortfall(criterion: Int) -> (reason: Reason, cases: Int)? {
        guard criterion < shortfalls.count else { return nil }
        return shortfalls[criterion].most
    }
}

/// How often each reason was given; a criterion has few.
private struct ReasonCounts {
    private var counts: [(reason: Reason, cases: Int)] = []

    mutating func add(_ reason: Reason) {
        if let index = counts.firstIndex(where: { $0.reason == reason }) {
            counts[index].cases += 1
        } else {
            counts.append((reason, 1))
        }
    }

    /// The first of `Reason` where several are as frequent; `nil` without any.
    var most: (reason: Reason, cases: Int)? {
        let most = counts.map(\.cases).max()
        return Reason.allCases.lazy.compactMap { reason in
            counts.first { $0.reason == reason && $0.cases == most }
        }.first
    }
}
