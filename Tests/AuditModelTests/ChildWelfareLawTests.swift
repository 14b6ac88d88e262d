import AuditModel
import Testing

@Suite("The law is the one in force on the day")
struct ChildWelfareLawTests {
    @Test(
        "Serviceloven up to 31 December 2023, barnets lov from the day after",
        arguments: [
            ("1998-07-01", ChildWelfareLaw.socialServices), ("2023-12-31", .socialServices),
            ("2024-01-01", .childrensAct), ("2026-02-28", .childrensAct),
        ])
    func border(day: String, law: ChildWelfareLaw) throws {
        #expect(ChildWelfareLaw(inForceOn: try #require(CalendarDate(iso: day))) == law)
    }
}
