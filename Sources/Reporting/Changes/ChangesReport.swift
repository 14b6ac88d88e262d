package import AuditModel

/// What the night brought: `aendringer.csv` and `aendringer.html`.
package struct ChangesReport: Sendable {
    /// The run compared with: its number and the day it ended.
    package struct Since: Sendable {
        package let run: Int
        package let day: String

        package init(run: Int, day: String) {
            self.run = run
            self.day = day
        }
    }

    package let run: Int
    /// `nil` when there was none before.
    package let since: Since?
    package let referenceDate: CalendarDate
    package let standard: StandardDescription
    package let counts: RunChangeCounts
    /// In the order they came; at most `shownAtMost` are shown in the page, all in the table.
    package let changes: [RunChange]
    package let targets: [TargetResult]
    package let language: ReportLanguage

    /// A page with more is not read; the rest is in `aendringer.csv`.
    package static let shownAtMost = 500

    package init(
        run: Int, since: Since?, referenceDate: CalendarDate, standard: StandardDescription, counts: RunChangeCounts,
        changes: [RunChange], targets: [TargetResult], language: ReportLanguage
    ) {
        self.run = run
        self.since = since
        self.referenceDate = referenceDate
        self.standard = standard
        self.counts = counts
        self.changes = changes
        self.targets = targets
        self.language = language
    }
}
