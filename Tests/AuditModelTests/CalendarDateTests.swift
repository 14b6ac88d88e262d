import Testing

@testable import AuditModel

@Suite("Days of the calendar")
struct CalendarDateTests {
    @Test(
        "Months later is the same day, or the last of its month",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"), ("2024-03-31", -1, "2024-02-29"),
            ("2024-03-31", 0, "2024-03-31"), ("1900-01-01", 3611, "2200-12-01"),
        ])
    func later(day: String, months: Int, expected: String) throws {
        #expect(try #require(CalendarDate(iso: day)).adding(months: months)?.description == expected)
    }

    @Test("Beyond the years of case files there is no day", arguments: [3612, -1, .max, .min])
    func outside(months: Int) throws {
        #expect(try #require(CalendarDate(iso: "1900-01-01")).adding(months: months) == nil)
    }
}
