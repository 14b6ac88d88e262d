package import AuditModel
import Statistics

/// `aendringer.csv`: a row for each change.
package struct ChangesCSV {
    private static let header = [
        "aendring", "kommune", "sag", "kriterium", "foer", "efter", "grund", "fil", "position",
    ]

    private var file: CSVFile

    package init(to sink: @escaping ByteSink) throws {
        file = try CSVFile(header: Self.header, to: sink)
    }

    package mutating func add(_ change: RunChange) throws {
        try file.addRow([
            change.kind.rawValue, change.municipality?.description ?? "", change.caseID ?? "",
            change.criterion?.rawValue ?? "", change.before?.rawValue ?? "", change.after?.rawValue ?? "",
            change.reason?.rawValue ?? "", change.file, change.position?.description ?? "",
        ])
    }

    package mutating func finish() throws { try file.flush() }
}

/// `maal.csv`: a row for each target.
package enum TargetsCSV {
    private static let header = [
        "kriterium", "maal_pct", "inden", "n", "ja", "ja_pct", "ja_pct_nedre", "ja_pct_oevre", "status",
    ]

    package static func write(_ targets: [TargetResult], to sink: @escaping ByteSink) throws {
        var file = try CSVFile(header: header, to: sink)
        for target in targets {
            let interval = target.share.interval
            try file.addRow([
                target.criterion.rawValue, Self.percent(target.target), target.by?.description ?? "",
                "\(target.share.total)", "\(target.share.count)", Self.percent(target.share.fraction),
                Self.percent(interval?.lower), Self.percent(interval?.upper), target.status.rawValue,
            ])
        }
        try file.flush()
    }

    private static func percent(_ fraction: Double?) -> String {
        fraction.map { Decimal.fixed($0 * 100, digits: 1) } ?? ""
    }
}
