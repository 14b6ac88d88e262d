/// How often the shipped standard's verdicts are those of a careful human coder, as measured on the project's own
/// labelled cases (README, "Measured").
struct AgreementFigures {
    /// Share of verdicts that are equal, and kappa with linear weights, on cases no rule was mended on.
    static let equal = 0.92
    static let kappa = 0.89
    static let cases = 34

    let equal: String
    let kappa: String
    let cases: String

    /// `nil` for a standard that was not measured.
    static func measured(of standard: String, numbers: ReportNumbers) -> AgreementFigures? {
        guard standard == "sagsgennemgang-2014" else { return nil }
        return AgreementFigures(
            equal: numbers.percent(fraction: equal), kappa: numbers.decimal(kappa, digits: 2),
            cases: numbers.count(cases))
    }

    private init(equal: String, kappa: String, cases: String) {
        self.equal = equal
        self.kappa = kappa
        self.cases = cases
    }
}
