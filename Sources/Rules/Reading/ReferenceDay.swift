package import AuditModel
import Synchronization

/// The day a case is judged by (referencedato), which remembers between which days the answers stay what they are.
///
/// Checks ask it questions instead of comparing dates themselves; so the ledger knows when a case must be judged again
/// though nothing in it has changed, and no check can forget to say so.
package final class ReferenceDay: Sendable {
    private let date: CalendarDate
    private let asked = Mutex(DateBracket())

    package init(_ date: CalendarDate) {
        self.date = date
    }

    /// Whether the day has come.
    package func hasReached(_ day: CalendarDate) -> Bool {
        asked.withLock { $0.narrow(around: date, turningOn: day) }
        return day <= date
    }

    /// Whether the day is over, so that what was due on it is late.
    package func hasPassed(_ day: CalendarDate) -> Bool {
        hasReached(CalendarDate(daysSinceEpoch: day.daysSinceEpoch + 1))
    }

    /// The reference dates on which everything asked so far would have been answered the same.
    package var validity: DateBracket { asked.withLock { $0 } }
}
