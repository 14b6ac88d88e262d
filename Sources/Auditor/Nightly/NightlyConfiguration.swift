import AuditModel
import Foundation
import Reporting
import YAMLReading

/// The configuration of `auditor nightly` (`--config`), checked when it is read.
struct NightlyConfiguration: Sendable {
    static let keys = [
        "inbox", "ledger", "reports", "standard", "dialect", "register", "key-file", "formats", "language", "jobs",
        "targets",
        "require-targets", "notify", "metrics", "log", "backup", "retention",
    ]

    /// Folders and files with cases.
    let inbox: [String]
    let ledger: String
    /// Where each night's folder is made.
    let reports: String
    let standard: String
    let dialect: String?
    let register: String?
    let keyFile: String?
    let formats: Set<ReportFormat>
    let language: ReportLanguage
    let jobs: Int
    let targets: [AuditTarget]
    let requiresTargets: Bool
    /// What makes a night worth a word.
    let notify: Set<RunChange.Kind>
    /// A text file for Prometheus.
    let metrics: String?
    /// A file for the log, in JSON lines; without one only a terminal is told.
    let log: String?
    let backup: Backup?
    /// Days that rows of single cases, and entries of the access log, are kept.
    let detailDays: Int?
    let accessDays: Int?

    struct Backup: Equatable, Sendable {
        let folder: String
        let kept: Int
    }

    /// Reads what can be read; what is wrong with the rest is gathered.
    ///
    /// - Parameter path: the file; relative paths in it start from its folder.
    private init(_ node: YAMLNode, path: String, complaints: inout YAMLComplaints) {
        complaints.allowOnly(Self.keys, in: node)
        let isKnown = complaints.isEmpty
        let base = URL(filePath: path).deletingLastPathComponent()
        func resolved(_ text: String) -> String {
            text.hasPrefix("/") ? text : base.appending(path: text).standardizedFileURL.relativePath
        }
        func file(_ key: String) -> String? {
            node[key].flatMap { node in complaints.part { () throws(YAMLError) in resolved(try node.text()) } }
        }
        func items<Item>(_ key: String, _ read: (YAMLNode) throws(YAMLError) -> Item) -> [Item]? {
            node[key]?.listOrSingle().compactMap { item in complaints.part { () throws(YAMLError) in try read(item) } }
        }
        for key in ["inbox", "ledger", "reports"] {
            _ = complaints.part { () throws(YAMLError) in try node.required(key) }
        }
        inbox = items("inbox") { (item) throws(YAMLError) in resolved(try item.text()) } ?? []
        if let inbox = node["inbox"], inbox.listOrSingle().isEmpty {
            complaints.add(
                YAMLError(.other("the list is empty; name the folders and files with cases"), at: inbox.position))
        }
        ledger = file("ledger") ?? ""
        reports = file("reports") ?? ""
        let standard =
            node["standard"].flatMap { node in complaints.part { () throws(YAMLError) in try node.text() } }
            ?? "sagsgennemgang-2014"
        self.standard =
            standard.contains("/") || standard.hasSuffix(".yaml") || standard.hasSuffix(".yml")
            ? resolved(standard) : standard
        dialect = file("dialect")
        register = file("register")
        keyFile = file("key-file")
        formats =
            items("formats") { (item) throws(YAMLError) in try item.formatWord() }.map { Set($0) } ?? ReportFormat.usual
        language =
            node["language"].flatMap { node in complaints.part { () throws(YAMLError) in try node.word() } } ?? .danish
        jobs =
            node["jobs"].flatMap { node in complaints.part { () throws(YAMLError) in try node.integer(in: 1...64) } }
            ?? AuditRequest.defaultJobs
        let targets =
            node["targets"].flatMap { node in complaints.part { () throws(YAMLError) in try node.entries() } }?
            .compactMap { entry in complaints.part { () throws(YAMLError) in try AuditTarget(entry) } } ?? []
        // With a key misspelt it is not known which standard they belong to.
        self.targets = isKnown || node["standard"] != nil ? targets : []
        requiresTargets =
            node["require-targets"].flatMap { node in complaints.part { () throws(YAMLError) in try node.truthValue() }
            } ?? false
        notify =
            items("notify") { (item) throws(YAMLError) in try item.word() }.map { Set($0) }
            ?? Set(RunChange.Kind.allCases).subtracting([.evidenceChanged])
        metrics = file("metrics")
        log = file("log")
        backup = node["backup"].flatMap { node in
            complaints.allowOnly(["folder", "keep"], in: node)
            let folder = complaints.part { () throws(YAMLError) in resolved(try node.required("folder").text()) }
            let kept = node["keep"].flatMap { node in
                complaints.part { () throws(YAMLError) in try node.integer(in: 1...10_000) }
            }
            return folder.map { Backup(folder: $0, kept: kept ?? 14) }
        }
        if let retention = node["retention"] {
            complaints.allowOnly(["details-days", "access-days"], in: retention)
        }
        func days(_ key: String) -> Int? {
            node["retention"]?[key].flatMap { node in
                complaints.part { () throws(YAMLError) in try node.integer(in: 1...36_500) }
            }
        }
        detailDays = days("details-days")
        accessDays = days("access-days")
        checkPlaces(node, file: path, &complaints)
    }

