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

    @Test("A number with a sign in it that nobody sees is one number, also where its first digits are known as another")
    func joinedNumbers() throws {
        var knowing = try TextReader()
        _ = knowing.read(Array("1 og 22 og 1234567.".utf8))
        for joined in ["1\u{200B}2", "22\u{AD}5", "1\u{301}2", "1234567\u{FEFF}8", "1\u{2060}"] {
            let text = Array("\(joined) dage".utf8)
            var fresh = try TextReader()
            let reading = fresh.read(text)
            #expect(reading.stems.count == 2)
            #expect(knowing.read(text) == reading)
        }
        // Signs that part numbers part them.
        #expect(knowing.read(Array("1–22 1°22 1\u{A0}22".utf8)).stems.count == 6)
    }

    @Test("A word is the same the first time it is met and each time after, whatever its length and letters")
    func metAgain() throws {
        let letters = ["a", "B", "c", "Æ", "ø", "å", "é", "ß", "ÿ", "þ", "z", "Z", "ü"]
        var words: [String] = []
        for length in 1...26 {
            for start in letters.indices {
                words.append((0..<length).map { letters[(start + $0 * 5) % letters.count] }.joined())
            }
        }
        words += [
            "1", "1234567", "12345678", "123456789012345678", "e\u{301}", "×", "a×b", "a÷", "A-", "bo-\nlig", "Å",
        ]
        let bytes = Array(words.joined(separator: " ").utf8)
        var reader = try TextReader()
        let first = reader.read(bytes)
        #expect(reader.read(bytes) == first)
        var stems: [UInt32] = []
        for word in words.prefix(26 * letters.count) { stems.append(reader.stem(of: word)) }
        #expect(first.stems.starts(with: stems))
        #expect(first.characters == String(decoding: bytes, as: UTF8.self).count)
    }
}

@Suite("Sets of stems")
struct StemSetTests {
    @Test("Hold what a set of the standard library holds, in the order it came")
    func sameAsSet() {
        var state: UInt32 = 1
        let stems: [UInt32] = (0..<2000).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return max(1, state >> 22)
        }
        let (left, right) = (Array(stems[..<900]), Array(stems[900...]))
        let first = StemSet(left)
        let second = StemSet(right)
        #expect(Set(first.members) == Set(left))
        #expect(first.count == Set(left).count)
        #expect(first.members.first == left.first)
        #expect(first.countShared(with: second) == Set(left).intersection(right).count)
        #expect(Set(first.subtracting(second).members) == Set(left).subtracting(right))
        #expect(Set(first.found(in: [right]).members) == Set(left).intersection(right))
        #expect((1...1024).allSatisfy { first.contains($0) == left.contains($0) })
    }

    @Test("An empty set holds nothing and is found nowhere")
    func empty() {
        #expect(!StemSet().contains(7))
        #expect(StemSet().found(in: [[7]]).isEmpty)
        #expect(StemSet([7]).countShared(with: StemSet()) == 0)
    }
}
