import Testing
import TextFeatures

@Suite("The child's name")
struct ChildsNameTests {
    /// Names Noor four times within sentences.
    private static let case4 = "I dag læser Noor. Her sover Noor, og der spiser Noor. Om søndagen ser Noor sin far. "

    private static func readings(_ text: String, in context: String) throws -> [SentenceReading] {
        var reader = try TextReader(model: SpokenOfTests.model())
        reader.beginCase(Array((context + text).utf8))
        return reader.read(Array(text.utf8)).sentences
    }

    @Test(
        "A pronoun before the child's name is somebody else",
        arguments: [
            "Hun siger, at Noor sover.", "Han siger, at Noor sover.", "Hun henter Noor i dag.",
            "Hun siger, at Noors ven sover.",
        ])
    func pronoun(text: String) throws {
        #expect(try Self.readings(text, in: Self.case4).map(\.view) == [.parents])
        #expect(try Self.readings(text, in: "").map(\.view) == [nil])
    }

    @Test("Not where it stands alone, or for several", arguments: ["Hun siger nej.", "De siger, at Noor sover."])
    func alone(text: String) throws {
        #expect(try Self.readings(text, in: Self.case4).map(\.view) == [nil])
    }

    @Test("A name may begin with any capital of the Latin alphabets", arguments: ["Łucja", "Żaneta", "Ňura", "Ÿlva"])
    func capitals(name: String) throws {
        let reading = try #require(Self.readings("I går sagde \(name) det til Noor.", in: Self.case4).first)
        #expect(reading.speaksOfAnother)
    }

    @Test("Who is called by another name is somebody else")
    func another() throws {
        func speaksOfAnother(_ text: String, in context: String = Self.case4) throws -> Bool {
            try #require(Self.readings(text, in: context).first).speaksOfAnother
        }
        #expect(try speaksOfAnother("Agnes siger nej."))
        #expect(try speaksOfAnother("I går sagde Agnes det til Noor."))
        #expect(try !speaksOfAnother("Noor siger nej."))
        #expect(try !speaksOfAnother("Noor siger nej til Agnes."))
        #expect(try !speaksOfAnother("Agnes siger nej.", in: ""))
        // Two names that come about as often: nobody knows which is the child's.
        let both = Self.case4 + "I dag læser Agnes. Her sover Agnes, og der spiser Agnes."
        #expect(try !speaksOfAnother("Agnes siger nej.", in: both))
    }

    @Test("A name unheard of opens a sentence too, if it is the child's")
    func opening() throws {
        let context = Self.case4.replacing("Noor", with: "Qamile")
        let reading = try Self.readings("Mor er syg. Qamile siger nej. Hun siger ja.", in: context)
        #expect(reading.map(\.speaksOfAnother) == [false, false, false])
    }
}
