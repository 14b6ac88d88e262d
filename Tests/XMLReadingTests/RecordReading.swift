import XMLReading

/// What came of one document, parsed whole or in chunks.
struct RecordReading {
    var records: [XMLRecord] = []
    var error: XMLReadingError?

    static let names = ["id", "navn", "post", "tekst", "del"]
    static let shape = XMLShape(
        records: ["post"], collections: ["poster"], textElements: ["tekst"], paragraphElements: ["p", "br"],
        names: names)
    static let limits = XMLLimits(depth: 16, attributesPerElement: 8, attributeBytes: 1024, recordBytes: 256 << 10)

    /// - Parameter chunk: bytes fed at once; `nil` for the whole document.
    init(_ document: [UInt8], chunk: Int? = nil, limits: XMLLimits = limits) {
        var parser = XMLRecordParser(shape: Self.shape, limits: limits)
        guard let chunk else {
            error = parser.parse(document.span)
            records = parser.takeRecords()
            return
        }
        // The encoding is known by the first four bytes.
        var next = min(max(chunk, 4), document.count)
        error = parser.begin(document.span.extracting(first: next))
        records += parser.takeRecords()
        while error == nil, next < document.count {
            let end = min(next + chunk, document.count)
            error = parser.feed(document.span.extracting(next..<end))
            records += parser.takeRecords()
            next = end
        }
        if error == nil { error = parser.finish() }
        records += parser.takeRecords()
    }

    init(_ document: String, chunk: Int? = nil, limits: XMLLimits = limits) {
        self.init(Array(document.utf8), chunk: chunk, limits: limits)
    }

    /// Whole, and in chunks of sizes at which every construct is cut somewhere.
    static let ways: [Int?] = [nil, 1, 3, 7, 64, 4096]
}

extension XMLRecord {
    func text(_ element: Int = 0) -> String { String(decoding: bytes[elements[element].text], as: UTF8.self) }

    /// The text of the first text element.
    var text: String { elements.indices.first { elements[$0].marks.count > 0 }.map { text($0) } ?? "" }

    func value(_ name: String, of element: Int = 0) -> String? {
        attributes[elements[element].attributes].first { $0.name.map { RecordReading.names[$0] } == name }
            .map { String(decoding: bytes[$0.value], as: UTF8.self) }
    }
}
