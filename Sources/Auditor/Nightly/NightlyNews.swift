import AuditModel
import Foundation
import Reporting

/// What a night says: nothing when nothing is new, else ten lines at most.
struct NightlyNews {
    let audited: AuditRun.Outcome
    /// `nil` when there is no earlier run to compare with.
    let changes: RunChangeCounts?
    /// Whether there were runs before whose cases are pruned.
    let isAfterPruned: Bool
    /// That the run before was judged by other rules.
    let otherRules: LocalizedText?
    let targets: [TargetResult]
    /// Of those, the ones that were not missed in the run before.
    let newlyMissed: Set<CriterionID>
    let folder: URL
    let notify: Set<RunChange.Kind>
    let standard: StandardDescription
    let language: ReportLanguage

    /// `nil` when there is nothing to say.
    var text: String? {
        let kinds = RunChange.Kind.allCases.filter { notify.contains($0) && (changes?[$0] ?? 0) > 0 }
        let missed = targets.filter { $0.status == .missed }
        let faults = audited.faults
        guard changes == nil || !kinds.isEmpty || faults > 0 || !newlyMissed.isEmpty else { return nil }
        let isDanish = language == .danish
        let counts = audited.counts
        var lines = [
            isDanish
                ? "\(counts.casesAudited.of("sag", "sager")) gennemgået; det er nyt:"
                : "\(counts.casesAudited.of("case", "cases")) audited; what is new:"
        ]
        if changes == nil { lines.append("  " + withoutComparison) }
        if let note = otherRules { lines.append("  \(note[language])") }
        if faults > 0 {
            lines.append(
                isDanish
                    ? "  \(faults) fejl i en regel (regelfejl)"
                    : "  \(faults.of("fault", "faults")) inside a rule (regelfejl)")
        }
        // Three lines are for the rest: heading, targets, where to look.
        let room = 10 - lines.count - (missed.isEmpty ? 0 : 1) - 1
        for kind in kinds.prefix(room) {
            let count = changes?[kind] ?? 0
            let number = String(count)
            lines.append(
                String(repeating: " ", count: max(1, 7 - number.count)) + "\(number)  \(kind.name(of: count)[language])"
            )
        }
        if !missed.isEmpty {
            let names = missed.map { target in
                let title = standard.criteria.first { $0.id == target.criterion }?.title[language]
                return (title ?? target.criterion.rawValue)
                    + (newlyMissed.contains(target.criterion) ? (isDanish ? " (nyt)" : " (new)") : "")
            }.joined(separator: ", ")
            lines.append(
                isDanish
                    ? "  \(missed.count) mål ikke nået: \(names)"
                    : "  \(missed.count.of("target", "targets")) missed: \(names)")
        }
        lines.append((isDanish ? "Se " : "See ") + folder.appending(path: "aendringer.html").relativePath)
        return lines.joined(separator: "\n")
    }

    private var withoutComparison: String {
        let isDanish = language == .danish
        guard isAfterPruned else { return isDanish ? "den første kørsel" : "the first run" }
        return isDanish
            ? "kørslen før er beskåret: hvad der er ændret siden, kan ikke ses"
            : "the run before was pruned: what has changed since cannot be told"
    }
}
