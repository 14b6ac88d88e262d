package import AuditModel
import Statistics

/// The barometer beside what the cases show.
package struct BarometerContent: Sendable {
    let answers: BarometerAnswers
    /// Verdicts of each municipality's cases; empty when no cases were given.
    let cases: CaseCounts
    let standard: StandardDescription
    /// When a target is to be reached, by criterion.
    let targetDates: [CriterionID: CalendarDate]
    /// Counts from 1 up to this, exclusive, are withheld; `nil` for use inside the municipality.
    let threshold: Int?
    let version: String
    let referenceDate: CalendarDate
    let language: ReportLanguage
    let names: MunicipalityRegister
    /// Criteria whose shares may not be told.
    private let withheld: [MunicipalityCode: Set<Int>]

    package init(
        answers: BarometerAnswers, cases: ComparisonCounter, standard: StandardDescription,
        targetDates: [CriterionID: CalendarDate], threshold: Int? = nil, version: String,
        referenceDate: CalendarDate, language: ReportLanguage, names: MunicipalityRegister
    ) {
        self.answers = answers
        let counts = cases.contrasts.first?.after ?? CaseCounts(criteria: standard.criteria.count)
        self.cases = counts
        self.standard = standard
        self.targetDates = targetDates
        self.threshold = threshold
        self.version = version
        self.referenceDate = referenceDate
        self.language = language
        self.names = names
        withheld = threshold.map { Self.withheld(counts, standard, under: $0) } ?? [:]
    }

    private static func withheld(
        _ cases: CaseCounts, _ standard: StandardDescription, under threshold: Int
    ) -> [MunicipalityCode: Set<Int>] {
        let ties = DomainTies(standard)
        let shares = standard.criteria.indices.map { cases.municipalityShares($0) }
        let municipalities = Set(shares.flatMap(\.keys))
        return Dictionary(
            uniqueKeysWithValues: municipalities.map { municipality in
                let own = shares.map { $0[municipality] ?? Share(0, of: 0) }
                return (municipality, ties.withheld(own, under: threshold))
            })
    }

    /// The statuses of a measurement by point; `nil` where so few answers may not be told.
    func statuses(of measurement: BarometerMeasurement) -> [BarometerAnswers.Status?] {
        answers.statuses(of: measurement).map { $0.answers > 0 && $0.answers < threshold ?? 0 ? nil : $0 }
    }

    /// Shares of yes by municipality, without those that may not be told.
    func shares(_ criterion: Int) -> [MunicipalityCode: Share] {
        cases.municipalityShares(criterion).filter { !(withheld[$0.key]?.contains(criterion) ?? false) }
    }

    /// Those that answered, and those that only have cases.
    var municipalities: [MunicipalityCode] {
        let withCases = standard.criteria.indices.flatMap { Array(cases.municipalityShares($0).keys) }
        return Set(withCases + answers.measurements.map(\.municipality)).sorted()
    }

    func name(_ code: MunicipalityCode) -> String { names[code]?.name ?? code.description }

    /// How a share stands to its target; `nil` without one.
    func status(_ share: Share?, of criterion: CriterionDescription) -> TargetStanding? {
        guard let target = criterion.target, let fraction = share?.fraction else { return nil }
        if fraction >= target { return .reached }
        guard let day = targetDates[criterion.id], referenceDate < day else { return .missed }
        return .onTheWay
    }
}

/// How a share stands to its target (mål).
enum TargetStanding: String {
    case reached = "naaet"
    case missed = "ikke-naaet"
    /// Not reached, and its day has not come.
    case onTheWay = "frist-ikke-naaet"

    var name: LocalizedText {
        switch self {
        case .reached: LocalizedText(danish: "nået", english: "reached")
        case .missed: LocalizedText(danish: "ikke nået", english: "not reached")
        case .onTheWay:
            LocalizedText(
                danish: "ikke nået; dagen er ikke kommet", english: "not reached; the day has not come")
        }
    }
}
