import AuditModel
import Foundation
import Reporting
import Statistics

/// What `auditor audit` says at its end.
struct AuditSummary {
    let outcome: AuditRun.Outcome
    let standard: StandardDescription
    let date: CalendarDate
    let language: ReportLanguage
    /// Then nothing is said of shares: the report tells which may be known.
    let isPublished: Bool
    /// With a ledger.
    let ledger: AuditJob.LedgerFigures?

    func text(report folder: URL, formats: Set<ReportFormat>) -> String {
        let isDanish = language == .danish
        let counts = outcome.counts
        var lines = [
            isDanish
                ? "\(counts.casesAudited.of("sag", "sager")) gennemgået efter \(standard.name), pr. \(date)."
                : "\(counts.casesAudited.of("case", "cases")) audited by \(standard.name), as of \(date)."
        ]
        if let ledger {
            lines.append(
                isDanish
                    ? "Kørsel \(ledger.run): \(ledger.judged) bedømt nu, \(ledger.carriedOver) uændret siden en tidligere kørsel."
                    : "Run \(ledger.run): \(ledger.judged) judged now, \(ledger.carriedOver) unchanged since an earlier run."
            )
        }
        let quarantined = counts.inputsQuarantined + counts.casesQuarantined
        if quarantined > 0 {
            lines.append(
                isDanish
                    ? "\(quarantined) i karantæne; hvorfor står i karantaene.csv."
                    : "\(quarantined) in quarantine; karantaene.csv says why.")
        }
        if counts.casesRepeated > 0 {
            lines.append(
                isDanish
                    ? "\(counts.casesRepeated) leveret flere gange med samme indhold; talt én gang."
                    : "\(counts.casesRepeated) delivered again with the same content; counted once.")
        }
        if counts.inputsIgnored > 0 {
            lines.append(
                isDanish
                    ? "\(counts.inputsIgnored.of("fil", "filer")) sprunget over: navnet er ikke en sagsfils."
                    : "\(counts.inputsIgnored.of("file", "files")) passed over: the name is not that of a case file.")
        }
        let topics = isPublished ? [] : TopicChoice.topics(of: standard, shares: shares)
        if !topics.isEmpty {
            lines.append("")
            lines.append(TopicChoice.heading(topics.count, language) + ":")
            for (place, share) in topics {
                let criterion = standard.criteria[place]
                let number = share.percent.map { String($0) } ?? ""
                let percent = String(repeating: " ", count: max(0, 4 - number.count)) + number + " %"
                let target = criterion.target.map { Int((100 * $0).rounded()) }
                    .map { isDanish ? ", mål \($0) %" : ", target \($0) %" }
                let title = isDanish ? criterion.title.danish : criterion.title.english
                lines.append("\(percent)  \(title) (N=\(share.total)\(target ?? ""))")
            }
        }
        lines.append("")
        let place = formats.contains(.html) ? folder.appending(path: "rapport.html") : folder
        lines.append((isDanish ? "Rapport: " : "Report: ") + place.relativePath)
        return lines.joined(separator: "\n")
    }

    /// The share of ja by criterion.
    private var shares: [Share?] { outcome.tallies.map { $0.share(of: .yes) } }
}
