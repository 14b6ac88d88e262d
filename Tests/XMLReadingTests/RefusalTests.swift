import Testing
import XMLReading

@Suite("Refusals")
struct RefusalTests {
    struct Case: Sendable {
        var document: String
        var problem: XMLReadingError.Problem
    }

    @Test(
        "What is not well-formed is refused, and no record comes of it",
        arguments: [
            Case(document: "<post><tekst>halv", problem: .truncated),
            Case(document: "<post><tekst></post></tekst>", problem: .mismatchedTag),
            Case(document: "<post id='1' id='2'/>", problem: .repeatedAttribute),
            Case(document: "<post><tekst>a\u{1}b</tekst></post>", problem: .forbiddenCharacter),
            Case(document: "<post><tekst>a\u{0}b</tekst></post>", problem: .forbiddenCharacter),
            Case(document: "<post><tekst>&aelig;</tekst></post>", problem: .undeclaredEntity),
            Case(document: "<post navn='&aelig;'/>", problem: .undeclaredEntity),
            Case(document: "<post navn='a", problem: .truncated),
            Case(document: "Dette er ikke XML", problem: .malformed),
            Case(document: "<html><body/></html>", problem: .wrongRoot),
            Case(document: "<?xml version='1.0' encoding='x-ukendt'?><post/>", problem: .unknownEncoding),
            Case(document: "<!DOCTYPE post SYSTEM 'file:///etc/passwd'><post/>", problem: .doctype),
        ], RecordReading.ways)
    func refused(_ example: Case, chunk: Int?) {
        let reading = RecordReading(example.document, chunk: chunk)
        #expect(reading.error?.problem == example.problem)
        #expect(reading.records.isEmpty)
    }

    @Test(
        "A document of nothing but errors is refused for the first of them, in time that grows with it",
        .timeLimit(.minutes(1)), arguments: [nil, 4096])
    func manyErrors(chunk: Int?) {
        let reading = RecordReading("<post><tekst>å" + String(repeating: "& ", count: 400_000), chunk: chunk)
        #expect(reading.error == XMLReadingError(problem: .malformed, line: 1, column: 16))
    }

    @Test("Records complete before an error stay, the one it stands in does not", arguments: RecordReading.ways)
    func completeBefore(chunk: Int?) {
        let reading = RecordReading(
            "<poster><post id='1'/><post id='2'/><post id='3'><tekst>a & b</tekst></post><post id='4'/></poster>",
            chunk: chunk)
        #expect(reading.error?.problem == .malformed)
        #expect(reading.records.map { $0.value("id") } == ["1", "2"])
    }

    @Test("Content behind the root is an error, and the record before it stands", arguments: RecordReading.ways)
    func contentAfterEnd(chunk: Int?) {
        let reading = RecordReading("<post id='1'/><post id='2'/>", chunk: chunk)
        #expect(reading.error?.problem == .contentAfterEnd)
        #expect(reading.records.map { $0.value("id") } == ["1"])
    }

    @Test("The caps hold just where they stand", arguments: RecordReading.ways)
    func caps(chunk: Int?) {
        // Two elements, and the mark where the text begins.
        let structure = 2 * MemoryLayout<XMLRecord.Element>.stride + MemoryLayout<XMLRecord.Mark>.stride
        let limits = XMLLimits(depth: 4, attributesPerElement: 2, attributeBytes: 10, recordBytes: structure + 200)
        func problem(_ document: String) -> XMLReadingError.Problem? {
            RecordReading(document, chunk: chunk, limits: limits).error?.problem
        }
        #expect(problem("<post><a><b><c/></b></a></post>") == nil)
        #expect(problem("<post><a><b><c><d/></c></b></a></post>") == .tooDeep)
        #expect(problem("<post a='1' b='2'/>") == nil)
        #expect(problem("<post a='1' b='2' c='3'/>") == .tooManyAttributes)
        #expect(problem("<post a='0123456789'/>") == nil)
        #expect(problem("<post a='01234567890'/>") == .attributeTooLong)
        #expect(problem("<poster a='01234567890'><post/></poster>") == .attributeTooLong)
        #expect(problem("<post><tekst>\(String(repeating: "x", count: 200))</tekst></post>") == nil)
        #expect(problem("<post><tekst>\(String(repeating: "x", count: 201))</tekst></post>") == .recordTooLong)
    }

    @Test(
        "Markup is held against the cap of a record as its text is, for it takes memory too",
        arguments: ["<a/>", "<a id='' b=''/>", "<tekst/>"].map { ("<post>", $0, "</post>") }
            + ["<b/>", "<!---->", "<?a?>", "&amp;", "<![CDATA[x]]>"].map { ("<post><tekst>", $0, "</tekst></post>") },
        [nil, 4096])
    func markup(document: (start: String, part: String, end: String), chunk: Int?) {
        func problem(times: Int) -> XMLReadingError.Problem? {
            let parts = String(repeating: document.part, count: times)
            return RecordReading(document.start + parts + document.end, chunk: chunk).error?.problem
        }
        #expect(problem(times: 100) == nil)
        // A mark takes 24 bytes, and a record may take 256 KB.
        #expect(problem(times: 12_000) == .recordTooLong)
    }

    @Test("An empty document is empty, not broken")
    func empty() {
        #expect(RecordReading("").error?.problem == .empty)
    }
}
