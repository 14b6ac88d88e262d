import AuditModel
import Reporting
import Rules

/// How a criterion came to its verdict on a case, as a tree for the terminal.
struct ExplanationTree {
    static let passagesShown = 3

    private let caseFile: CaseFile
    private let source: SourceMap
    private let language: ReportLanguage

    init(_ caseFile: CaseFile, _ source: SourceMap, language: ReportLanguage) {
        self.caseFile = caseFile
        self.source = source
        self.language = language
    }

    private var isDanish: Bool { language == .danish }

    /// What case it is, where it stands, and the measures that stand beside the verdicts.
    func heading(_ judgement: CaseJudgement?, standard: StandardDescription) -> String {
        var lines = [
            "\(isDanish ? "Sag" : "Case") \(Console.oneLine(caseFile.id)), "
                + "\(isDanish ? "kommune" : "municipality") \(caseFile.municipality) · \(standard.name)",
            Console.place(source.file, source.start),
        ]
        if let judgement {
            var measures: [String] = []
            if let type = judgement.analysisType {
                measures.append((isDanish ? "analysetype" : "analysis type") + " \(type)")
            }
            if let pages = judgement.standardPages {
                let tenths = "\((pages * 10).rounded() / 10)"
                measures.append(
                    isDanish ? tenths.replacing(".", with: ",") + " normalsider" : tenths + " standard pages")
            }
            if let share = judgement.repeatedShare {
                measures.append("\(Int((share * 100).rounded())) % \(isDanish ? "gentaget" : "repeated")")
            }
            if !measures.isEmpty { lines.append(measures.joined(separator: " · ")) }
        }
        for warning in caseFile.warnings {
            lines.append(
                "\(isDanish ? "advarsel" : "warning"): \(warning.kind.rawValue) (\(Console.oneLine(warning.name)))")
        }
        return lines.joined(separator: "\n")
    }

    /// - Parameters:
    ///   - review: what a human answered to the question, if anyone did.
    ///   - grounds: for each passage shown, why it is taken for what it is.
    func text(
        of explanation: Explanation, question: CriterionDescription, review: FindingReview?, grounds: [[String]]
    ) -> String {
        let finding = explanation.finding
        var lines = [
            "\(finding.criterion) → \(word(review?.standing ?? finding.verdict))",
            "  \(question.question[language])",
        ]
        if let review { lines.append("  " + review.sentence(language)) }
        lines += [
            "  \(finding.reason.sentence[language]) (\(finding.reason.rawValue))"
        ]
        for (index, place) in finding.evidence.prefix(Self.passagesShown).enumerated() {
            lines += passage(place, indent: "  ")
            if grounds.indices.contains(index) { lines += grounds[index].map { "      \($0)" } }
        }
        for asked in explanation.questions {
            lines.append("  \(Self.mark(asked.state)) \(name(of: asked.step))")
            if let trace = asked.trace { lines += tree(trace, indent: "      ") }
        }
        if !explanation.missingForYes.isEmpty {
            lines.append("  " + (isDanish ? "Mangler for et ja:" : "Missing for a yes:"))
            for demand in explanation.missingForYes { lines.append("    – \(demand[language])") }
        }
        return lines.joined(separator: "\n")
    }

    private func tree(_ trace: ClauseTrace, indent: String) -> [String] {
        let mark = Self.mark(trace.state)
        switch trace.content {
        case .check(let demand):
            var lines = ["\(indent)\(mark) \(demand[language])"]
            for place in trace.evidence.prefix(Self.passagesShown) { lines += passage(place, indent: indent + "  ") }
            return lines
        case .all(let parts):
            return ["\(indent)\(mark) \(isDanish ? "alle af" : "all of")"]
                + parts.flatMap { tree($0, indent: indent + "    ") }
        case .any(let parts):
            return ["\(indent)\(mark) \(isDanish ? "mindst én af" : "at least one of")"]
                + parts.flatMap { tree($0, indent: indent + "    ") }
        case .not(let part):
            return ["\(indent)\(mark) \(isDanish ? "ikke" : "not")"] + tree(part, indent: indent + "    ")
        }
    }

    /// Where a passage stands, and what it says.
    private func passage(_ place: Evidence, indent: String) -> [String] {
        let document = caseFile.documents[place.document]
        let section = place.section.flatMap { document.sections[$0].kind }
        let names =
            isDanish
            ? [document.kind?.rawValue, section?.rawValue] : [document.kind?.name.english, section?.name.english]
        let position = source.position(of: place, in: caseFile)
        let quote = Quote.text(of: place, in: caseFile)
        return ["\(indent)[\(position)] \(names.compactMap(\.self).joined(separator: " › "))"]
            + (quote.isEmpty ? [] : ["\(indent)  »\(quote)«"])
    }

    private func name(of step: Explanation.Step) -> String {
        switch step {
        case .delivery: isDanish ? "leveret" : "delivered"
        case .applies: isDanish ? "relevant" : "applies"
        case .assessable: isDanish ? "kan vurderes" : "assessable"
        case .yes: word(.yes)
        case .partly: word(.partly)
        case .no: word(.no)
        }
    }

    /// A verdict by its code, or in English.
    private func word(_ verdict: Verdict) -> String { isDanish ? verdict.rawValue : verdict.name.english }

    private static func mark(_ state: ClauseTrace.State) -> String {
        switch state {
        case .holds: "✓"
        case .fails: "✗"
        case .notReached: "·"
        }
    }
}
