import Testing
import TextFeatures

@Suite("Words")
struct WordTests {
    static let variants = [
        ("være", "vaere"), ("Være", "være"), ("VÆRE", "være"), ("skole", "SKOLE"), ("måned", "maaned"),
        ("ma\u{30A}ned", "måned"), ("MA\u{30A}NED", "måned"), ("o\u{308}st", "øst"), ("köb", "køb"), ("idé", "ide"),
        ("ide\u{301}", "idé"), ("ejen\u{AD}dom", "ejendom"), ("ejen-\ndom", "ejendom"), ("ejen-\r\n  dom", "ejendom"),
        ("skolens", "skolen"), ("forældrene", "forældre"), ("čarli", "carli"), ("zero\u{200B}bredde", "zerobredde"),
        ("undersøgelsesplanlægningsmøderne", "UNDERSØGELSESPLANLÆGNINGSMØDERNE"),
        ("undersøgelsesplanlægningsmøderne", "undersoegelsesplanlaegningsmoederne"),
    ]

    @Test("Spelling variants of a word have the same stem", arguments: variants)
    func sameStem(one: String, other: String) throws {
        var reader = try TextReader()
        let first = reader.read(Array(one.utf8)).stems
        let second = reader.read(Array(other.utf8)).stems
        #expect(first.count == 1)
        #expect(first == second)
        #expect(first == [reader.stem(of: other)])
    }

    @Test("Different words have different stems")
    func differentStems() throws {
        var reader = try TextReader()
        let words = "mor far barn skole søvn vægt bolig penge fritid ven bror søster 1 2 12 21 søen soen".split(
            separator: " ")
        #expect(Set(words.map { reader.stem(of: String($0)) }).count == words.count)
    }

    static let splits = [
        ("mor/far", ["mor", "far"]), ("bo- og netværkssted", ["bo", "og", "netværkssted"]),
        ("12-årig", ["12", "årig"]),
        ("3a", ["3", "a"]), ("Emil's", ["Emil", "s"]), ("dag-\nog natpasning", ["dag", "og", "natpasning"]),
        ("x × y ÷ z", ["x", "y", "z"]), ("a\u{A0}b", ["a", "b"]), ("»mor«", ["mor"]), ("mor–far", ["mor", "far"]),
        ("😀mor", ["mor"]), ("Anne-Marie", ["Anne", "Marie"]), ("мама", ["мама"]), ("14/3-2013", ["14", "3", "2013"]),
    ]

    @Test("Words keep their place in the text", arguments: splits)
    func places(text: String, expected: [String]) throws {
        var reader = try TextReader()
        let before = Array("Først: ".utf8)
        let bytes = before + Array(text.utf8) + Array(" slut".utf8)
        let reading = reader.read(bytes, in: before.count..<bytes.count - 5)
        let words = reading.places.map { place in
            String(decoding: bytes[Int(place.offset)..<Int(place.offset + place.length)], as: UTF8.self)
        }
        #expect(words == expected)
    }

    @Test("Bytes that are no UTF-8 neither stop nor crash the reading")
    func brokenBytes() throws {
        var reader = try TextReader()
        for tail in [[0xC3], [0xE2, 0x80], [0xF0, 0x9F], [0xFF, 0xFE, 0x80], [0xC3, 0x28], [0xE2, 0x28, 0xA1]]
            as [[UInt8]]
        {
            let reading = reader.read(Array("mor ".utf8) + tail)
            #expect(reading.stems.first == reader.stem(of: "mor"))
        }
    }

    @Test("A reading does not depend on the size of the word table or on what was read before")
    func wipes() throws {
        var text = ""
        var state: UInt64 = 7
        for index in 0..<3000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += String(["a", "e", "i", "o"][Int(state >> 60) % 4]) + "kl\(["m", "n", "s"][Int(state >> 50) % 3])"
            text += String(UInt32(truncatingIfNeeded: state >> 40) % 700, radix: 16).map {
                "gbcdefhijkmnoprs".contains($0) ? $0 : "t"
            }
            text += index % 11 == 10 ? ". Hun " : " "
        }
        var small = try TextReader(wordLimit: 513)
        var large = try TextReader()
        let bytes = Array(text.utf8)
        let first = large.read(bytes)
        #expect(small.read(bytes) == first)
        #expect(large.read(bytes) == first)
        #expect(first.stems.count == 3000 + 272)
    }
}
