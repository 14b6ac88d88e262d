import AuditModel
import AuditTesting
import CaseImport
import Testing

@Suite("Positions in XML")
struct XMLPositionTests {
    private static let document = """
        <sager>
          <sag version="1" id="a" kommune="147">
            <dokument type="handleplan"/>
            <dokument type="boernefaglig-undersoegelse">
              <afsnit type="beskrivelse">Først &amp; så  ævler
                og kævler.
                  Slut <b>med</b> det<br/>NU <![CDATA[< æ
        ø >]]>ja</afsnit>
              <afsnit type="andet"/>
            </dokument>
          </sag>
        </sager>

        """

    /// Where each of these words stands, counted by hand in the document above.
    private static let words: [(word: String, line: Int, column: Int)] = [
        ("Først", 5, 34), ("&", 5, 40), ("så", 5, 46), ("ævler", 5, 50), ("og", 6, 9), ("kævler", 6, 12),
        ("Slut", 7, 11), ("med", 7, 19), ("det", 7, 27), ("NU", 7, 35), ("<", 7, 47), ("æ\n", 7, 49), ("æ ø", 7, 49),
        ("ø >", 8, 1), (">", 8, 3), ("ja", 8, 7),
    ]

    /// The same places whether the document is read at once or in windows so small that everything is cut.
    static let windows = [1 << 20, 5, 16, 61]

    private func read(_ document: String, window: Int) throws -> (CaseFile, SourceMap) {
        var limits = ImportLimits()
        limits.windowBytes = window
        let read = try ImportedInput(document, limits: limits)
        #expect(read.quarantined.isEmpty)
        return (try #require(read.cases.first), try #require(read.sources.first))
    }

    private func expectPlaces(_ document: String, window: Int) throws {
        let (caseFile, source) = try read(document, window: window)
        let section = caseFile.documents[1].sections[0]
        let text = caseFile.string(of: section)
        for (word, line, column) in Self.words {
            guard let found = text.firstRange(of: word) else { continue }
            let offset = section.text.lowerBound + text.utf8.distance(from: text.startIndex, to: found.lowerBound)
            let position = source.position(of: offset, document: 1, section: 0, in: caseFile.text)
            #expect(position == .line(line, column: column), "\(word)")
        }
    }

    @Test("Every word's place is exact, past references, markup, CDATA and white space", arguments: windows)
    func words(window: Int) throws {
        let (caseFile, _) = try read(Self.document, window: window)
        let text = caseFile.string(of: caseFile.documents[1].sections[0])
        #expect(text == "Først & så ævler og kævler.\nSlut med det\nNU < æ ø >ja")
        try expectPlaces(Self.document, window: window)
    }

    @Test("CRLF moves no place", arguments: windows)
    func carriageReturns(window: Int) throws {
        try expectPlaces(Self.document.replacing("\n", with: "\r\n"), window: window)
    }

    @Test("Cases and documents stand where their tags begin, an empty section behind its tag", arguments: windows)
    func elements(window: Int) throws {
        let (caseFile, source) = try read(Self.document, window: window)
        #expect(source.start == .line(2, column: 3))
        #expect(source.position(ofDocument: 0) == .line(3, column: 5))
        #expect(source.position(ofDocument: 1) == .line(4, column: 5))
        let empty = caseFile.documents[1].sections[1]
        #expect(caseFile.text[empty.text].isEmpty)
        let position = source.position(
            of: empty.text.lowerBound, document: 1, section: 1, in: caseFile.text)
        #expect(position == .line(9, column: 29))
    }

    @Test("A text without anything special has a single anchor")
    func anchors() throws {
        let text = String(repeating: "Barnet går i skole og er glad. ", count: 200)
        let (_, source) = try read(
            "<sag version='1' id='1' kommune='147'><dokument><afsnit>\(text)</afsnit></dokument></sag>", window: 1 << 20
        )
        guard case .xml(let anchors, _) = source.origin else { throw UnexpectedOrigin() }
        #expect(anchors == [SourceMap.Anchor(offset: 0, line: 1, column: 57)])
    }

    private struct UnexpectedOrigin: Error {}
}
