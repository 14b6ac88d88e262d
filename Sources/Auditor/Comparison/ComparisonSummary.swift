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
                        ? group.casesBefore.of("sag", "sager") + " (\(sides.before)), "
                            + group.casesAfter.of("sag", "sager") + " (\(sides.after))"
                        : group.casesBefore.of("case", "cases") + " (\(sides.before)), "
                            + group.casesAfter.of("case", "cases") + " (\(sides.after))")
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
            let unknown = content.tables.unknown
            let isSmall = content.tables.isSmall(unknown)
            let isOne = unknown == 1 && !isSmall
            lines.append(
                isDanish
                    ? (isSmall ? "Få sager" : unknown.of("sag", "sager"))
                        + " er ikke med, fordi \(isOne ? "dens" : "deres") gruppe ikke er oplyst."
                    : (isSmall ? "A few cases" : unknown.of("case", "cases"))
                        + " \(isOne ? "is left out because its" : "are left out because their") group is not recorded.")
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
