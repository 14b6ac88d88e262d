import AuditModel
import TextFeatures
import YAMLReading

/// One spelling for equal standards: what is hashed. Comments, layout, examples and notes do not count,
/// nor does where a criterion belongs in ledelsestilsyn: it moves no verdict.
enum CanonicalForm {
    static func text(of node: YAMLNode, without left: [String] = []) -> String {
        switch node.content {
        case .scalar(let text): return "\(text.utf8.count):\(text)"
        case .sequence(let items): return "[" + items.map { Self.text(of: $0) }.joined(separator: ",") + "]"
        case .mapping(let entries):
            let kept = entries.filter { !left.contains($0.key) }.sorted { $0.key < $1.key }
            return "{" + kept.map { "\($0.key)=\(Self.text(of: $0.value))" }.joined(separator: ",") + "}"
        }
    }

    /// `CriterionDescription.definition`: of the question, the clauses, and the thresholds they rest on.
    static func definition(
        of id: CriterionID, _ node: YAMLNode, edition: TriangleEdition, thresholds: [(name: String, value: Double)]
    ) -> String {
        let asked = text(
            of: node,
            without: ["examples", "note", "review", "source", "target", "title", "names", "reasons"])
        let lines = ["edition \(edition.rawValue)", id.rawValue, asked] + thresholds.map { "\($0.name) \($0.value)" }
        return SHA256.letters(4, of: lines.joined(separator: "\n"))
    }

    /// SHA-256 in hexadecimal. Criteria count in report order; `modelSums` are those of the language model's files.
    static func hash(
        edition: TriangleEdition, criteria: [String], off: [String], thresholds: Thresholds,
        targets: [(String, Double)], vocabulary: Vocabulary, modelSums: String
    ) -> String {
        var lines = ["edition \(edition.rawValue)"]
        lines += criteria.map { "criterion \($0)" }
        lines += Set(off).sorted().map { "off \($0)" }
        lines += thresholds.values.map { "threshold \($0.name) \($0.value)" }
        lines += targets.map { "target \($0.0) \($0.1)" }
        for list in vocabulary.lists { lines += Set(list.terms).sorted().map { "word \(list.id) \($0)" } }
        lines += Set(vocabulary.functionWords).sorted().map { "word \(Vocabulary.functionWordsName) \($0)" }
        for (role, patterns) in vocabulary.headingLines { lines += patterns.map { "heading \(role.rawValue) \($0)" } }
        lines.append("model \(modelSums)")
        return SHA256.hexadecimal(SHA256.digest(of: lines.joined(separator: "\n").utf8))
    }
}
