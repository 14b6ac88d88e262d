import AuditModel
import Foundation
import Reporting
import Rules

/// A resolved standard for the terminal.
struct StandardListing {
    private let standard: Standard
    private let language: ReportLanguage

    init(_ standard: Standard, language: ReportLanguage) {
        self.standard = standard
        self.language = language
    }

    var text: String {
        let isDanish = language == .danish
        let description = standard.description
        var lines = [
            "\(description.name): \(words(description.title))",
            (isDanish ? "ICS-trekanten " : "ICS triangle ") + description.edition.rawValue + " · "
                + (isDanish
                    ? description.criteria.count.of("kriterium", "kriterier")
                    : description.criteria.count.of("criterion", "criteria"))
                + " · sha256 \(description.hash)",
        ]
        var chapter = ""
        for criterion in description.criteria {
            if criterion.chapter != chapter {
                chapter = criterion.chapter
                lines += ["", chapter]
            }
            lines.append("  \(criterion.id)")
            lines.append("      \(words(criterion.question))")
            if let source = criterion.source {
                lines.append("      " + (isDanish ? "kilde: " + danish(source) : "source: " + source))
            }
            if let published = criterion.published {
                let n = published.n.map { ", N=\($0)" } ?? ""
                let share = "\(Int((published.yes * 100).rounded())) %"
                lines.append("      " + (isDanish ? "offentliggjort: " : "published: ") + share + n)
            }
            if let target = criterion.target {
                lines.append("      " + (isDanish ? "mål: " : "target: ") + "\(Int((target * 100).rounded())) %")
            }
        }
        lines += ["", isDanish ? "Tal" : "Numbers"]
        for (name, value) in standard.thresholds.values {
            let number = value == value.rounded() ? "\(Int(value))" : "\(value)"
            lines.append("  \(name.padding(toLength: 32, withPad: " ", startingAt: 0))\(number)")
        }
        return lines.joined(separator: "\n")
    }

    /// A source is cited in English, as other programs read it.
    private func danish(_ citation: String) -> String {
        citation.replacing(", figure ", with: ", figur ").replacing(", section ", with: ", afsnit ")
    }

    private func words(_ text: LocalizedText) -> String {
        language == .danish ? text.danish : text.english
    }
}
