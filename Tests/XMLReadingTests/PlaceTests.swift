import Testing
import XMLReading

@Suite("Places in the source")
struct PlaceTests {
    private static let document = """
        <?xml version="1.0"?>
        <poster>
          <post id="æøå"><del/>
            <tekst
               navn="x">Først &amp; så<br/>Ny <b>linje</b></tekst>
          </post>
        </poster>
        """

    @Test("An element stands where its tag begins, counted in characters", arguments: RecordReading.ways)
    func elements(chunk: Int?) throws {
        let record = try #require(RecordReading(Self.document, chunk: chunk).records.first)
        #expect(record.elements.map { [$0.line, $0.column] } == [[3, 3], [3, 18], [4, 5]])
    }

    @Test("Text is marked where it begins, and behind all markup and references", arguments: RecordReading.ways)
    func marks(chunk: Int?) throws {
        let record = try #require(RecordReading(Self.document, chunk: chunk).records.first)
        let start = record.elements[2].text.lowerBound
        let marks = record.marks.map { mark in
            guard case .at(let line, let column) = mark.place else { return [-1] }
            return [mark.offset - start, Int(line), Int(column), mark.endsParagraph ? 1 : 0]
        }
        // The tag br stands in columns 31–35.
        // "Først " is 7 bytes and 6 characters; "&amp;" stands in columns 23–27; "så" is 3 bytes.
        #expect(
            marks == [
                [0, 5, 17, 0], [8, 5, 28, 0], [12, 5, 36, 1], [12, 5, 36, 1], [15, 5, 42, 0], [20, 5, 51, 0],
            ])
    }

    @Test("A DOCTYPE is reported where it begins", arguments: RecordReading.ways)
    func doctype(chunk: Int?) {
        let reading = RecordReading(
            "<?xml version='1.0'?>\n<!-- x -->\n  <!DOCTYPE post [<!ENTITY a 'b'>]>\n<post/>", chunk: chunk)
        #expect(reading.error == XMLReadingError(problem: .doctype, line: 3, column: 3))
    }

    /// A letter of two bytes is one column in CDATA too, wherever the document is cut.
    private static let sections = """
        <?xml version="1.0" encoding="X"?><poster>
        <post><del/><tekst><![CDATA[æøå]]> så</tekst><del/></post>
        <post><![CDATA[æ
        øå]]><del
         id='å'/><tekst>x</tekst></post>
        <post><tekst><![CDATA[\(String(repeating: "æ", count: 400))]]>å<![CDATA[ø]]></tekst><del/></post>
        """

    private static func encoded(_ document: String, as encoding: String) -> [UInt8] {
        let text = document.replacing("\"X\"", with: "\"\(encoding)\"")
        return encoding == "UTF-8" ? Array(text.utf8) : text.unicodeScalars.map { UInt8($0.value) }
    }

    @Test(
        "Behind a CDATA section with Danish letters places are exact", arguments: RecordReading.ways,
        ["UTF-8", "ISO-8859-1"])
    func sections(chunk: Int?, encoding: String) {
        let document = Self.encoded(Self.sections + "</poster>", as: encoding)
        let records = RecordReading(document, chunk: chunk).records
        // "<post>" takes 6 columns, "<del/>" 6, "<tekst>" 7, "</tekst>" 8, a section 12 beside its letters.
        #expect(
            records.map { $0.elements.map { [$0.line, $0.column] } } == [
                [[2, 1], [2, 7], [2, 13], [2, 46]], [[3, 1], [4, 6], [5, 10]], [[6, 1], [6, 7], [6, 448]],
            ])
        let faulty = Self.encoded(Self.sections + "<post> & </post>", as: encoding)
        // "<del/></post>" takes 13 columns, "<post> &" 8; libxml2 stops behind the ampersand.
        let error = RecordReading(faulty, chunk: chunk).error
        #expect(error == XMLReadingError(problem: .malformed, line: 6, column: 448 + 13 + 8))
    }
}
