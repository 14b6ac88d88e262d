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
    let alpha: Double?
    /// Counts from 1 up to this, exclusive, are withheld, and no rows of cases are written; `nil` for use inside the
    /// municipality.
    let threshold: Int?
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
        self.version = version
        self.referenceDate = referenceDate
        self.language = language
    }

    func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold ?? 0 }

    /// A count, unless so small a one may not be told.
    func count(_ count: Int) -> JSONValue { isSmall(count) ? .null : .integer(count) }

    var lines: [Line] {
        switch result {
        case .logistic(let fit):
            [Line(term: fit.terms[0], effect: nil)]
                + zip(fit.terms.dropFirst(), fit.effects).map { Line(term: $0, effect: $1) }
        case .ordinal(let fit): zip(fit.terms, fit.effects).map { Line(term: $0, effect: $1) }
        case .refused: []
        }
    }

    /// McFadden's R² and the number of clusters; `nil` when nothing was fitted.
    var fit: (r2: Double, clusters: Int)? {
        switch result {
        case .logistic(let fit): (fit.mcFaddenR2, fit.clusters)
        case .ordinal(let fit): (fit.mcFaddenR2, fit.clusters)
        case .refused: nil
        }
    }
}
