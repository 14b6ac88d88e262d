import ArchiveReading
import AuditModel
import Foundation
import Reporting
import Rules
import Statistics

/// Figures of the last run for Prometheus (textfile collector): numbers by criterion alone, nothing of any case.
struct MetricsFile {
    let outcome: NightlyRun.Outcome
    let standard: StandardDescription
    let finished: Date

    var text: String {
        let counts = outcome.result.outcome.counts
        var lines: [String] = []
        func add(_ name: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            lines += ["# HELP auditor_\(name) \(help)", "# TYPE auditor_\(name) gauge"]
            lines += samples.map { "auditor_\(name)\($0.labels) \($0.value)" }
        }
        add("cases", "Cases audited in the last run.", [("", "\(counts.casesAudited)")])
        add("cases_judged", "Deliveries judged in the last run.", [("", "\(outcome.result.ledger?.judged ?? 0)")])
        add(
            "cases_carried_over", "Deliveries that kept the findings of an earlier run.",
            [("", "\(outcome.result.ledger?.carriedOver ?? 0)")])
        add(
            "quarantined", "Inputs and cases in quarantine in the last run.",
            [("", "\(counts.inputsQuarantined + counts.casesQuarantined)")])
        add(
            "quarantine_open", "Quarantine entries nobody has taken note of.", [("", "\(outcome.quarantined)")])
        add("rule_faults", "Findings with a fault inside a rule.", [("", "\(outcome.result.outcome.faults)")])
        add("duration_seconds", "How long the last run took.", [("", String(format: "%.3f", outcome.seconds))])
        add(
            "last_success_timestamp_seconds", "When the last run ended.",
            [("", "\(Int(finished.timeIntervalSince1970))")])
        let shares = zip(standard.criteria, outcome.result.outcome.tallies).compactMap {
            criterion, tally -> (labels: String, value: String)? in
            guard let share = tally.share(of: .yes).fraction else { return nil }
            return ("{criterion=\"\(criterion.id)\"}", String(format: "%.6f", share))
        }
        add("yes_share", "Share of ja by criterion.", shares)
        return lines.joined(separator: "\n") + "\n"
    }

    /// Of a night with an empty inbox before there ever was a case.
    static func idle(at finished: Date) -> String {
        """
        # HELP auditor_cases Cases audited in the last run.
        # TYPE auditor_cases gauge
        auditor_cases 0
        # HELP auditor_last_success_timestamp_seconds When the last run ended.
        # TYPE auditor_last_success_timestamp_seconds gauge
        auditor_last_success_timestamp_seconds \(Int(finished.timeIntervalSince1970))

        """
    }

    func write(to path: String) throws(CommandFailure) { try Self.write(text, to: path) }

    /// Writes it whole: a collector that reads at the wrong moment sees the old one.
    static func write(_ text: String, to path: String) throws(CommandFailure) {
        guard mayReplace(path) else {
            throw CommandFailure(
                .cannotWrite, "\(path): something else than metrics is there; name another file with 'metrics'")
        }
        // A link keeps leading where it led.
        let place = URL(filePath: path).resolvingSymlinksInPath()
        let working = place.deletingLastPathComponent().appending(path: ".\(place.lastPathComponent).ny").path
        do {
            // What a killed night left.
            try? FileManager.default.removeItem(atPath: working)
            let file = FileHandle(fileDescriptor: try OwnFile.create(working))
            defer { try? FileManager.default.removeItem(atPath: working) }
            try file.write(contentsOf: Data(text.utf8))
            try file.synchronize()
            try file.close()
            // The collector is another user.
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: working)
            try OwnFile.rename(working, over: place.path)
        } catch { throw CommandFailure(OutputFault.cannotWrite(SystemFault(path: path, error))) }
    }

    /// Whether nothing is there but metrics of this program.
    static func mayReplace(_ path: String) -> Bool {
        guard let there = FileStatus(path: path) else { return true }
        guard there.kind == .file else { return false }
        guard there.size > 0 else { return true }
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let beginning = Data("# HELP auditor_".utf8)
        return (try? file.read(upToCount: beginning.count)) == beginning
    }
}
