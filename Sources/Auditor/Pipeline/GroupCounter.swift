import AuditLedger
import AuditModel

/// Counts verdicts by group for the ledger: of all cases, by municipality, and by period.
struct GroupCounter {
    private struct Group: Hashable {
        let grouping: String
        let name: String
    }

    private let criteria: Int
    private var counts: [Group: [Int]] = [:]

    private static let places = Dictionary(uniqueKeysWithValues: zip(Verdict.allCases, 0...))

    init(criteria: Int) {
        self.criteria = criteria
    }

    mutating func add(_ audited: AuditedCase) {
        let verdicts = audited.findings.map { Self.places[$0.verdict, default: 0] }
        add(verdicts, to: Group(grouping: "alle", name: ""))
        add(verdicts, to: Group(grouping: "kommune", name: audited.municipality.description))
        add(verdicts, to: Group(grouping: "periode", name: audited.period.map(String.init) ?? ""))
    }

    /// Sorted by grouping and name.
    var totals: [GroupTotals] {
        let width = Verdict.allCases.count
        return counts.sorted { ($0.key.grouping, $0.key.name) < ($1.key.grouping, $1.key.name) }.map { group, flat in
            GroupTotals(
                grouping: group.grouping, group: group.name,
                criteria: (0..<criteria).map { Array(flat[($0 * width)..<(($0 + 1) * width)]) })
        }
    }

    private mutating func add(_ verdicts: [Int], to group: Group) {
        let width = Verdict.allCases.count
        var flat = counts.removeValue(forKey: group) ?? Array(repeating: 0, count: criteria * width)
        for (criterion, verdict) in verdicts.enumerated() { flat[criterion * width + verdict] += 1 }
        counts[group] = flat
    }
}
