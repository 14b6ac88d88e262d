import AuditModel
import Foundation
import Reporting

/// What `auditor compare` says at its end: a sentence and figures for each criterion.
struct ComparisonSummary {
    private let content: ComparisonContent
    private let sentences: ComparisonSentences

    init(_ content: ComparisonContent) {
        self.content = content
        sentences = ComparisonSentences(content)
    }

    func text(output: URL?) -> String {
        let isDanish = content.language == .danish
        var lines: [String] = []
        for group in content.tables.groups {
            let sides = sentences.sides(group)
            lines.append(sentences.heading(group))
            if content.tables.threshold == nil {
                lines.append(
                    isDanish
                        ? "\(group.casesBefore) sager (\(sides.before)), \(group.casesAfter) sager (\(sides.after))"
                        : "\(group.casesBefore) cases (\(sides.before)), \(group.casesAfter) cases (\(sides.after))")
            }
            for comparison in group.comparisons {
                let criterion = content.criteria[comparison.criterion]
                lines.append("  " + criterion.title[content.language])
                lines.append(
                    "    "
                        + sentences.conclusion(comparison, of: group, minimum: content.tables.terms.minimum))
                lines.append("    " + sentences.figures(comparison, of: group))
            }
            lines.append("")
        }
        if content.tables.unknown > 0 {
            let isSmall = content.tables.isSmall(content.tables.unknown)
            let unknown = isSmall ? (isDanish ? "Få" : "A few") : String(content.tables.unknown)
            lines.append(
                isDanish
                    ? "\(unknown) sager er ikke med, fordi deres gruppe ikke er oplyst."
                    : "\(unknown) cases are left out because their group is not recorded.")
        }
        lines.append(
            isDanish
                ? "p er justeret for antallet af kriterier. Få sager fra hver kommune kan ikke generaliseres."
                : "p is adjusted for the number of criteria. Few cases from each municipality do not generalise.")
        if let output {
            let page = output.appending(path: "sammenligning.html").relativePath
            lines.append((isDanish ? "Rapport: " : "Report: ") + page)
        }
        return lines.joined(separator: "\n")
    }
}
