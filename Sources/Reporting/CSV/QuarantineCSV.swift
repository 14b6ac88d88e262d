import AuditModel

/// `karantaene.csv`: a row per input or case that could not be audited.
enum QuarantineCSV {
    private static let header = ["fil", "position", "sag", "kode", "besked"]

    static func write(_ entries: [QuarantineEntry], to sink: @escaping ByteSink) throws {
        var file = try CSVFile(header: header, to: sink)
        for entry in entries {
            try file.addRow([
                entry.file, entry.position?.description ?? "", entry.caseID ?? "", entry.code.rawValue, entry.message,
            ])
        }
        try file.flush()
    }
}
