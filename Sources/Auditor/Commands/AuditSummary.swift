import AuditModel
import Foundation
import Reporting

/// What `auditor audit` says at its end.
struct AuditSummary {
    let outcome: AuditRun.Outcome
    let standard: StandardDescription
    let date: CalendarDate
    let language: ReportLanguage
    /// With a ledger.
    let ledger: AuditJob.LedgerFigures?

    private static let weakestShown = 5
    /// A share of fewer cases says little.
    private static let fewestCases = 5

    func text(report folder: URL, formats: Set<ReportFormat>) -> String {
        let isDanish = language == .danish
        let counts = outcome.counts
        var lines = [
            isDanish
                ? "\(counts.casesAudited) sager gennemgået efter \(standard.name), pr. \(date)."
                : "\(counts.casesAudited) cases audited by \(standard.name), as of \(date)."
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
        let weakest = weakestCriteria()
        if !weakest.isEmpty {
            lines.append("")
            lines.append(isDanish ? "Lavest andel ja:" : "Lowest share of yes:")
            for (share, criterion, n) in weakest {
                let percent = String(repeating: " ", count: max(0, 4 - "\(share)".count)) + "\(share) %"
                let title = isDanish ? criterion.title.danish : criterion.title.english
                lines.append("\(percent)  \(title) (N=\(n))")
            }
        }
        lines.append("")
        let place = formats.contains(.html) ? folder.appending(path: "rapport.html") : folder
        lines.append((isDanish ? "Rapport: " : "Report: ") + place.relativePath)
        return lines.joined(separator: "\n")
    }

    /// Whole per cent of yes, half up; the lowest first, equal ones in the order of the standard.
    private func weakestCriteria() -> [(share: Int, criterion: CriterionDescription, n: Int)] {
        let shares = zip(standard.criteria, outcome.tallies).compactMap { criterion, tally in
            let n = Verdict.allCases.filter(\.isCounted).reduce(0) { $0 + tally[$1, default: 0] }
            return n < Self.fewestCases
                ? nil : (share: (200 * tally[.yes, default: 0] + n) / (2 * n), criterion: criterion, n: n)
        }
        let ranked = shares.enumerated().sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }
        return ranked.prefix(Self.weakestShown).map(\.element)
    }
}