    /// Reads the file, and says everything that stops it.
    static func read(_ path: String) throws(CommandFailure) -> NightlyConfiguration {
        let (configuration, complaints) = try complained(path)
        guard complaints.isEmpty else { throw CommandFailure(.usage, "\(complaints)") }
        return configuration
    }

    /// What can be read of the file, and what is wrong with it.
    static func complained(
        _ path: String
    ) throws(CommandFailure) -> (configuration: NightlyConfiguration, complaints: YAMLComplaints) {
        guard let text = String(validating: try InputFile.bytes(path), as: UTF8.self) else {
            throw CommandFailure(.usage, "\(path): is not UTF-8; save it as UTF-8 and run again")
        }
        var complaints = YAMLComplaints()
        guard let node = complaints.part({ () throws(YAMLError) in try YAMLNode.parse(text, file: path) }) else {
            throw CommandFailure(.usage, "\(complaints)")
        }
        return (NightlyConfiguration(node, path: path, complaints: &complaints), complaints)
    }
}

/// A target (mål): the share of ja a criterion is to have, and by when.
struct AuditTarget: Equatable, Sendable {
    let criterion: String
    let position: YAMLPosition
    /// 0…1.
    let share: Double
    let by: CalendarDate?

    /// `boernesamtale: 0.95`, or `boernesamtale: {share: 0.95, by: 2027-06-30}`.
    init(_ entry: YAMLEntry) throws(YAMLError) {
        criterion = entry.key
        position = entry.keyPosition
        let value = entry.value
        if case .mapping = value.content {
            try value.allowOnly(["share", "by"])
            share = try value.required("share").share()
            by = try value["by"].map { node throws(YAMLError) in
                guard let date = CalendarDate(iso: try node.text()) else {
                    throw YAMLError(.expected(.date, found: node.shape), at: node.position)
                }
                return date
            }
        } else {
            share = try value.share()
            by = nil
        }
    }
}

extension YAMLNode {
    fileprivate func share() throws(YAMLError) -> Double {
        let value = try number()
        guard (0...1).contains(value) else {
            throw YAMLError(.other("a share of 0 to 1 belongs here, as 0.95"), at: position)
        }
        return value
    }

    fileprivate func integer(in range: ClosedRange<Int>) throws(YAMLError) -> Int {
        let value = try integer()
        guard range.contains(value) else {
            throw YAMLError(
                .other("a whole number of \(range.lowerBound) to \(range.upperBound) belongs here"), at: position)
        }
        return value
    }

    fileprivate func formatWord() throws(YAMLError) -> ReportFormat { try word() }
}
