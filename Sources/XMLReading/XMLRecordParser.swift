internal import CLibXML2

/// A libxml2 SAX2 parser that turns documents into records; one per worker, reused from document to document.
///
/// Either `parse` a whole document, or `begin` one and `feed` it in chunks: the records are the same. After each call
/// `takeRecords` hands out what is complete, so that a document of many records needs the memory of a few.
@safe package struct XMLRecordParser: ~Copyable {
    /// Beyond this many names a context is replaced, for its dictionary is never emptied.
    private static let namesKept = 10_000
    /// `NOENT` only resolves the five predefined entities here, in attributes too: a DOCTYPE stops the parser.
    private static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)

    private let collector: UnsafeMutablePointer<RecordCollector>
    private var context: xmlParserCtxtPtr?
    /// Fed in chunks; a fresh one for each document.
    private var pushContext: xmlParserCtxtPtr?

    package init(shape: XMLShape, limits: XMLLimits) {
        precondition(LibXML2.isReady, "libxml2 starts once")
        unsafe collector = .allocate(capacity: 1)
        unsafe collector.initialize(to: RecordCollector(shape: shape, limits: limits))
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe xmlFreeParserCtxt(pushContext)
        unsafe collector.deinitialize(count: 1)
        unsafe collector.deallocate()
    }

    /// Parses a whole document; `nil` when it is well-formed and within the limits.
    ///
    /// After an error `takeRecords` still gives the records complete before it.
    package mutating func parse(_ document: Span<UInt8>) -> XMLReadingError? {
        forgetNamesIfMany()
        if unsafe context == nil { unsafe context = newContext() }
        guard let context = unsafe context else { return Self.outOfMemory }
        unsafe collector.pointee.begin(context)
        unsafe collector.pointee.isAllGiven = true
        let text = document.extracting(droppingFirst: Self.markLength(document))
        if text.isEmpty { return XMLReadingError(problem: .empty, line: 1, column: 1) }
        let options = Self.options | (text.count < document.count ? Int32(XML_PARSE_IGNORE_ENC.rawValue) : 0)
        unsafe text.withUnsafeBytes { bytes in
            _ = unsafe xmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, nil,
                options)
        }
        return unsafe outcome(of: context)
    }

    /// Begins a document that is fed in chunks.
    ///
    /// - Parameter start: its first chunk, all of it or at least four bytes, by which the encoding is known.
    package mutating func begin(_ start: Span<UInt8>) -> XMLReadingError? {
        unsafe xmlFreeParserCtxt(pushContext)
        let text = start.extracting(droppingFirst: Self.markLength(start))
        let head = min(4, text.count)
        unsafe pushContext = unsafe text.extracting(first: head).withUnsafeBytes { bytes in
            unsafe xmlCreatePushParserCtxt(
                nil, nil, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(head), nil)
        }
        guard let context = unsafe pushContext else { return Self.outOfMemory }
        unsafe prepare(context)
        unsafe xmlCtxtUseOptions(
            context, Self.options | (text.count < start.count ? Int32(XML_PARSE_IGNORE_ENC.rawValue) : 0))
        unsafe collector.pointee.begin(context)
        return feed(text.extracting(droppingFirst: head))
    }

    package mutating func feed(_ chunk: Span<UInt8>) -> XMLReadingError? {
        guard let context = unsafe pushContext else { return Self.outOfMemory }
        unsafe chunk.withUnsafeBytes { bytes in
            _ = unsafe xmlParseChunk(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 0)
        }
        return unsafe collector.pointee.failure
    }

    /// Says that no chunk follows.
    package mutating func finish() -> XMLReadingError? {
        guard let context = unsafe pushContext else { return Self.outOfMemory }
        unsafe collector.pointee.isAllGiven = true
        unsafe xmlParseChunk(context, nil, 0, 1)
        return unsafe outcome(of: context)
    }

    /// The records completed since the last call, in order.
    package mutating func takeRecords() -> [XMLRecord] {
        unsafe collector.pointee.takeFinished()
    }

    /// Gives back the memory of a record that is no longer needed.
    package mutating func recycle(_ record: consuming XMLRecord) {
        unsafe collector.pointee.recycle(record)
    }

    // MARK: Contexts

    private static var outOfMemory: XMLReadingError { XMLReadingError(problem: .outOfMemory, line: 1, column: 1) }

    private func newContext() -> xmlParserCtxtPtr? {
        guard let context = unsafe xmlNewParserCtxt() else { return nil }
        unsafe prepare(context)
        return unsafe context
    }

    private func prepare(_ context: xmlParserCtxtPtr) {
        guard let handler = unsafe context.pointee.sax else { return }
        unsafe SAXCallbacks.install(in: handler)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(collector)
    }

    private mutating func forgetNamesIfMany() {
        guard let old = unsafe context, unsafe xmlDictSize(old.pointee.dict) > Self.namesKept else { return }
        unsafe xmlFreeParserCtxt(old)
        unsafe context = nil
    }

    private func outcome(of context: xmlParserCtxtPtr) -> XMLReadingError? {
        if let failure = unsafe collector.pointee.failure { return failure }
        guard unsafe context.pointee.wellFormed == 0 else { return nil }
        let place = unsafe SourcePlace.current(context)
        return XMLReadingError(problem: .malformed, line: Int(place.line), column: Int(place.column))
    }

    /// A UTF-8 byte order mark says what the bytes are, whatever the declaration behind it says: libxml2 would
    /// believe both and decode twice.
    private static func markLength(_ bytes: Span<UInt8>) -> Int {
        bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
    }
}
