import Testing
import XMLReading

/// libxml2 knows "UTF8" too, but text declared so is not masked: that is what masked text is compared with.
@Suite("Text is masked for libxml2 and nobody sees it")
struct MaskTests {
    private static let pieces = [
        "æ", "ø", "Å", "é", "–", "»Hej«", "🙂", "\u{FFFD}", "a", "Tekst om ", "langt afsnit uden andet ", "\n", "\r\n",
        "\t",
        "\n  \n", "\r", "&amp;", "&#230;", "&#x1F642;", "<br/>", "<b k=\"æ > ø\">så</b>", "<p>ny, også</p>",
        "<!-- it's æ > -->",
        "<![CDATA[æ ]] > ø <]]>", "<?pi æ > ?>", "]", "]]", ">", "\"", "'", "<æske/>", "<del\n  navn=\"ø\"/>",
        "</tekst></post>\n<post id=\"å\n æ\" navn='>ø'><tekst navn=\"æ\">",
    ]
    /// What makes a document ill-formed.
    private static let troubles = [
        "\u{1}", "]]>", "<", "&", "&x;", "<!DOCTYPE post>", "\u{FFFF}", "\u{7F}", "--", "<>", "<!-->", "<p>", "</p>",
        "</tekst>",
        "<post>",
    ]

    /// The minimal standard generator (Park and Miller 1988): the same documents every time.
    private struct Choices {
        private var state: UInt64

        init(_ seed: Int) { state = UInt64(seed) }

        mutating func next(_ count: Int) -> Int {
            state = state * 48271 % 2_147_483_647
            return Int(state >> 8) % count
        }
    }

    private static func document(_ number: Int) -> String {
        var choices = Choices(number * 7919 + 1)
        var text = "<poster navn=\"ø\"><post id=\"1\"><tekst>"
        for _ in 0..<choices.next(40) {
            let isTrouble = number.isMultiple(of: 2) && choices.next(20) == 0
            text += isTrouble ? troubles[choices.next(troubles.count)] : pieces[choices.next(pieces.count)]
        }
        return text + "</tekst></post></poster>"
    }

    private static func readings(_ body: [UInt8], chunk: Int?) -> (masked: RecordReading, plain: RecordReading) {
        let masked = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>".utf8) + body
        let plain = Array("<?xml version=\"1.0\" encoding=\"UTF8\" ?>".utf8) + body
        return (RecordReading(masked, chunk: chunk), RecordReading(plain, chunk: chunk))
    }

    private static func areEqual(_ left: RecordReading, _ right: RecordReading) -> Bool {
        left.error == right.error && left.records.count == right.records.count
            && zip(left.records, right.records).allSatisfy { left, right in
                left.bytes == right.bytes && left.marks == right.marks
                    && left.elements.map {
                        [$0.depth, Int($0.line), Int($0.column), $0.text.lowerBound, $0.text.upperBound]
                    }
                        == right.elements.map {
                            [$0.depth, Int($0.line), Int($0.column), $0.text.lowerBound, $0.text.upperBound]
                        }
            }
    }

    @Test("Records, places and errors of made-up documents are those without a mask", arguments: RecordReading.ways)
    func records(chunk: Int?) {
        let different = (1...2000).filter { number in
            let (masked, plain) = Self.readings(Array(Self.document(number).utf8), chunk: chunk)
            return !Self.areEqual(masked, plain)
        }
        #expect(different == [])
        #expect(Self.readings(Array(Self.document(7).utf8), chunk: chunk).masked.error == nil)
    }

    @Test("Bytes that are no character are found where they stand", arguments: RecordReading.ways)
    func broken(chunk: Int?) {
        for bytes: [UInt8] in [
            [0xC3], [0xE5, 0x20], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xEF, 0xBF, 0xBF],
        ] {
            let body =
                Array("<poster>\n<post><tekst>Blå bær</tekst></post><post><tekst>grød ".utf8) + bytes
                + Array(" æ</tekst></post></poster>".utf8)
            let (masked, plain) = Self.readings(body, chunk: chunk)
            #expect(masked.error != nil)
            #expect(Self.areEqual(masked, plain))
        }
    }

    @Test("Text between two chunks, one of them within a letter, is whole")
    func long() throws {
        let text = String(repeating: "Rødgrød med fløde – »sagde« 🙂 hun.\n", count: 5000)
        for chunk in [997, 4096] {
            let limits = XMLLimits(depth: 16, attributesPerElement: 8, attributeBytes: 1024, recordBytes: 1 << 20)
            let reading = RecordReading("<post><tekst>\(text)</tekst></post>", chunk: chunk, limits: limits)
            #expect(reading.error == nil)
            #expect(try #require(reading.records.first).text == text)
        }
    }
}
