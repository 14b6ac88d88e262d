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

    /// Names Agnes as often as Noor.
    private static let both =
        case4 + "I dag læser Agnes. Her sover Agnes, og der spiser Agnes. Om søndagen ser Agnes sin far. "

    /// Whether each speaks of somebody else.
    private static func others(
        _ texts: [String] = ["Noor siger nej.", "Agnes siger nej."], in context: String, ages: ClosedRange<Int>? = 6...8
    ) throws -> [Bool] {
        var reader = try TextReader(model: SpokenOfTests.model())
        return texts.map { text in
            reader.beginCase(Array((context + text).utf8), ages: ages)
            return reader.read(Array(text.utf8)).sentences[0].speaksOfAnother
        }
    }

    @Test(
        "Where two names come about as often, an age tells which is the child's",
        arguments: [
            "Noor er 7 år.", "Noor er lige fyldt syv\u{A0}år.", "I dag er Noor (7 år) syg.", "Her bor Noor, 7½ år.",
            "Noor er fem et halvt, og Noor er nu seks år.", "Noor på 7 sover.", "Noor er 7 a\u{30A}r.",
        ])
    func age(told: String) throws {
        #expect(try Self.others(in: Self.both) == [false, false])
        #expect(try Self.others(in: Self.both + told + " ") == [false, true])
        // Whose birth is not known might be of any age.
        #expect(try Self.others(in: Self.both + told + " ", ages: nil) == [false, false])
    }

    @Test("Who is of another age is not the child", arguments: ["Agnes er 34 år.", "Agnes (12 år) sover."])
    func otherAge(told: String) throws {
        #expect(try Self.others(in: Self.both + told + " ") == [false, true])
    }

    @Test(
        "Numbers that are no age tell nothing",
        arguments: ["Noor er 7 kilo.", "Noor har boet her i 7 år.", "Noor er 7."])
    func noAge(told: String) throws {
        #expect(try Self.others(in: Self.both + told + " ") == [false, false])
    }

    @Test(
        "Nor is who has a role",
        arguments: [
            "I dag ringer mor, Agnes, igen.", "I dag ringer mor (Agnes) igen.", "I dag siger han, at mor hedder Agnes.",
        ])
    func introduced(told: String) throws {
        // The child is known, as a third name tells; Agnes is read as the mother, wherever that was told.
        let names = ["Noor siger nej.", "Agnes siger nej.", "I går sagde Ylva nej."]
        #expect(try Self.others(names, in: told + " " + Self.both, ages: nil) == [false, false, true])
        #expect(try Self.others(names, in: Self.both + told + " ", ages: nil) == [false, false, true])
        #expect(try Self.others(names, in: Self.both, ages: nil) == [false, false, false])
        #expect(try Self.readings("Agnes siger, at Noor sover.", in: told + " " + Self.both).map(\.view) == [.parents])
    }

    @Test("Whatever stands around a name is read without harm")
    func anyBytes() throws {
        let pieces: [[UInt8]] = [
            Array("Noor".utf8), Array("Å".utf8), Array("mor".utf8), Array("hedder".utf8), Array("er 9 år".utf8),
            Array("på".utf8), Array(" ".utf8), Array(", ".utf8), Array("(".utf8), Array("½".utf8), Array("\u{A0}".utf8),
            Array("9".utf8), [0xC3], [0xC2], [0xCC, 0x8A], [0xBD], [0], Array("\n".utf8),
        ]
        var reader = try TextReader(model: SpokenOfTests.model())
        // Every run of three pieces, at the beginning and at the end of a text.
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    reader.beginCase(first + second + third, ages: 0...18)
                    reader.beginCase(Array("Mor (".utf8) + first + second + third, ages: 0...18)
                }
            }
        }
        // Nothing of it is left in the next case.
        reader.beginCase(Array((Self.both + "Noor er 7 år.").utf8), ages: 6...8)
        #expect(reader.read(Array("Agnes siger nej.".utf8)).sentences.map(\.speaksOfAnother) == [true])
        #expect(reader.read(Array("Noor siger nej.".utf8)).sentences.map(\.speaksOfAnother) == [false])
    }

    @Test("A name unheard of opens a sentence too, if it is the child's")
    func opening() throws {
        let context = Self.case4.replacing("Noor", with: "Qamile")
        let reading = try Self.readings("Mor er syg. Qamile siger nej. Hun siger ja.", in: context)
        #expect(reading.map(\.speaksOfAnother) == [false, false, false])
    }
}
