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
    let referenceDate: CalendarDate
    let language: ReportLanguage
    let names: MunicipalityRegister

    package init(
        answers: BarometerAnswers, cases: ComparisonCounter, standard: StandardDescription,
        targetDates: [CriterionID: CalendarDate], referenceDate: CalendarDate, language: ReportLanguage,
        names: MunicipalityRegister
    ) {
        self.answers = answers
        self.cases = cases.contrasts.first?.after ?? CaseCounts(criteria: standard.criteria.count)
        self.standard = standard
        self.targetDates = targetDates
        self.referenceDate = referenceDate
        self.language = language
        self.names = names
    }

    /// Those that answered, and those that only have cases.
    var municipalities: [MunicipalityCode] {
        let withCases = standard.criteria.indices.flatMap { Array(cases.municipalityShares($0).keys) }
        return Set(withCases + answers.measurements.map(\.municipality)).sorted()
    }

    func name(_ code: MunicipalityCode) -> String { names[code]?.name ?? code.description }

    /// How a share stands to its target: "naaet", "ikke-naaet", "frist-ikke-naaet" before its day; `nil` without one.
    func status(_ share: Share?, of criterion: CriterionDescription) -> String? {
        guard let target = criterion.target, let fraction = share?.fraction else { return nil }
        if fraction >= target { return "naaet" }
        guard let day = targetDates[criterion.id], referenceDate < day else { return "ikke-naaet" }
        return "frist-ikke-naaet"
    }
}
