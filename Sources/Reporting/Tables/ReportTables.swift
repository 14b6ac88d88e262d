import AuditModel
package import Statistics

/// The tables as they are reported: every group with a row per criterion.
package struct ReportTables: Equatable, Sendable {
    package struct Group: Equatable, Sendable {
        package let group: ReportGroup
        /// How many cases the group has; `nil` when that is suppressed.
        package let cases: Int?
        /// In the order of the standard.
        package let rows: [TableRow]
    }

    /// In the order of reports.
    package let groups: [Group]

    /// All counts, for use inside the municipality.
    package init(_ counted: CountedTables) {
        groups = counted.groups.map { group in
            Group(group: group.group, cases: group.cases, rows: group.tallies.map { TableRow($0, hiding: .nothing) })
        }
    }

    /// What may leave the municipality.
    package init(_ counted: CountedTables, suppression: Suppression) {
        groups = counted.groups.enumerated().map { index, group in
            Group(
                group: group.group, cases: suppression.hidesSize(ofGroup: index) ? nil : group.cases,
                rows: group.tallies.enumerated().map { TableRow($1, hiding: suppression.level(group: index, $0)) })
        }
    }

    package subscript(group: ReportGroup) -> Group? { groups.first { $0.group == group } }

    package func groups(of grouping: Grouping) -> [Group] { groups.filter { $0.group.grouping == grouping } }
}

/// The verdicts of one group on one criterion; `nil` is a suppressed count.
package struct TableRow: Equatable, Sendable {
    package let counted: Int?
    package let yes: Int?
    package let partly: Int?
    package let no: Int?
    package let notApplicable: Int?
    package let notAssessable: Int?

    package init(_ tally: VerdictTally, hiding level: Suppression.Level) {
        counted = level < .everything ? tally.counted : nil
        yes = level < .answers ? tally[.yes] : nil
        partly = level < .partlyAndNo ? tally[.partly] : nil
        no = level < .partlyAndNo ? tally[.no] : nil
        notApplicable = level < .everything ? tally[.notApplicable] : nil
        notAssessable = level < .everything ? tally[.notAssessable] : nil
    }

    package var yesShare: Share? { share(yes) }
    package var partlyShare: Share? { share(partly) }
    package var noShare: Share? { share(no) }

    private func share(_ count: Int?) -> Share? {
        guard let count, let counted else { return nil }
        return Share(count, of: counted)
    }
}
