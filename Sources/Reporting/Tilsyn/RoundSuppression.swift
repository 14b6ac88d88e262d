import AuditModel
import Statistics

/// Which numbers of a round may stand on the page for politicians (`udvalg.html`), which leaves the administration: none
/// from 1 to 4, as with `--publish`, and none from which a withheld one follows.
struct RoundSuppression {
    /// A count under this, other than 0, is withheld.
    static let threshold = 5

    private let tables: RoundTables
    /// Cases read.
    private let read: Int
    /// Fewer cases than may be told: then every number tells of single cases.
    private let isSmallRound: Bool

    init(_ tables: RoundTables, read: Int) {
        self.tables = tables
        self.read = read
        isSmallRound = read < Self.threshold
    }

    /// Zeros may be told: no case is no person.
    static func isSmall(_ count: Int) -> Bool { count > 0 && count < threshold }

    /// Whether the answers to a case step may be told: none of them is given fewer times than may be told, and no fewer
    /// questions are without any.
    func tells(_ step: RoundTables.StepRow) -> Bool {
        let unanswered = read * step.rows.count - step.answers.values.reduce(0, +)
        return !isSmallRound && !([step.counted, unanswered] + step.answers.values).contains(where: Self.isSmall)
    }

    /// Cases read that a question does not count in: not relevant, or unanswered. The number of cases read is told.
    private func left(_ row: RoundTables.Row) -> Int { read - row.tally.counted }

    /// Whether the share of a whole scale may be told: what it holds beside the steps told is nothing, or two steps or more
    /// that are many together.
    func tells(_ scale: OfficialScale) -> Bool {
        let withheld = tables.steps.filter { $0.scale == scale && !tells($0) }
        let good = withheld.reduce(0) { $0 + $1.good }
        let rest = withheld.reduce(0) { $0 + $1.counted } - good
        let left = withheld.reduce(0) { $1.rows.reduce($0) { $0 + self.left($1) } }
        return !isSmallRound && withheld.count != 1 && ![good, rest, good + rest, left].contains(where: Self.isSmall)
    }

    /// Whether the share of a criterion may be told: its own counts and, in its step, what is left beside all told so.
    func tells(_ row: RoundTables.Row) -> Bool {
        let home = tables.steps.first { $0.rows.contains { $0.criterion.id == row.criterion.id } }
        guard isOpen(row), let step = home, tells(step) else { return false }
        let others = step.rows.filter { !isOpen($0) }
        let good = others.reduce(0) { $0 + $1.good }
        let rest = others.reduce(0) { $0 + $1.tally.counted } - good
        let left = others.reduce(0) { $0 + self.left($1) }
        return ![good, rest, good + rest, left].contains(where: Self.isSmall)
    }

    private func isOpen(_ row: RoundTables.Row) -> Bool {
        let others = row.tally.counted - row.share.count
        return ![row.share.count, others, row.good, row.tally.counted, left(row)].contains(where: Self.isSmall)
    }
}
