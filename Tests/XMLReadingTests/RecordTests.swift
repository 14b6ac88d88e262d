import Testing
import XMLReading

@Suite("Records")
struct RecordTests {
    @Test("A root that is a record gives one record with its elements in document order", arguments: RecordReading.ways)
    func oneRecord(chunk: Int?) throws {
        let reading = RecordReading("<post id='1'><del navn='æble'/><tekst>Ord</tekst></post>", chunk: chunk)
        #expect(reading.error == nil)
        let record = try #require(reading.records.first)
        #expect(reading.records.count == 1)
        #expect(record.elements.map { $0.name.map { RecordReading.names[$0] } } == ["post", "del", "tekst"])
        #expect(record.elements.map(\.depth) == [0, 1, 1])
        #expect(record.value("id") == "1")
        #expect(record.value("navn", of: 1) == "æble")
        #expect(record.text(2) == "Ord")
    }

    @Test(
        "A collection gives its records, each with the collection's attributes as defaults",
        arguments: RecordReading.ways)
    func collection(chunk: Int?) {
        let reading = RecordReading(
            "<poster navn='fælles'><post id='1'/><andet><post id='x'/></andet><post id='2'/></poster>", chunk: chunk)
        #expect(reading.error == nil)
        #expect(reading.records.map { $0.value("id") } == ["1", "2"])
        let defaults = reading.records.map { record in
            record.defaults.map { String(decoding: record.bytes[$0.value], as: UTF8.self) }
        }
        #expect(defaults == [["fælles"], ["fælles"]])
    }

    @Test("A namespace or a prefix on elements changes nothing", arguments: RecordReading.ways)
    func namespaces(chunk: Int?) {
        let plain = RecordReading("<post xmlns='urn:x' id='1'/>", chunk: chunk)
        let prefixed = RecordReading("<a:post xmlns:a='urn:x' id='1'/>", chunk: chunk)
        let undeclared = RecordReading("<a:post id='1'/>", chunk: chunk)
        for reading in [plain, prefixed, undeclared] {
            #expect(reading.error == nil)
            #expect(reading.records.map { $0.value("id") } == ["1"])
            #expect(reading.records.map(\.attributes.count) == [1])
        }
    }

    @Test("Attributes for XML tools are left out, those of other namespaces are unknown")
    func foreignAttributes() throws {
        let reading = RecordReading(
            """
            <post xml:lang='da' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b' \
            xmlns:f='urn:f' f:id='x' id='1' ukendt='2'/>
            """)
        let record = try #require(reading.records.first)
        #expect(record.attributes.map { $0.name.map { RecordReading.names[$0] } } == [nil, "id", nil])
    }

    @Test(
        "The five entities and character references are resolved, in text and in attributes",
        arguments: RecordReading.ways)
    func references(chunk: Int?) throws {
        let reading = RecordReading(
            "<post navn='Mor &amp; far &#230;'><tekst>a &lt;b&gt; &amp; &quot;c&apos; &#xE6;</tekst></post>",
            chunk: chunk)
        let record = try #require(reading.records.first)
        #expect(record.value("navn") == "Mor & far æ")
        #expect(record.text == "a <b> & \"c' æ")
    }

    @Test("CDATA sections are text", arguments: RecordReading.ways)
    func cdata(chunk: Int?) throws {
        let long = String(repeating: "æ b ", count: 500)
        let reading = RecordReading(
            "<post><tekst>før<![CDATA[ <i> \(long)]]><![CDATA[]]>efter</tekst></post>", chunk: chunk)
        #expect(reading.error == nil)
        #expect(reading.records.map(\.text) == ["før <i> \(long)efter"])
    }

    @Test("A text much longer than the parser's pieces comes out whole", arguments: RecordReading.ways)
    func longText(chunk: Int?) {
        let text = String(repeating: "Barnet går i skole. ", count: 900)
        let reading = RecordReading("<post><tekst>\(text)</tekst></post>", chunk: chunk)
        #expect(reading.records.map(\.text) == [text])
    }

    @Test("A parser can be used again after a document with an error")
    func reuse() {
        var parser = XMLRecordParser(shape: RecordReading.shape, limits: RecordReading.limits)
        #expect(parser.parse(Array("<post><tekst>halv".utf8).span) != nil)
        #expect(parser.takeRecords().isEmpty)
        #expect(parser.parse(Array("<post id='2'/>".utf8).span) == nil)
        #expect(parser.takeRecords().map { $0.value("id") } == ["2"])
    }

    @Test("Names nobody asked for do not pile up from document to document")
    func manyNames() {
        var parser = XMLRecordParser(shape: RecordReading.shape, limits: RecordReading.limits)
        for document in 0..<20 {
            let elements = (0..<2_000).map { "<n\(document)x\($0)/>" }.joined()
            #expect(parser.parse(Array("<post id='1'>\(elements)</post>".utf8).span) == nil)
            #expect(parser.takeRecords().map { $0.value("id") } == ["1"])
        }
    }

    @Test("Records are handed out while the document is read, so few wait at a time")
    func streaming() {
        var parser = XMLRecordParser(shape: RecordReading.shape, limits: RecordReading.limits)
        let record = Array("<post><tekst>\(String(repeating: "ord ", count: 50))</tekst></post>".utf8)
        #expect(parser.begin(Array("<poster>".utf8).span) == nil)
        var waiting: [Int] = []
        for _ in 0..<2_000 {
            #expect(parser.feed(record.span) == nil)
            let records = parser.takeRecords()
            waiting.append(records.count)
            for one in records { parser.recycle(one) }
        }
        #expect(parser.feed(Array("</poster>".utf8).span) == nil)
        #expect(parser.finish() == nil)
        #expect(waiting.reduce(0, +) + parser.takeRecords().count == 2_000)
        #expect(waiting.max() ?? 0 <= 2)
    }
}
