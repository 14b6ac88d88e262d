import Testing
import XMLReading

@Suite("Encodings")
struct EncodingTests {
    private static let text = "Æblegrød på øen – 5 €"

    private static func document(_ declaration: String) -> String {
        "<?xml version=\"1.0\"\(declaration)?>\n<post id=\"æøå\"><tekst>\(text)</tekst></post>\n"
    }

    private static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
        ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
    }

    /// One byte a character; the euro sign and the dash stand at 0x80 and 0x96 in windows-1252.
    private static func oneByte(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "€": 0x80
            case "–": 0x96
            default: UInt8(scalar.value)
            }
        }
    }

    private func expectRead(_ bytes: [UInt8], chunk: Int?) throws {
        let reading = RecordReading(bytes, chunk: chunk)
        #expect(reading.error == nil)
        let record = try #require(reading.records.first)
        #expect(record.text == Self.text)
        #expect(record.value("id") == "æøå")
        #expect(record.elements.map { [$0.line, $0.column] } == [[2, 1], [2, 16]])
    }

    @Test("UTF-8 is read with and without a byte order mark, declared and not", arguments: RecordReading.ways)
    func utf8(chunk: Int?) throws {
        for declaration in ["", " encoding=\"UTF-8\""] {
            let bytes = Array(Self.document(declaration).utf8)
            try expectRead(bytes, chunk: chunk)
            try expectRead([0xEF, 0xBB, 0xBF] + bytes, chunk: chunk)
        }
    }

    @Test("A UTF-8 byte order mark is believed, not the declaration behind it", arguments: RecordReading.ways)
    func markAgainstDeclaration(chunk: Int?) throws {
        for encoding in ["ISO-8859-1", "windows-1252"] {
            let document = Self.document(" encoding=\"\(encoding)\"")
            try expectRead([0xEF, 0xBB, 0xBF] + Array(document.utf8), chunk: chunk)
        }
    }

    @Test("UTF-16 is read in both byte orders", arguments: RecordReading.ways)
    func utf16(chunk: Int?) throws {
        let document = Self.document(" encoding=\"UTF-16\"")
        try expectRead(Self.utf16(document, bigEndian: false, mark: true), chunk: chunk)
        try expectRead(Self.utf16(document, bigEndian: true, mark: true), chunk: chunk)
        let declared = Self.document(" encoding=\"UTF-16LE\"")
        try expectRead(Self.utf16(declared, bigEndian: false, mark: false), chunk: chunk)
    }

    @Test("windows-1252 is read, and ISO-8859-1 for what it has", arguments: RecordReading.ways)
    func oneByteEncodings(chunk: Int?) throws {
        try expectRead(Self.oneByte(Self.document(" encoding=\"windows-1252\"")), chunk: chunk)
        let latin = "<?xml version='1.0' encoding='ISO-8859-1'?><post><tekst>Æblegrød</tekst></post>"
        #expect(RecordReading(Self.oneByte(latin), chunk: chunk).records.map(\.text) == ["Æblegrød"])
    }

    @Test("Latin-1 bytes without a declaration are refused where they stand", arguments: RecordReading.ways)
    func undeclared(chunk: Int?) {
        let reading = RecordReading(Self.oneByte("<post>\n<tekst>grød</tekst></post>"), chunk: chunk)
        #expect(reading.error == XMLReadingError(problem: .invalidBytes, line: 2, column: 10))
        #expect(reading.records.isEmpty)
    }

    @Test(
        "Bytes that are nothing in the encoding declared are refused, and what stands in front of them is read",
        arguments: [("windows-1252", 0x81), ("ISO-8859-7", 0xFF), ("Shift_JIS", 0xFF), ("US-ASCII", 0xE6)],
        RecordReading.ways)
    func bytesOfNoCharacter(_ example: (encoding: String, byte: UInt8), chunk: Int?) {
        let start = "<?xml version=\"1.0\" encoding=\"\(example.encoding)\"?>\n<poster><post id=\"1\"/>"
        for end in ["</post></poster>", "</tekst></post>" + String(repeating: "<post/>", count: 2000) + "</poster>"] {
            let bytes = Array((start + "<post><tekst>gr").utf8) + [example.byte] + Array(("d" + end).utf8)
            let reading = RecordReading(bytes, chunk: chunk)
            #expect(reading.error?.problem == .invalidBytes)
            #expect(reading.error?.line == 2)
            #expect(reading.records.map { $0.value("id") } == ["1"])
        }
    }

    @Test("A document cut off inside a character ends too early", arguments: RecordReading.ways)
    func cutCharacter(chunk: Int?) {
        let document = Self.utf16("<post><tekst>grød</tekst></post>", bigEndian: false, mark: true)
        #expect(RecordReading(document.dropLast(31), chunk: chunk).error?.problem == .truncated)
    }

    @Test("A byte order mark says nothing of the documents behind it")
    func markOfAnother() throws {
        var parser = XMLRecordParser(shape: RecordReading.shape, limits: RecordReading.limits)
        for declaration in ["windows-1252", "ISO-8859-1"] {
            #expect(parser.parse(Array("\u{FEFF}<post id=\"a\"/>".utf8).span) == nil)
            _ = parser.takeRecords()
            let bytes = Self.oneByte("<?xml version=\"1.0\" encoding=\"\(declaration)\"?>\n<post id=\"æøå\"/>\n")
            #expect(parser.parse(bytes.span) == nil)
            #expect(try #require(parser.takeRecords().first).value("id") == "æøå")
        }
        #expect(parser.parse(Array("\u{FEFF}<post id=\"a\"/>".utf8).span) == nil)
        let unknown = parser.parse(Array("<?xml version=\"1.0\" encoding=\"x-none\"?>\n<post id=\"a\"/>".utf8).span)
        #expect(unknown?.problem == .unknownEncoding)
    }
}
