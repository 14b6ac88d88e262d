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

    /// - Parameter path: the file; relative paths in it start from its folder.
    init(_ node: YAMLNode, path: String) throws(YAMLError) {
        try node.allowOnly(Self.keys)
        let base = URL(filePath: path).deletingLastPathComponent()
        func resolved(_ text: String) -> String {
            text.hasPrefix("/") ? text : base.appending(path: text).standardizedFileURL.relativePath
        }
        var inbox: [String] = []
        let inboxNode = try node.required("inbox")
        for item in inboxNode.listOrSingle() { inbox.append(resolved(try item.text())) }
        guard !inbox.isEmpty else {
            throw YAMLError(.other("the list is empty; name the folders and files with cases"), at: inboxNode.position)
        }
        self.inbox = inbox
        ledger = resolved(try node.required("ledger").text())
        reports = resolved(try node.required("reports").text())
        let standard = try node["standard"]?.text() ?? "sagsgennemgang-2014"
        self.standard =
            standard.contains("/") || standard.hasSuffix(".yaml") || standard.hasSuffix(".yml")
            ? resolved(standard) : standard
        dialect = try node["dialect"].map { node throws(YAMLError) in resolved(try node.text()) }
        register = try node["register"].map { node throws(YAMLError) in resolved(try node.text()) }
        keyFile = try node["key-file"].map { node throws(YAMLError) in resolved(try node.text()) }
        var formats: Set<ReportFormat> = []
        for item in node["formats"]?.listOrSingle() ?? [] { formats.insert(try item.formatWord()) }
        self.formats = node["formats"] == nil ? ReportFormat.usual : formats
        language = try node["language"]?.word() ?? .danish
        jobs =
            try node["jobs"].map { node throws(YAMLError) in try node.integer(in: 1...64) } ?? AuditRequest.defaultJobs
        var targets: [AuditTarget] = []
        for entry in try node["targets"]?.entries() ?? [] { targets.append(try AuditTarget(entry)) }
        self.targets = targets
        requiresTargets = try node["require-targets"]?.truthValue() ?? false
        var notify: Set<RunChange.Kind> = []
        for item in node["notify"]?.listOrSingle() ?? [] { notify.insert(try item.word()) }
        self.notify =
            node["notify"] == nil ? Set(RunChange.Kind.allCases).subtracting([.evidenceChanged]) : notify
        metrics = try node["metrics"].map { node throws(YAMLError) in resolved(try node.text()) }
        log = try node["log"].map { node throws(YAMLError) in resolved(try node.text()) }
        backup = try node["backup"].map { node throws(YAMLError) in
            try node.allowOnly(["folder", "keep"])
            return Backup(
                folder: resolved(try node.required("folder").text()),
                kept: try node["keep"].map { node throws(YAMLError) in try node.integer(in: 1...10_000) } ?? 14)
        }
        try node["retention"]?.allowOnly(["details-days", "access-days"])
        func days(_ key: String) throws(YAMLError) -> Int? {
            try node["retention"]?[key].map { node throws(YAMLError) in try node.integer(in: 1...36_500) }
        }
        detailDays = try days("details-days")
        accessDays = try days("access-days")
        let written = [("reports", reports), ("backup", backup?.folder), ("log", log)]
        for case (let key, let path?) in written {
            guard let folder = inbox.first(where: { Self.isInside(path, $0) }), let place = node[key] else { continue }
            throw YAMLError(
                .other("'\(key)' lies inside the inbox \(folder), where cases are looked for; name a place outside it"),
                at: place.position)
        }
    }

    /// Whether a path is a folder, or leads into it.
    private static func isInside(_ path: String, _ folder: String) -> Bool {
        func parts(_ path: String) -> [String] {
            URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().pathComponents
        }
        return parts(path).starts(with: parts(folder))
    }

    /// Reads the file, and says everything that stops it.
    static func read(_ path: String) throws(CommandFailure) -> NightlyConfiguration {
        guard let text = String(validating: try InputFile.bytes(path), as: UTF8.self) else {
            throw CommandFailure(.usage, "\(path): is not UTF-8; save it as UTF-8 and run again")
        }
        do {
            return try NightlyConfiguration(YAMLNode.parse(text, file: path), path: path)
        } catch {
            throw CommandFailure(.usage, "\(error)")
        }
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
