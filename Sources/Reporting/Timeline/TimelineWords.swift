import AuditModel
import Statistics

/// The words of the timeline.
struct TimelineWords {
    let heading: String
    let introduction: String
    let marked: String
    let figures: String
    let day: String
    let yes: String
    let interval: String
    let isDanish: Bool

    init(_ language: ReportLanguage, unit: Timeline.Unit) {
        func text(_ danish: String, _ english: String) -> String { language == .danish ? danish : english }
        isDanish = language == .danish
        heading = text("Over tid", "Over time")
        let shown =
            switch unit {
            case .day: text("den sidste kørsel på hver dag", "the last run of each day")
            case .week: text("den sidste kørsel i hver uge", "the last run of each week")
            case .month: text("den sidste kørsel i hver måned", "the last run of each month")
            case .quarter: text("den sidste kørsel i hvert kvartal", "the last run of each quarter")
            case .year: text("den sidste kørsel i hvert år", "the last run of each year")
            }
        introduction = text(
            "Andelen af ja i alle sager ved kørslerne frem til denne: \(shown). Båndet er 95 %-intervallet; inden for det kan "
                + "en bevægelse være tilfældig. Tallene er programmets egne svar, også hvor et menneske siger noget andet.",
            "The share of yes among all cases in the runs up to this one: \(shown). The band is the 95% interval; within it "
                + "a movement may be chance. The numbers are the program's own answers, also where a human says otherwise."
        )
        marked = text(
            "En stiplet streg: standarden eller programmet er skiftet, så en bevægelse kan skyldes det. Er standarden en "
                + "anden, er linjen brudt.",
            "A dashed line: standard or program changed, so a movement may come from that. Where the standard is another, "
                + "the line is broken.")
        figures = text("Tallene", "The numbers")
        day = text("Referencedato", "Reference date")
        yes = text("Ja", "Yes")
        interval = text("95 %-interval", "95% interval")
    }

    /// What the drawing shows, for those who cannot see it: the first and the last share.
    func summary(_ shares: [(date: CalendarDate, share: Share?)], _ numbers: ReportNumbers) -> String {
        let known = shares.compactMap { date, share in numbers.percent(share).map { (date, $0) } }
        guard let first = known.first, let last = known.last else {
            return isDanish ? "Ingen sager tæller med." : "No case counts."
        }
        let (from, to) = (numbers.date(first.0), numbers.date(last.0))
        guard known.count > 1 else { return "\(last.1) (\(to))" }
        return isDanish
            ? "Fra \(first.1) (\(from)) til \(last.1) (\(to))" : "From \(first.1) (\(from)) to \(last.1) (\(to))"
    }
}
