import ArgumentParser
import AuditModel

/// What the cases of a frame can be told apart by: each its own stratum (`--per`, `--stratify`).
enum SampleGrouping: String, CaseIterable, ExpressibleByArgument {
    case team
    case caseworker = "sagsbehandler"
    case municipality = "kommune"
    case targetGroup = "maalgruppe"
    case period = "periode"

    /// The name of the group a case is in, as it stands in the lists.
    func name(of audited: AuditedCase) -> String {
        switch self {
        case .team: audited.setting.team ?? UnnamedStratum.noTeam.rawValue
        case .caseworker: audited.setting.caseworker ?? UnnamedStratum.noCaseworker.rawValue
        case .municipality: audited.municipality.description
        case .targetGroup: audited.targetGroup?.rawValue ?? UnnamedStratum.noTargetGroup.rawValue
        case .period: audited.period.map { String($0) } ?? UnnamedStratum.noPeriod.rawValue
        }
    }
}

/// A criterion and the verdict asked of it, "analyse-foreligger=delvist".
struct VerdictCondition: Equatable, Sendable {
    let criterion: CriterionID
    let verdict: Verdict

    init(_ text: String) throws {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let verdict = Verdict(rawValue: parts[1]) else {
            let verdicts = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError(
                "'\(text)' is no condition; write criterion=verdict, as analyse-foreligger=delvist (\(verdicts))")
        }
        criterion = CriterionID(rawValue: parts[0])
        self.verdict = verdict
    }

    var description: String { "\(criterion)=\(verdict.rawValue)" }

    func holds(for audited: AuditedCase) -> Bool {
        audited.findings.contains { $0.criterion == criterion && $0.verdict == verdict }
    }
}

/// A verdict whose cases are drawn more often, "analyse-foreligger=delvist:3".
struct OverSampling: Equatable, Sendable {
    let condition: VerdictCondition
    /// How many times as often as the others.
    let factor: Double

    init(_ text: String) throws {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, let factor = Double(parts[1]), factor > 1, factor <= 1000 else {
            throw ValidationError(
                "'\(text)' does not say how often; write criterion=verdict:times, as analyse-foreligger=delvist:3")
        }
        condition = try VerdictCondition(parts[0])
        self.factor = factor
    }
}
