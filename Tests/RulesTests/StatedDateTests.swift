import AuditModel
import Testing

@testable import Rules

@Suite("The day a sentence sets for something to come")
struct StatedDateTests {
    private func day(_ sentence: String, from date: String) throws -> String? {
        StatedDate.date(in: Array(sentence.utf8)[...], from: try #require(CalendarDate(iso: date)))?.description
    }

    @Test(
        "Days, months and lengths of time, however they are written",
        arguments: [
            ("Næste opfølgning er den 20. august 2024.", "2024-08-20"),
            ("Næste opfølgning: d. 5. maj", "2024-05-05"),
            ("Næste opfølgning 5. januar", "2025-01-05"),
            ("Næste opfølgning den 12/6-2024 kl. 10", "2024-06-12"),
            ("Næste opfølgning 12.06.2024.", "2024-06-12"),
            ("Næste opfølgning 12-06-24", "2024-06-12"),
            ("Næste opfølgning 12/6", "2024-06-12"),
            ("Næste opfølgning 2024-06-12.", "2024-06-12"),
            ("Der følges op igen i juni 2024.", "2024-06-30"),
            ("Der følges op igen i februar", "2025-02-28"),
            ("Der følges op igen om tre måneder.", "2024-06-30"),
            ("Der følges op igen om 2 ma\u{30A}neder.", "2024-05-31"),
            ("Der foelges op igen om 2 maaneder.", "2024-05-31"),
            ("Der følges op hver 3. måned.", "2024-06-30"),
            ("Der følges op hver tredje måned.", "2024-06-30"),
            ("Der følges op hver måned.", "2024-04-30"),
            ("Der følges op igen om et halvt år.", "2024-09-30"),
            ("Der følges op hvert halve år.", "2024-09-30"),
            ("Der følges op igen om et år.", "2025-03-31"),
            ("Der følges op igen om 1/2 år.", "2024-09-30"),
            ("Der følges op hvert ½ år.", "2024-09-30"),
            ("Der følges op igen om halvandet år.", "2025-09-30"),
            ("Der følges op igen om 1½ år.", "2025-09-30"),
            ("Der følges op igen om 2 1/2 år.", "2026-09-30"),
            ("Der følges op igen om 14 dage.", "2024-04-14"),
            ("Der følges op igen om seks uger.", "2024-05-12"),
            ("Opfølgning den 31. marts 2024; næste opfølgning den 1. juli 2024.", "2024-07-01"),
        ])
    func stated(sentence: String, expected: String) throws {
        #expect(try day(sentence, from: "2024-03-31") == expected)
    }

    @Test(
        "Nothing is read into a sentence without a day to come",
        arguments: [
            "Næste opfølgning aftales senere.", "Opfølgning den 31. marts 2024.", "Der følges op om nødvendigt.",
            "Der følges op igen om et par måneder.", "Der følges op igen om nogle uger.",
            "Der følges op igen om halvanden måned.", "Næste opfølgning efter 1/2 år.",
            "Næste opfølgning 31/2-2025.", "Indsatsen fortsætter to timer om ugen.", "",
        ])
    func nothing(sentence: String) throws {
        #expect(try day(sentence, from: "2024-03-31") == nil)
    }

    @Test(
        "A number no rhythm has sets no day",
        arguments: [Int.max, .min, 1201, 99_999].flatMap { number in
            ["år", "måneder", "uger", "dage"].flatMap { unit in
                ["Der følges op igen om \(number) \(unit).", "Der følges op hver \(number). \(unit)"]
            }
        })
    func beyondReason(sentence: String) throws {
        #expect(try day(sentence, from: "2024-03-31") == nil)
    }
}
