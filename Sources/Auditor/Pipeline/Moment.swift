import Foundation

/// Points in time as the ledger and the logs write them: UTC, to the second.
enum Moment {
    /// "2026-11-22T01:30:00Z".
    static var now: String { text(Date()) }

    /// The same time of day so many days ago.
    static func daysAgo(_ days: Int) -> String { text(Date(timeIntervalSinceNow: -86_400 * Double(days))) }

    static func text(_ date: Date) -> String { date.formatted(.iso8601) }
}
