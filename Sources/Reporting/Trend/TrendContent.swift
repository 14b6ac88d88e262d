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
    /// Cases that stand in the series; `nil` for publication, where they would tell of withheld points.
    package let cases: Int?
    package let unknown: Int
    /// Counts from 1 up to this, exclusive, are withheld; `nil` for use inside the municipality.
    package let threshold: Int?
    package let referenceDate: CalendarDate
    package let version: String
    package let language: ReportLanguage
    package let names: MunicipalityRegister

    package init(
        standard: StandardDescription, counter: TrendCounter, changes: [RuleChange], joined: StandardCrosswalk?,
        threshold: Int? = nil, referenceDate: CalendarDate, version: String, language: ReportLanguage,
        names: MunicipalityRegister
    ) {
        self.standard = standard
        self.threshold = threshold
        series = TrendSeries.all(counter, crosswalk: joined, threshold: threshold, ties: DomainTies(standard))
        length = counter.length
        self.changes = changes
        self.joined = joined
        cases = threshold == nil ? counter.counted : nil
        unknown = counter.unknown
        self.referenceDate = referenceDate
        self.version = version
        self.language = language
        self.names = names
    }

    /// Points that are not shown, because their counts are small.
    package var withheld: Int { series.reduce(0) { $0 + $1.withheld } }

    package var isUnknownWithheld: Bool { unknown > 0 && unknown < threshold ?? 0 }

    /// What the group of a series is called, as "uden DUBU"; `nil` when the series is all cases.
    package func groupName(of series: TrendSeries) -> String? {
        series.group.map { ComparisonNames(language: language, names: names).name($0) }
    }

    /// What does not stand in the series, in words.
    package var leftOut: [String] {
        let sentences = TrendSentences(language: language)
        let numbers = sentences.numbers
        var lines: [String] = []
        if unknown > 0 {
            let isOne = unknown == 1 && !isUnknownWithheld
            lines.append(
                sentences.text(
                    (isUnknownWithheld ? "Få sager" : numbers.count(unknown, "sag", "sager"))
                        + " uden dato eller gruppe er ikke med.",
                    (isUnknownWithheld ? "A few cases" : numbers.count(unknown, "case", "cases"))
                        + " without a date or group \(isOne ? "is" : "are") left out."))
        }
        if let threshold {
            lines.append(
                sentences.text(
                    "Til offentliggørelse: \(numbers.count(withheld, "punkt", "punkter")) er skjult, fordi et antal er under "
                        + "\(threshold). Midte og grænser er regnet af de viste punkter.",
                    "For publication: \(numbers.count(withheld, "point is", "points are")) withheld, because a count is under "
                        + "\(threshold). Centre and limits are those of the points shown."))
        }
        return lines
    }

    /// The rules that came into force in a stretch of time.
    package func changes(in period: TrendPeriod) -> [RuleChange] {
        changes.filter { TrendPeriod($0.date, length: length) == period }
    }
}
