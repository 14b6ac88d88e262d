import AuditModel
import Statistics

/// The plain sentences of a trend.
package struct TrendSentences {
    let numbers: ReportNumbers

    package init(language: ReportLanguage) { numbers = ReportNumbers(language: language) }

    func text(_ danish: String, _ english: String) -> String { numbers.language == .danish ? danish : english }

    /// "41 % i 2012 (N=56), 55 % i 2013 (N=60). Ingen punkter er uden for grænserne."
    package func verdict(_ series: TrendSeries) -> String {
        guard let first = series.points.first, let last = series.points.last else {
            return text("Ingen sager.", "No cases.")
        }
        func point(_ point: TrendSeries.Point) -> String {
            let percent = numbers.percent(point.share) ?? ""
            let period = point.period.name(numbers.language)
            return text("\(percent) i \(period)", "\(percent) in \(period)")
                + " (N=\(point.share.total))"
        }
        var parts = [first.period == last.period ? point(first) : point(first) + ", " + point(last)]
        let outside = series.points.filter(\.limits.isOutside)
        if !outside.isEmpty {
            let names = outside.map { $0.period.name(numbers.language) }.joined(separator: ", ")
            parts.append(
                text("uden for kontrolgrænserne: \(names)", "outside the control limits: \(names)"))
        }
        if let chart = series.chart, chart.hasShift {
            parts.append(
                chart.hasLongRun
                    ? text(
                        "niveauet har flyttet sig: en længere række på samme side, end tilfældighed giver",
                        "the level has moved: a longer run on one side than chance gives")
                    : text(
                        "niveauet har flyttet sig: medianen krydses sjældnere, end tilfældighed giver",
                        "the level has moved: the median is crossed less often than chance gives"))
        }
        if outside.isEmpty, series.chart?.hasShift != true, series.points.count > 1 {
            parts.append(
                text(
                    "udsvingene er ikke større, end tilfældighed giver", "no variation beyond what chance gives"))
        }
        return parts.joined(separator: "; ") + "."
    }
}
