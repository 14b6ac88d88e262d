import AuditLedger
import AuditModel
import Reporting
import Rules
import YAMLReading

/// A target of a standard or a configuration, and whether a run reached it.
struct TargetCheck: Sendable {
    let criterion: CriterionID
    let share: Double
    let by: CalendarDate?

    /// The targets of the standard, each replaced by the configuration's for the same criterion; in the standard's order.
    static func targets(of standard: Standard, and configured: [AuditTarget] = []) throws(CommandFailure)
        -> [TargetCheck]
    {
        let names = standard.criteria.map(\.id.rawValue)
        var complaints = YAMLComplaints()
        for target in configured where !names.contains(target.criterion) {
            let problem = YAMLError.Problem.unknownKey(
                target.criterion, nearest: nearestWord(to: target.criterion, among: names), known: names)
            complaints.add(YAMLError(problem, at: target.position))
        }
        guard complaints.isEmpty else { throw CommandFailure(.usage, "\(complaints)") }
        return standard.criteria.compactMap { criterion in
            if let target = configured.first(where: { $0.criterion == criterion.id.rawValue }) {
                return TargetCheck(criterion: criterion.id, share: target.share, by: target.by)
            }
            return criterion.description.target.map {
                TargetCheck(criterion: criterion.id, share: $0, by: standard.targetDates[criterion.id])
            }
        }
    }

    /// Those a run was held against: of a night as it took them down, else those of its standard.
    static func targets(of run: LedgerRun) -> [TargetCheck] {
        if let option = run.record.options.first(where: { $0.name == optionName }) {
            return option.value.split(separator: ",").compactMap(TargetCheck.init(option:))
        }
        return run.standard.criteria.compactMap { criterion in
            criterion.target.map { TargetCheck(criterion: criterion.id, share: $0, by: nil) }
        }
    }

    func result(of outcome: AuditRun.Outcome, by standard: Standard, on day: CalendarDate) -> TargetResult {
        let index = standard.criteria.firstIndex { $0.id == criterion }
        return result(of: index.map { outcome.tallies[$0] } ?? VerdictTally(), on: day)
    }

    func result(of tally: VerdictTally, on day: CalendarDate) -> TargetResult {
        TargetResult(criterion: criterion, target: share, by: by, tally: tally, on: day)
    }
}

// As targets stand among the options of a run: "boernesamtale=0.5@2030-01-01,partshoering=1.0".
extension TargetCheck {
    static let optionName = "targets"

    static func option(_ targets: [TargetCheck]) -> String {
        targets.map { "\($0.criterion)=\($0.share)" + ($0.by.map { "@\($0)" } ?? "") }.joined(separator: ",")
    }

    private init?(option: Substring) {
        guard let equals = option.firstIndex(of: "=") else { return nil }
        let parts = option[option.index(after: equals)...].split(separator: "@", omittingEmptySubsequences: false)
        guard let share = parts.first.flatMap({ Double($0) }) else { return nil }
        criterion = CriterionID(rawValue: String(option[..<equals]))
        self.share = share
        by = parts.dropFirst().first.flatMap { CalendarDate(iso: String($0)) }
    }
}
