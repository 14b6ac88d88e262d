import AuditModel
import Statistics

/// How the auditor's verdicts compare with a human coder's, criterion by criterion.
struct CaseAgreement {
    /// Verdicts in the order of the confusion tables: ja, delvist, nej, then the two that match only themselves.
    static let categories: [Verdict] = [.yes, .partly, .no, .notApplicable, .notAssessable]

    /// One verdict that differs from its label.
    struct Disagreement: Equatable, Sendable {
        let caseID: String
        let criterion: CriterionID
        let label: Verdict
        let finding: AuditedCase.LocatedFinding
        /// What the finding rests on, masked; "" when on nothing in particular.
        let quote: String
    }

    private(set) var tables: [(criterion: CriterionID, table: AgreementTable)]
    private(set) var overall = Self.emptyTable
    private(set) var analysisTypes = (equal: 0, n: 0)
    private(set) var disagreements: [Disagreement] = []
    private(set) var cases = 0

    private static var emptyTable: AgreementTable { AgreementTable(weights: AgreementWeights(ordered: 3, alone: 2)) }

    init(criteria: [CriterionID]) {
        tables = criteria.map { ($0, Self.emptyTable) }
    }

    /// Counts one case; a verdict that two careful coders both found right counts as the one the auditor gave.
    mutating func add(_ audited: AuditedCase, quotes: [String], labels: CaseLabels) {
        cases += 1
        for (index, finding) in audited.findings.enumerated() {
            guard let label = labels.verdicts[finding.criterion] else { continue }
            let agreed = labels.also[finding.criterion] == finding.verdict ? finding.verdict : label
            let (row, column) = (Self.category(agreed), Self.category(finding.verdict))
            tables[index].table.add(row, column)
            overall.add(row, column)
            if agreed != finding.verdict {
                disagreements.append(
                    Disagreement(
                        caseID: audited.id, criterion: finding.criterion, label: label, finding: finding,
                        quote: quotes[index]))
            }
        }
        analysisTypes.n += 1
        if audited.analysisType == labels.analysisType { analysisTypes.equal += 1 }
    }

    private static func category(_ verdict: Verdict) -> Int {
        switch verdict {
        case .yes: 0
        case .partly: 1
        case .no: 2
        case .notApplicable: 3
        case .notAssessable: 4
        }
    }
}
