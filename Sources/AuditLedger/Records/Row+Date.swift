internal import AuditModel
internal import GRDB

extension Row {
    /// A day, kept as days since 1970.
    func date(_ index: Int) throws(NumberUnpacker.Damaged) -> CalendarDate? {
        guard let days: Int = self[index] else { return nil }
        guard let days = Int32(exactly: days) else { throw NumberUnpacker.Damaged() }
        return CalendarDate(daysSinceEpoch: days)
    }
}
