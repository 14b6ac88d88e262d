import AuditModel
import Testing

@Suite("Which runs a timeline shows")
struct TimelineTests {
    private func dates(_ days: some Sequence<Int32>) -> [CalendarDate] { days.map(CalendarDate.init(daysSinceEpoch:)) }

    /// 1 June 2014 was a Sunday, day 16,222 since 1970.
    private static let firstOfJune: Int32 = 16_222

    @Test("Up to 24 days: the last run of each day")
    func days() {
        let june = Self.firstOfJune
        let (unit, runs) = Timeline.chosen(
            from: [(june, 1), (june, 2), (june + 1, 3)], date: { CalendarDate(daysSinceEpoch: $0.0) })
        #expect(unit == .day)
        #expect(runs.map(\.1) == [2, 3])
    }

    @Test("More: the last of each week from Monday to Sunday")
    func weeks() {
        // Sunday 1 June closes a week; then Sundays 8, 15, 22, 29 June and, last of all, Monday 30 June.
        let (unit, runs) = Timeline.chosen(from: dates(Self.firstOfJune..<(Self.firstOfJune + 30)), date: \.self)
        #expect(unit == .week)
        #expect(
            runs.map(\.description) == [
                "2014-06-01", "2014-06-08", "2014-06-15", "2014-06-22", "2014-06-29", "2014-06-30",
            ])
    }

    @Test("A year of nights: the last of each month; ten years: of each year")
    func longer() {
        // 1 June 2014 to 31 May 2015.
        let (unit, runs) = Timeline.chosen(from: dates(Self.firstOfJune..<(Self.firstOfJune + 365)), date: \.self)
        #expect(unit == .month)
        #expect(runs.count == 12)
        #expect(runs.first?.description == "2014-06-30")
        #expect(runs.last?.description == "2015-05-31")
        let (years, ends) = Timeline.chosen(from: dates(Self.firstOfJune..<(Self.firstOfJune + 3653)), date: \.self)
        #expect(years == .year)
        #expect(ends.count == 11)
        #expect(ends.dropLast().allSatisfy { $0.description.hasSuffix("-12-31") })
        #expect(ends.last?.description == "2024-05-31")
    }
}
