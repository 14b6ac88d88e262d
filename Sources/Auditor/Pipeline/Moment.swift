import Foundation

/// Points in time as the ledger and the logs write them: UTC, to the second.
enum Moment {
    /// "2026-11-22T01:30:00Z".
    static var now: String { text(Date()) }

    static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}
