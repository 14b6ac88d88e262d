package import AuditModel
package import Statistics

/// What is measured of cases beside the verdicts: length, repetition, type of analysis, remarks on the data.
package struct CaseMeasures: Sendable {
    /// Standard pages of 2,400 characters.
    package private(set) var pages = BinnedCounts(binWidth: 0.1, bins: 10_000)
    /// Repeated share in per cent.
    package private(set) var repetition = BinnedCounts(binWidth: 0.1, bins: 1001)
    /// Cases by type of analysis, 1…4.
    package private(set) var analysisTypes: [Int] = [0, 0, 0, 0]
    /// Cases with at least one warning of a kind, in the order of `ImportWarning.Kind`.
    package private(set) var warnings: [Int] = ImportWarning.Kind.allCases.map { _ in 0 }
    package private(set) var warnedCases: [MunicipalityCode: Int] = [:]

    package init() {}

    package mutating func add(_ auditedCase: AuditedCase) {
        if let count = auditedCase.standardPages { pages.add(count) }
        if let share = auditedCase.repeatedShare { repetition.add(100 * share) }
        if let type = auditedCase.analysisType, analysisTypes.indices.contains(type - 1) {
            analysisTypes[type - 1] += 1
        }
        for (index, kind) in ImportWarning.Kind.allCases.enumerated()
        where auditedCase.warnings.contains(where: { $0.kind == kind }) {
            warnings[index] += 1
        }
        if !auditedCase.warnings.isEmpty { warnedCases[auditedCase.municipality, default: 0] += 1 }
    }
}

/// How many cases lie in each of a few ranges; `nil` counts are suppressed.
package struct Distribution: Equatable, Sendable {
    package struct Bin: Equatable, Sendable {
        package let lower: Double
        /// `nil` without end.
        package let upper: Double?
        package let cases: Int?
    }

    package let bins: [Bin]
    package let median: Double?
    /// Cases measured; `nil` when suppressed.
    package let total: Int?

    /// - Parameter threshold: with one, all counts are suppressed when any lies between 0 and it.
    package init(_ counts: BinnedCounts, bounds: [Double], threshold: Int?) {
        let ranges = zip(bounds, bounds.dropFirst().map { Optional($0) } + [nil])
        let cases = ranges.map { counts.count(from: $0, to: $1) }
        let isHidden = threshold.map { threshold in cases.contains { $0 > 0 && $0 < threshold } } ?? false
        bins = zip(ranges, cases).map { Bin(lower: $0.0, upper: $0.1, cases: isHidden ? nil : $1) }
        median = isHidden ? nil : counts.quantile(0.5)
        total = isHidden ? nil : counts.total
    }
}
