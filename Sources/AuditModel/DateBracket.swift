/// The days from `from` up to, not including, `until` (referencedatoer); open where `nil`.
package struct DateBracket: Equatable, Sendable {
    package var from: CalendarDate?
    package var until: CalendarDate?

    package init(from: CalendarDate? = nil, until: CalendarDate? = nil) {
        self.from = from
        self.until = until
    }

    package func contains(_ day: CalendarDate) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true
    }

    /// The days that lie in both.
    package func intersection(_ other: DateBracket) -> DateBracket {
        DateBracket(
            from: [from, other.from].compactMap { $0 }.max(), until: [until, other.until].compactMap { $0 }.min())
    }

    /// Narrows the bracket around `day` to one side of a turning point, the first day on which an answer differs.
    package mutating func narrow(around day: CalendarDate, turningOn turn: CalendarDate) {
        self = intersection(turn <= day ? DateBracket(from: turn) : DateBracket(until: turn))
    }
}
