import AuditModel

/// `sager.csv`: a row per case.
struct CasesCSV {
    private static let header = [
        "kommune", "sag", "periode", "maalgruppe", "lovkrav", "analysetype", "sider", "ord", "gentaget_pct",
        "advarsler",
    ]

    private var file: CSVFile

    init(to sink: @escaping ByteSink) throws {
        file = try CSVFile(header: Self.header, to: sink)
    }

    /// Pages and per cent with one decimal; warnings as "what:attribute", several separated by a semicolon.
    mutating func add(_ auditedCase: AuditedCase) throws {
        try file.addRow([
            auditedCase.municipality.description,
            CPRNumber.masked(auditedCase.id),
            auditedCase.period.map { String($0) } ?? "",
            auditedCase.targetGroup?.rawValue ?? "",
            auditedCase.legalDemand.rawValue,
            auditedCase.analysisType.map { String($0) } ?? "",
            auditedCase.standardPages.map { Decimal.fixed($0, digits: 1) } ?? "",
            auditedCase.words.map { String($0) } ?? "",
            auditedCase.repeatedShare.map { Decimal.fixed(100 * $0, digits: 1) } ?? "",
            auditedCase.warnings.map { "\($0.kind.rawValue):\(CPRNumber.masked($0.name))" }.joined(separator: ";"),
        ])
    }

    /// A row of a published report: no group, type of analysis or warning, and length and repetition only if they may be
    /// told.
    mutating func add(_ published: PublishedCase, hasMeasures: Bool) throws {
        let pages = hasMeasures ? published.standardPages : nil
        let words = hasMeasures ? published.words : nil
        let repeated = hasMeasures ? published.repeatedShare : nil
        try file.addRow([
            "", published.hash, "", "", "", "", pages.map { Decimal.fixed($0, digits: 1) } ?? "",
            words.map { String($0) } ?? "", repeated.map { Decimal.fixed(100 * $0, digits: 1) } ?? "", "",
        ])
    }

    mutating func flush() throws { try file.flush() }
}
