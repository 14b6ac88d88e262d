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
}
