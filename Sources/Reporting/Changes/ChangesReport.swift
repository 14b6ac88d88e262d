package import AuditModel

/// What the night brought: `aendringer.csv` and `aendringer.html`.
package struct ChangesReport: Sendable {
    /// The run compared with: its number, the day it ended, and what it was judged by.
    package struct Since: Sendable {
        package let run: Int
        package let day: String
        package let standard: StandardDescription
        /// Of the program, "1.0.0".
        package let version: String

        package init(run: Int, day: String, standard: StandardDescription, version: String) {
            self.run = run
            self.day = day
            self.standard = standard
            self.version = version
        }

        /// That other rules judge now, so that a change may be theirs and not the casework's; `nil` when they are
        /// the same.
        package func otherRules(than later: StandardDescription, version laterVersion: String) -> LocalizedText? {
            var danish: [String] = []
            var english: [String] = []
            if later.name != standard.name {
                danish.append("Standarden er »\(later.name)«; i kørsel \(run) var den »\(standard.name)«.")
                english.append("The standard is '\(later.name)'; in run \(run) it was '\(standard.name)'.")
            } else if later.hash != standard.hash {
                danish.append("Standarden »\(later.name)« er ændret siden kørsel \(run).")
                english.append("The standard '\(later.name)' has changed since run \(run).")
            }
            if laterVersion != version {
                danish.append("Programmet er auditor \(laterVersion); i kørsel \(run) var det \(version).")
                english.append("The program is auditor \(laterVersion); in run \(run) it was \(version).")
            }
            guard !danish.isEmpty else { return nil }
            danish.append("Andre svar kan derfor skyldes reglerne og ikke sagerne.")
            english.append("Other answers may therefore be due to the rules and not to the cases.")
            let known = Set(standard.criteria.map(\.id))
            let asked = Set(later.criteria.map(\.id))
            let (new, gone) = (asked.subtracting(known).count, known.subtracting(asked).count)
            if new + gone > 0 {
                let (kriterier, criteria) = (new.of("kriterium", "kriterier"), new.of("criterion", "criteria"))
                danish.append(
                    "\(kriterier) er kommet til og \(gone) faldet bort; deres svar står ikke blandt ændringerne.")
                english.append("\(criteria) came in and \(gone) fell away; their answers are not among the changes.")
            }
            return LocalizedText(danish: danish.joined(separator: " "), english: english.joined(separator: " "))
        }
    }

    package let run: Int
    /// `nil` when there was none before.
    package let since: Since?
    package let referenceDate: CalendarDate
    package let standard: StandardDescription
    /// Of the program, "1.0.0".
    package let version: String
    package let counts: RunChangeCounts
    /// In the order they came; at most `shownAtMost` are shown in the page, all in the table.
    package let changes: [RunChange]
    package let targets: [TargetResult]
    package let language: ReportLanguage

    /// A page with more is not read; the rest is in `aendringer.csv`.
    package static let shownAtMost = 500

    /// What says that the run compared with was judged by other rules; `nil` when by the same.
    package var otherRules: LocalizedText? { since?.otherRules(than: standard, version: version) }

    package init(
        run: Int, since: Since?, referenceDate: CalendarDate, standard: StandardDescription, version: String,
        counts: RunChangeCounts, changes: [RunChange], targets: [TargetResult], language: ReportLanguage
    ) {
        self.run = run
        self.since = since
        self.referenceDate = referenceDate
        self.standard = standard
        self.version = version
        self.counts = counts
        self.changes = changes
        self.targets = targets
        self.language = language
    }
}
