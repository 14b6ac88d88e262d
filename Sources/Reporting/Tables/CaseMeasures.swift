package import AuditModel
package import Statistics

/// What is measured of cases beside the verdicts: length, repetition, type of analysis, reasons, remarks on the data.
package struct CaseMeasures: Sendable {
    /// Why a criterion is delvist or nej in a case.
    package enum Shortfall: Equatable, Sendable {
        case reason(Reason)
        /// A human gave the verdict, and the program's reason is none for it.
        case corrected
    }

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
    /// How often a criterion was delvist or nej, and why, by the criterion's place in the standard.
    private var shortfalls: [ShortfallCounts] = []

    package init() {}

    package mutating func add(_ auditedCase: AuditedCase) {
        if let count = auditedCase.standardPages { pages.add(count) }
        if let share = auditedCase.repeatedShare { repetition.add(100 * share) }
        if let type = auditedCase.analysisType, analysisTypes.indices.contains(type - 1) {
            analysisTypes[type - 1] += 1
        }
        addRemarks(auditedCase)
        if shortfalls.isEmpty { shortfalls = auditedCase.findings.map { _ in ShortfallCounts() } }
        for index in auditedCase.findings.indices {
            switch auditedCase.findings[index].verdict {
            case .partly, .no:
                let finding = auditedCase.findings[index]
                shortfalls[index].add(finding.review?.state == .corrected ? .corrected : .reason(finding.reason))
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
    /// as frequent, corrections last; `nil` when it never was.
    package func commonShortfall(criterion: Int) -> (why: Shortfall, cases: Int)? {
        guard criterion < shortfalls.count else { return nil }
        return shortfalls[criterion].most
    }
}

/// How often a criterion fell short for each reason; it has few.
private struct ShortfallCounts {
    private var counts: [(why: CaseMeasures.Shortfall, cases: Int)] = []

    mutating func add(_ why: CaseMeasures.Shortfall) {
        if let index = counts.firstIndex(where: { $0.why == why }) {
            counts[index].cases += 1
        } else {
            counts.append((why, 1))
        }
    }

    /// The first of `Reason` where several are as frequent, corrections last; `nil` without any.
    var most: (why: CaseMeasures.Shortfall, cases: Int)? {
        let most = counts.map(\.cases).max()
        let ordered = Reason.allCases.map(CaseMeasures.Shortfall.reason) + [.corrected]
        return ordered.lazy.compactMap { why in counts.first { $0.why == why && $0.cases == most } }.first
    }
}
