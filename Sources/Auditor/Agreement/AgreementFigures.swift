import AuditModel
import Statistics

/// The figures of one confusion table as they are written: rounded to four decimals, absent where undefined.
struct AgreementFigures: Encodable, Equatable {
    let n: Int
    let equal: Double?
    let equalInterval: [Double]?
    let kappa: Double?
    let kappaInterval: [Double]?
    let ac2: Double?
    let ac2Interval: [Double]?
    /// Label, then the auditor's verdict, then how often; without the pairs that never occurred.
    let confusion: [String: [String: Int]]

    private enum CodingKeys: String, CodingKey {
        case n, equal, kappa, ac2, confusion
        case equalInterval = "equal_interval"
        case kappaInterval = "kappa_interval"
        case ac2Interval = "ac2_interval"
    }

    init(_ table: AgreementTable) {
        n = table.total
        equal = table.equal.fraction.map(Self.rounded)
        equalInterval = Self.bounds(table.equal.interval)
        kappa = table.kappa.map { Self.rounded($0.value) }
        kappaInterval = Self.bounds(table.kappa?.interval)
        ac2 = table.ac2.map { Self.rounded($0.value) }
        ac2Interval = Self.bounds(table.ac2?.interval)
        var confusion: [String: [String: Int]] = [:]
        for (row, counts) in table.counts.enumerated() {
            for (column, count) in counts.enumerated() where count > 0 {
                let label = CaseAgreement.categories[row].rawValue
                confusion[label, default: [:]][CaseAgreement.categories[column].rawValue] = count
            }
        }
        self.confusion = confusion
    }

    static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }

    private static func bounds(_ interval: Interval?) -> [Double]? {
        interval.map { [rounded($0.lower), rounded($0.upper)] }
    }
}
