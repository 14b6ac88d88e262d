package import AuditModel
package import Statistics

/// What a regression found, ready to be written.
package struct FactorsContent: Sendable {
    package enum Result: Sendable {
        case logistic(LogisticRegression)
        case ordinal(OrdinalRegression)
        case refused(RegressionRefusal)
    }

    /// A case as the regression saw it.
    package struct Row: Sendable {
        let municipality: MunicipalityCode
        let outcome: Int
        let values: [Double]

        package init(municipality: MunicipalityCode, outcome: Int, values: [Double]) {
            self.municipality = municipality
            self.outcome = outcome
            self.values = values
        }
    }

    /// One factor's line in the result.
    struct Line {
        let term: RegressionTerm
        /// `nil` for the constant.
        let effect: LogisticRegression.MarginalEffect?
    }

    let standard: StandardDescription
    /// The criterion explained, or those of the sum index.
    let outcome: [CriterionDescription]
    let rows: [Row]
    let factors: [RegressionSample.Factor]
    let leftOut: (notCounted: Int, notRecorded: Int)
    let result: Result
    private let alpha: Double?
    /// Counts from 1 up to this, exclusive, are withheld, and no rows of cases are written; `nil` for use inside the
    /// municipality.
    let threshold: Int?
    /// Where so small a count would be told: what was fitted is then withheld, for with few factors it tells each count.
    enum SmallCount: Equatable {
        /// Few cases have one of the outcomes.
        case ofOutcome
        /// Few of those with or without this factor have.
        case of(factor: String)
    }

    let withheldFor: SmallCount?
    let version: String
    let referenceDate: CalendarDate
    let language: ReportLanguage

    package init(
        standard: StandardDescription, outcome: [CriterionDescription], rows: [Row], sample: RegressionSample,
        leftOut: (notCounted: Int, notRecorded: Int), result: Result, alpha: Double?, threshold: Int? = nil,
        version: String, referenceDate: CalendarDate, language: ReportLanguage
    ) {
        self.standard = standard
        self.outcome = outcome
        self.rows = rows
        factors = sample.factors
        self.leftOut = leftOut
        self.result = result
        self.alpha = alpha
        self.threshold = threshold
        withheldFor = threshold.flatMap { Self.smallCount(rows, sample.factors, under: $0) }
        self.version = version
        self.referenceDate = referenceDate
        self.language = language
    }

    private static func smallCount(
        _ rows: [Row], _ factors: [RegressionSample.Factor], under threshold: Int
    ) -> SmallCount? {
        func hasFew(_ rows: [Row]) -> Bool {
            Dictionary(grouping: rows, by: \.outcome).values.contains { $0.count < threshold }
        }
        if hasFew(rows) { return .ofOutcome }
        return factors.indices.first { index in
            factors[index].isIndicator
                && Dictionary(grouping: rows, by: { $0.values[index] }).values.contains(where: hasFew)
        }.map { .of(factor: factors[$0].name) }
    }

    func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold ?? 0 }

    /// A count, unless so small a one may not be told.
    func count(_ count: Int) -> JSONValue { isSmall(count) ? .null : .integer(count) }

    /// Published ones are rounded.
    var lines: [Line] {
        guard withheldFor == nil else { return [] }
        let lines =
            switch result {
            case .logistic(let fit):
                [Line(term: fit.terms[0], effect: nil)]
                    + zip(fit.terms.dropFirst(), fit.effects).map { Line(term: $0, effect: $1) }
            case .ordinal(let fit): zip(fit.terms, fit.effects).map { Line(term: $0, effect: $1) }
            case .refused: [Line]()
            }
        return threshold == nil ? lines : lines.map { Line(term: $0.term.rounded, effect: $0.effect?.rounded) }
    }

    /// McFadden's R² and the number of clusters; `nil` when nothing was fitted.
    var fit: (r2: Double, clusters: Int)? {
        guard withheldFor == nil else { return nil }
        let fit: (r2: Double, clusters: Int)? =
            switch result {
            case .logistic(let fit): (fit.mcFaddenR2, fit.clusters)
            case .ordinal(let fit): (fit.mcFaddenR2, fit.clusters)
            case .refused: nil
            }
        return threshold == nil ? fit : fit.map { ($0.r2.toHundredths, $0.clusters) }
    }

    /// Cronbach's α of a sum index.
    var reliability: Double? { threshold == nil ? alpha : alpha?.toHundredths }
}
