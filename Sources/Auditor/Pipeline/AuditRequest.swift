import AuditModel
import Foundation
import Reporting

/// What an audit is asked to do, by a command line or a configuration.
struct AuditRequest: Sendable {
    var paths: [String]
    /// A shipped standard, or a file.
    var standard = "sagsgennemgang-2014"
    var dialect: String?
    var register: String?
    var referenceDate: CalendarDate
    var formats = ReportFormat.usual
    /// A page per case with its passages; never with a publication.
    var hasCaseSheets = false
    /// The report is made fit to leave the municipality.
    var isPublished = false
    var suppressBelow: Int?
    var keyFile: String?
    var language = ReportLanguage.danish
    var jobs = AuditRequest.defaultJobs
    var ledger: String?
    /// A ledger whose human verdicts stand over the auditor's, where the run itself is not recorded.
    var reviews: String?
    /// Judge everything, whatever the ledger knows.
    var isFull = false
    /// Why case sheets are written, for the access log of the ledger.
    var purpose: String?
    /// Of a night, for the next one to know what was missed.
    var targets: [TargetCheck] = []
    /// Nothing to read is then no mistake.
    var acceptsNothing = false

    /// One for each core.
    static let defaultJobs = min(64, max(1, ProcessInfo.processInfo.activeProcessorCount))

    /// The threshold that takes effect when published.
    var threshold: Int { suppressBelow ?? Publication(key: []).threshold }

    /// The options that stand in `koersel.json`; nothing in it depends on how many jobs there were, on where files lie,
    /// or on what a ledger knew.
    func record(standard name: String) -> RunRecord {
        // The name of a file may say more than may leave the municipality.
        func fileName(_ path: String) -> String { isPublished ? "ja" : URL(filePath: path).lastPathComponent }
        var options: [RunRecord.Option] = [
            .init(name: "standard", value: name),
            .init(name: "format", value: formats.map(\.rawValue).sorted().joined(separator: ",")),
            .init(name: "lang", value: language.rawValue),
            .init(name: "case-sheets", value: hasCaseSheets ? "ja" : "nej"),
            .init(name: "publish", value: isPublished ? "ja" : "nej"),
            .init(name: "key-file", value: keyFile == nil ? "nej" : "ja"),
        ]
        if reviews != nil { options.append(.init(name: "reviews", value: "ja")) }
        if isPublished { options.append(.init(name: "suppress-below", value: "\(threshold)")) }
        if let register { options.append(.init(name: "register", value: fileName(register))) }
        if !targets.isEmpty {
            options.append(.init(name: TargetCheck.optionName, value: TargetCheck.option(targets)))
        }
        if let dialect { options.append(.init(name: "dialect", value: fileName(dialect))) }
        return RunRecord(version: AuditorCommand.version, referenceDate: referenceDate, options: options)
    }
}
