import Testing
import TextFeatures

@testable import Rules

@Suite("The days on which a text says that something was")
struct DaysNamedTests {
    private static let model = Result { try ShippedStandards().model }

    @Test(
        "A day is named by its date, or from today, however it is written",
        arguments: [
            ("Den 8. maj kørte morbror galt.", [.date(day: 8, month: 5)]),
            ("Svaret kom 8/5.", [.date(day: 8, month: 5)]),
            ("Svaret kom 08.05.2013.", [.date(day: 8, month: 5)]),
            ("Svaret kom (8/5-2013).", [.date(day: 8, month: 5)]),
            ("Den 8.\u{A0}MAJ kørte morbror galt.", [.date(day: 8, month: 5)]),
            ("I aftes ringede klubben.", [.recent(2)]), ("I\u{A0}ga\u{30A}r ringede klubben.", [.recent(0)]),
            ("I sidste uge flyttede far.", [.recent(5)]), ("Forleden flyttede far.", [.recent(6)]),
            ("Den 8. maj og den 12/6 var far her.", [.date(day: 8, month: 5), .date(day: 12, month: 6)]),
            ("Karla har haft 14 fraværsdage siden maj.", []), ("Hun sover fra 20 til 6.", []),
            ("Karla går i 3. klasse.", []), ("Hun kommer kl. 14.30 og går i gården.", []), ("Nr. 34/5.", []), ("", []),
        ] as [(String, [DaysNamed.Day])])
    func named(sentence: String, expected: [DaysNamed.Day]) throws {
        var reader = try TextReader(lists: [], model: Self.model.get())
        let text = Array(sentence.utf8)
        let reading = reader.readWords(text, in: text.indices)
        let naming = DaysNamed(stem: { reader.stem(of: $0) })
        #expect(naming.days(in: reading.stems.indices, of: reading, text: text) == expected)
    }
}
