import AuditModel
import Rules
import TextFeatures

/// What the coverage of dimensions is judged by, beside a coder's verdicts: what `Training/coverage.py` learns from.
struct CoverageNumbers {
    private var lines: [String] = []

    /// A header, and a line for each case and dimension in the order of their ids.
    var table: String {
        let header = ["case", "dimension", "verdict"] + TopicEvidence.names
        return ([header.joined(separator: "\t")] + lines.sorted()).map { $0 + "\n" }.joined()
    }

    mutating func add(_ coverage: CoverageReading, _ labels: CaseLabels) {
        for (dimension, numbers) in coverage.numbers {
            let criterion = CriterionID(rawValue: "daekning-" + dimension.rawValue)
            guard let verdict = labels.verdicts[criterion], [.yes, .partly, .no].contains(verdict) else { continue }
            let fields = [labels.caseID, dimension.rawValue, verdict.rawValue] + numbers.map(Self.rounded)
            lines.append(fields.joined(separator: "\t"))
        }
    }

    /// To five decimals: more say nothing, and ten digits in a row look like a CPR number.
    private static func rounded(_ number: Float) -> String { "\((number * 1e5).rounded() / 1e5)" }
}
