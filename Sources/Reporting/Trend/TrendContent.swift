package import AuditModel

/// Everything the files of a trend are made from.
package struct TrendContent: Sendable {
    package let standard: StandardDescription
    package let series: [TrendSeries]
    package let length: TrendPeriod.Length
    /// Days from which other rules hold.
    package let changes: [RuleChange]
    /// The standard that cases of earlier days were judged by, when two are joined.
    package let joined: StandardCrosswalk?
    package let unknown: Int
    package let referenceDate: CalendarDate
    package let version: String
    package let language: ReportLanguage
    package let names: MunicipalityRegister

    package init(
        standard: StandardDescription, counter: TrendCounter, changes: [RuleChange], joined: StandardCrosswalk?,
        referenceDate: CalendarDate, version: String, language: ReportLanguage, names: MunicipalityRegister
    ) {
        self.standard = standard
        series = TrendSeries.all(counter, crosswalk: joined)
        length = counter.length
        self.changes = changes
        self.joined = joined
        unknown = counter.unknown
        self.referenceDate = referenceDate
        self.version = version
        self.language = language
        self.names = names
    }

    /// The rules that came into force in a stretch of time.
    package func changes(in period: TrendPeriod) -> [RuleChange] {
        changes.filter { TrendPeriod($0.date, length: length) == period }
    }
}
