import AuditModel

/// The language of what people read; machine-readable ids are Danish in both.
package enum ReportLanguage: String, CaseIterable, Sendable {
    case danish = "da"
    case english = "en"
}

/// Which files an audit writes; `koersel.json` and `karantaene.csv` are always written.
package enum ReportFormat: String, CaseIterable, Sendable {
    /// `rapport.html`
    case html
    /// `fund.csv`, `sager.csv`, `tabeller.csv`
    case csv
    /// `rapport.json`
    case json
    /// `rapport.xlsx`
    case xlsx
    /// `rapport.sarif`
    case sarif

    package static let usual: Set<ReportFormat> = [.html, .csv, .json]
}

/// How a report is made fit to leave the municipality (`--publish`).
package struct Publication: Equatable, Sendable {
    /// Counts of 1 up to this, exclusive, are suppressed.
    package let threshold: Int
    /// The key case ids are hashed under; whoever holds it can link a published id to its case.
    package let key: [UInt8]

    package init(threshold: Int = 5, key: [UInt8]) {
        self.threshold = threshold
        self.key = key
    }

    /// Tells keys apart without telling the key: the keyed hash of nothing, which is no case's.
    package var keyCheck: String { Self.publishedID(for: "", key: key) }

    /// The keyed hash that stands for a case id: HMAC-SHA-256 in 64 hexadecimal digits.
    package static func publishedID(for caseID: String, key: [UInt8]) -> String {
        SHA256.hexadecimal(SHA256.authenticationCode(for: caseID.utf8, key: key))
    }
}

/// Takes the next bytes of one output file.
package typealias ByteSink = (_ bytes: [UInt8]) throws -> Void
