import AuditModel
import Reporting
import Statistics

/// The cases a regression is made of: those whose outcome counts and whose factors are all recorded.
struct FactorSample {
    let criteria: [CriterionDescription]
    private let factors: [CaseFactor]
    private(set) var regression: RegressionSample
    /// One for each case of `regression`, without its id.
    private(set) var rows: [FactorsContent.Row] = []
    private var answers: [[Double]] = []
    private var clusters: [MunicipalityCode: Int] = [:]
    /// Cases whose outcome is outside N.
    private(set) var notCounted = 0
    /// Cases of which a factor is not recorded.
    private(set) var notRecorded = 0

    /// All that were looked at.
    var cases: Int { rows.count + notCounted + notRecorded }

    init(factors: [CaseFactor], criteria: [CriterionDescription]) {
        self.factors = factors
        self.criteria = criteria
        regression = RegressionSample(factors: factors.map(\.factor))
    }

    /// - Parameter counted: with its answers to the criteria.
    mutating func add(_ counted: CountedCase) {
        let verdicts = counted.verdicts.compactMap(\.self)
        guard verdicts.count == criteria.count, verdicts.allSatisfy(\.isCounted) else {
            notCounted += 1
            return
        }
        let values = factors.compactMap { $0.value(counted) }
        guard values.count == factors.count else {
            notRecorded += 1
            return
        }
        let outcome = verdicts.count { $0 == .yes }
        let cluster = clusters[counted.municipality, default: clusters.count]
        clusters[counted.municipality] = cluster
        regression.add(values, outcome: outcome, cluster: cluster)
        rows.append(FactorsContent.Row(municipality: counted.municipality, outcome: outcome, values: values))
        answers.append(verdicts.map { $0 == .yes ? 1 : 0 })
    }

    /// Of a sum index.
    var alpha: Double? { SumIndex.cronbachAlpha(answers) }
}
